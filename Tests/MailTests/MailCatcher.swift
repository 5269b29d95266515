import Foundation
import Mail
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A mail server that takes whatever it is given, or refuses as it is told, and keeps what was said to it.
final class MailCatcher: Sendable {
    private let said = Mutex<[String]>([])
    private let letters = Mutex<[String]>([])
    /// What is answered to a command that begins so, in place of yes.
    private let refusals: [String: String]
    /// When TLS begins; in the clear all the time where nothing is said.
    private let security: SMTPSecurity
    /// What is listed besides after EHLO.
    private let abilities: [String]

    init(refusals: [String: String] = [:], security: SMTPSecurity = .plain, abilities: [String] = []) {
        self.refusals = refusals
        self.security = security
        self.abilities = abilities
    }

    var commands: [String] { said.withLock { $0 } }
    var received: [String] { letters.withLock { $0 } }

    /// Listens while the body runs; gives it the port.
    func run(_ body: (Int) async throws -> Void) async throws {
        let tls = try TestCertificate.context()
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { [security] channel in
                channel.eventLoop.makeCompletedFuture {
                    if security == .tls {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let port = server.channel.localAddress?.port ?? 0
        let listening = Task { [self] in
            try await server.executeThenClose { clients in
                for try await client in clients { try? await talk(client, tls) }
            }
        }
        defer { listening.cancel() }
        try await body(port)
    }

    private func talk(_ client: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ tls: NIOSSLContext) async throws {
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
                    let reply = ByteBuffer(string: (refusal ?? answer(to: line)) + "\r\n")
                    guard line == "STARTTLS", refusal == nil, security == .startTLS else {
                        try await outbound.write(reply)
                        continue
                    }
                    // In one step of the loop: the client's first byte of TLS may come at once.
                    try await client.channel.eventLoop.submit {
                        client.channel.writeAndFlush(reply, promise: nil)
                        try client.channel.pipeline.syncOperations.addHandler(
                            NIOSSLServerHandler(context: tls), position: .first)
                    }.get()
                }
            }
        }
    }

    private func answer(to line: String) -> String {
        switch line.prefix(4) {
        case "DATA": "354 go on"
        case "EHLO": (["250-catcher"] + abilities.map { "250-\($0)" } + ["250 8BITMIME"]).joined(separator: "\r\n")
        case "STAR": "220 go on"
        case "AUTH": line.hasPrefix("AUTH LOGIN") ? "334 VXNlcm5hbWU6" : "235 welcome"
        case "dGll": "334 UGFzc3dvcmQ6"
        case "YsOt": "235 welcome"
        default: "250 yes"
        }
    }
}
