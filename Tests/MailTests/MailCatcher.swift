import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A mail server that takes whatever it is given, or refuses as it is told, and keeps what was said to it.
final class MailCatcher: Sendable {
    private let said = Mutex<[String]>([])
    private let letters = Mutex<[String]>([])
    /// What is answered to a command that begins so, in place of yes.
    private let refusals: [String: String]

    init(refusals: [String: String] = [:]) {
        self.refusals = refusals
    }

    var commands: [String] { said.withLock { $0 } }
    var received: [String] { letters.withLock { $0 } }

    /// Listens while the body runs; gives it the port.
    func run(_ body: (Int) async throws -> Void) async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let port = server.channel.localAddress?.port ?? 0
        let listening = Task { [self] in
            try await server.executeThenClose { clients in
                for try await client in clients { try? await talk(client) }
            }
        }
        defer { listening.cancel() }
        try await body(port)
    }

    private func talk(_ client: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async throws {
        try await client.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: "220-catcher\r\n220 ready\r\n"))
            var text = ""
            var isLetter = false
            for try await piece in inbound {
                text += String(buffer: piece)
                if isLetter {
                    guard let end = text.range(of: "\r\n.\r\n") else { continue }
                    letters.withLock { $0.append(String(text[..<end.lowerBound])) }
                    text = String(text[end.upperBound...])
                    isLetter = false
                    try await outbound.write(ByteBuffer(string: "250 taken\r\n"))
                }
                while let end = text.range(of: "\r\n") {
                    let line = String(text[..<end.lowerBound])
                    text = String(text[end.upperBound...])
                    said.withLock { $0.append(line) }
                    let refusal = refusals.first { line.hasPrefix($0.key) }?.value
                    isLetter = line == "DATA" && refusal == nil
                    let answer =
                        refusal
                        ?? (isLetter ? "354 go on" : line.hasPrefix("EHLO") ? "250-catcher\r\n250 8BITMIME" : "250 yes")
                    try await outbound.write(ByteBuffer(string: answer + "\r\n"))
                }
            }
        }
    }
}
