import Dispatch
import Foundation
import Glibc

/// Hands letters to a program that takes them on its standard input, as every mail server of a Unix machine has one.
package struct Sendmail: MailCarrier {
    private static let patience: DispatchTimeInterval = .seconds(60)

    private let program: String

    /// - Parameter program: The path of the program, such as /usr/sbin/sendmail.
    package init(_ program: String) {
        self.program = program
    }

    package func hand(_ message: MailMessage) async throws(MailFault) {
        let program = program
        let fault = await withCheckedContinuation { continuation in
            // The program may take its time; the threads of the concurrency pool are not its waiting room.
            DispatchQueue.global().async { continuation.resume(returning: Self.run(program, message)) }
        }
        if let fault { throw fault }
    }

    /// `-i`: a line with a single dot ends nothing. The address stands behind `--`, so that it is no option.
    private static func run(_ program: String, _ message: MailMessage) -> MailFault? {
        // A program that ends before it has read all must not end this one.
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        let (input, errors) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = ["-i", "-f", message.from.text, "--", message.to.text]
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
            // Programs of Unix mail take lines as the system writes them.
            try input.fileHandleForWriting.write(
                contentsOf: Data(message.text.replacing("\r\n", with: "\n").utf8))
            try input.fileHandleForWriting.close()
        } catch {
            if process.isRunning { process.terminate() }
            return MailFault("\(program): \(error.localizedDescription)")
        }
        guard ended.wait(timeout: .now() + patience) == .success else {
            process.terminate()
            return MailFault("\(program): no end within 60 seconds")
        }
        guard process.terminationStatus != 0 else { return nil }
        return MailFault("\(program): \(process.terminationStatus) \(said(errors.fileHandleForReading))")
    }

    /// What it has said, without waiting: a child of it may hold the pipe open.
    private static func said(_ errors: FileHandle) -> String {
        let descriptor = errors.fileDescriptor
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        var bytes = [UInt8](repeating: 0, count: 1000)
        let count = read(descriptor, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
