import NIOCore

/// One conversation with a mail server.
struct SMTPTalk {
    typealias Inbound = NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    typealias Outbound = NIOAsyncChannelOutboundWriter<ByteBuffer>

    /// A reply may have several lines, and no server needs more than this.
    private static let longestReply = 16 * 1024

    private var inbound: Inbound
    private let outbound: Outbound
    private var unread = ByteBuffer()

    init(_ inbound: Inbound, _ outbound: Outbound) {
        self.inbound = inbound
        self.outbound = outbound
    }

    mutating func deliver(_ message: MailMessage) async throws {
        try expect(220, await reply())
        try await say("EHLO \(message.from.domain)", 250)
        try await say("MAIL FROM:<\(message.from)>", 250)
        try await say("RCPT TO:<\(message.to)>", 250, 251)
        try await say("DATA", 354)
        try await say(Self.stuffed(message.text) + ".", 250)
        // It has the letter: how it says goodbye does not matter.
        try? await outbound.write(ByteBuffer(string: "QUIT\r\n"))
    }

    /// A line that begins with a dot gets another one (RFC 5321, 4.5.2).
    static func stuffed(_ text: String) -> String {
        let dotted = text.replacing("\r\n.", with: "\r\n..")
        return dotted.hasPrefix(".") ? "." + dotted : dotted
    }

    private mutating func say(_ line: String, _ codes: Int...) async throws {
        try await outbound.write(ByteBuffer(string: line + "\r\n"))
        let reply = try await reply()
        guard codes.contains(reply.code) else { throw Self.fault(reply) }
    }

    private func expect(_ code: Int, _ reply: Reply) throws {
        guard reply.code == code else { throw Self.fault(reply) }
    }

    private struct Reply {
        let code: Int
        let text: String
    }

    /// Only what concerns this one address is final: a relay that is wrongly set up may be mended.
    private static func fault(_ reply: Reply) -> MailFault {
        MailFault("SMTP \(reply.code) \(reply.text)", isFinal: [550, 551, 553].contains(reply.code))
    }

    private mutating func reply() async throws -> Reply {
        var texts: [String] = []
        while true {
            let line = try await line()
            guard line.utf8.count >= 3, let code = Int(line.prefix(3)) else {
                throw MailFault("not SMTP: \(line.prefix(80))")
            }
            texts.append(String(line.dropFirst(4)))
            guard line.dropFirst(3).first == "-" else { return Reply(code: code, text: texts.joined(separator: " ")) }
            guard texts.count < 100 else { throw MailFault("a reply without end") }
        }
    }

    private mutating func line() async throws -> String {
        while true {
            if let end = unread.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
                let length = end - unread.readerIndex + 1
                let text = unread.readString(length: length) ?? ""
                // CR LF is one character.
                return String(text.dropLast())
            }
            guard unread.readableBytes < Self.longestReply else { throw MailFault("a reply without end") }
            guard var piece = try await inbound.next(isolation: #isolation) else {
                throw MailFault("the mail server hung up")
            }
            unread.writeBuffer(&piece)
            unread.discardReadBytes()
        }
    }
}
