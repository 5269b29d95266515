import NIOCore
import NIOPosix

/// Hands letters to a mail server by SMTP (RFC 5321), without TLS: to a relay on this machine or in the office's network.
package struct SMTPRelay: MailCarrier {
    private static let patience = TimeAmount.seconds(60)

    private let host: String
    private let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    package func hand(_ message: MailMessage) async throws(MailFault) {
        do {
            let channel = try await connected()
            // Closing ends the conversation wherever it stands.
            let clock = channel.channel.eventLoop.scheduleTask(in: Self.patience) { [raw = channel.channel] in
                raw.close(promise: nil)
            }
            defer { clock.cancel() }
            try await channel.executeThenClose { inbound, outbound in
                var talk = SMTPTalk(inbound.makeAsyncIterator(), outbound)
                try await talk.deliver(message)
            }
        } catch let fault as MailFault {
            throw fault
        } catch {
            throw MailFault("\(host):\(port): \(error)")
        }
    }

    private func connected() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(15))
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
    }
}
