import NIOCore
import NIOPosix
import NIOSSL

/// Hands letters to a mail server by SMTP (RFC 5321), with or without TLS, with or without an account.
package struct SMTPRelay: MailCarrier {
    private let host: String
    private let port: Int
    private let security: SMTPSecurity
    private let account: SMTPAccount?
    /// A file with the certificates that are trusted besides; nothing trusts those of the system.
    private let authorities: String?
    /// Seconds after which a conversation is ended wherever it stands.
    private let patience: Int64

    package init(
        host: String, port: Int, security: SMTPSecurity = .plain, account: SMTPAccount? = nil,
        authorities: String? = nil, patience: Int64 = 60
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.account = account
        self.authorities = authorities
        self.patience = patience
    }

    package func hand(_ message: MailMessage) async throws(MailFault) {
        let end = NIODeadline.now() + .seconds(patience)
        do {
            let tls = security == .plain ? nil : try context()
            let channel = try await connected(security == .tls ? tls : nil)
            // Closing ends the conversation wherever it stands.
            let clock = channel.channel.eventLoop.scheduleTask(deadline: end) { [raw = channel.channel] in
                raw.close(promise: nil)
            }
            defer { clock.cancel() }
            try await channel.executeThenClose { inbound, outbound in
                var talk = SMTPTalk(inbound.makeAsyncIterator(), outbound)
                try await talk.begin(as: message.from)
                if security == .startTLS, let tls {
                    try await talk.askForTLS()
                    try await secure(channel.channel, tls)
                    try await talk.greet(as: message.from)
                }
                if let account { try await talk.signIn(account, isPrivate: security != .plain) }
                try await talk.deliver(message)
            }
        } catch let fault as MailFault {
            guard NIODeadline.now() < end else {
                throw MailFault("\(host):\(port): no end within \(patience) seconds")
            }
            throw fault
        } catch {
            throw MailFault("\(host):\(port): \(error)")
        }
    }

    private func context() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let authorities { configuration.additionalTrustRoots = [.file(authorities)] }
        return try NIOSSLContext(configuration: configuration)
    }

    private func connected(_ tls: NIOSSLContext?) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(15))
            .connect(host: host, port: port) { [host] channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try Self.add(tls, to: channel, named: host) }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Goes over to TLS; what is said from now on waits for the handshake.
    private func secure(_ channel: any Channel, _ tls: NIOSSLContext) async throws {
        try await channel.eventLoop.submit { [host] in try Self.add(tls, to: channel, named: host) }.get()
    }

    private static func add(_ tls: NIOSSLContext, to channel: any Channel, named host: String) throws {
        // A bare address has no name that could be asked for; its certificate is held against it all the same.
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        let handler = try NIOSSLClientHandler(context: tls, serverHostname: isAddress ? nil : host)
        try channel.pipeline.syncOperations.addHandler(handler, position: .first)
    }
}
