import Foundation
import Mail
import Testing

struct SendmailTests {
    /// A program in a folder of its own, and what it leaves there.
    private func withProgram(_ script: String, _ body: (String, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "sendmail")
        try Data("#!/bin/sh\ncd '\(folder.path)'\n\(script)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
        try await body(program.path, folder)
    }

    @Test func `the program gets the letter, and the addresses as arguments`() async throws {
        let script = "printf '%s\\n' \"$@\" > arguments; cat > letter"
        try await withProgram(script) { program, folder async throws in
            let letter = try MailMessageTests.letter()
            try await Sendmail(program).hand(letter)
            let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
            #expect(arguments == "-i\n-f\ntiendo@example.gov.vn\n--\nphuc-ung@example.gov.vn\n")
            let sent = try String(contentsOf: folder.appending(path: "letter"), encoding: .utf8)
            #expect(sent == letter.text.replacing("\r\n", with: "\n"))
        }
    }

    @Test func `what the program says when it fails is kept`() async throws {
        try await withProgram("cat > /dev/null; echo 'queue is full' >&2; exit 75") { program, _ async throws in
            let letter = try MailMessageTests.letter()
            let fault = await #expect(throws: MailFault.self) { try await Sendmail(program).hand(letter) }
            #expect(fault?.message.hasSuffix(": 75 queue is full") == true)
            #expect(fault?.isFinal == false)
        }
    }

    @Test func `a program that reads nothing, or is not there, is a fault and no crash`() async throws {
        try await withProgram("exec < /dev/null; exit 1") { program, _ async throws in
            let long = try MailMessageTests.letter(body: String(repeating: "x", count: 200_000))
            await #expect(throws: MailFault.self) { try await Sendmail(program).hand(long) }
        }
        let letter = try MailMessageTests.letter()
        await #expect(throws: MailFault.self) { try await Sendmail("/nowhere/sendmail").hand(letter) }
    }
}
