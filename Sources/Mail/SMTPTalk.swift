import Foundation
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
    /// What the server said that it can: "STARTTLS", "AUTH PLAIN LOGIN".
    private var abilities: Set<String> = []

    init(_ inbound: Inbound, _ outbound: Outbound) {
        self.inbound = inbound
        self.outbound = outbound
    }

    /// The server's greeting, and who is there.
    mutating func begin(as sender: MailAddress) async throws {
        try expect(220, await reply())
        try await greet(as: sender)
    }

    /// Says who is there and hears what the server can; said again after TLS, before which anybody could have answered.
    mutating func greet(as sender: MailAddress) async throws {
        abilities = Set(try await say("EHLO \(sender.domain)", 250).lines.map { $0.uppercased() })
    }

    /// Has the server go over to TLS.
    mutating func askForTLS() async throws {
        guard abilities.contains("STARTTLS") else {
            throw MailFault("the mail server offers no STARTTLS: nothing was sent in the clear")
        }
        try await say("STARTTLS", 220)
        // What came before the handshake nobody vouches for (CVE-2011-0411).
        guard unread.readableBytes == 0 else { throw MailFault("the mail server spoke before TLS began") }
    }

    /// Says who sends, with a password: only where nobody listens in.
    mutating func signIn(_ account: SMTPAccount, isPrivate: Bool) async throws {
        guard isPrivate else { throw MailFault("no password goes to a mail server without TLS") }
        let ways = abilities.first { $0.hasPrefix("AUTH ") }?.split(separator: " ").dropFirst() ?? []
        if ways.contains("PLAIN") {
            try await say("AUTH PLAIN \(Self.encoded("\0\(account.name)\0\(account.password)"))", 235)
        } else if ways.contains("LOGIN") {
            try await say("AUTH LOGIN", 334)
            try await say(Self.encoded(account.name), 334)
            try await say(Self.encoded(account.password), 235)
        } else {
            throw MailFault("the mail server takes no password by AUTH PLAIN or AUTH LOGIN")
        }
    }

    private static func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    mutating func deliver(_ message: MailMessage) async throws {
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

    @discardableResult
    private mutating func say(_ line: String, _ codes: Int...) async throws -> Reply {
        try await outbound.write(ByteBuffer(string: line + "\r\n"))
        let reply = try await reply()
        guard codes.contains(reply.code) else { throw Self.fault(reply) }
        return reply
    }

    private func expect(_ code: Int, _ reply: Reply) throws {
        guard reply.code == code else { throw Self.fault(reply) }
    }

    private struct Reply {
        let code: Int
        let lines: [String]

        var text: String { lines.joined(separator: " ") }
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
            guard line.dropFirst(3).first == "-" else { return Reply(code: code, lines: texts) }
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
