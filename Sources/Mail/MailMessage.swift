import Foundation

/// A letter of plain text to one address.
package struct MailMessage: Sendable, Hashable {
    package let from: MailAddress
    /// The name beside the address of the sender.
    package let fromName: String
    package let to: MailAddress
    package let subject: String
    package let body: String
    /// Seconds since 1970, UTC.
    package let sentAt: Int64
    /// What makes the letter known, without its domain: the same letter sent twice has the same.
    package let identifier: String

    package init(
        from: MailAddress, fromName: String, to: MailAddress, subject: String, body: String, sentAt: Int64,
        identifier: String
    ) {
        self.from = from
        self.fromName = fromName
        self.to = to
        self.subject = subject
        self.body = body
        self.sentAt = sentAt
        self.identifier = identifier
    }

    /// The letter as it travels (RFC 5322): lines end with CR LF, everything is ASCII, the text in base64.
    ///
    /// Base64 and not 8bit: a relay that knows no 8BITMIME must not have to recode it, and no line gets too long.
    package var text: String {
        let headers = [
            "Date: \(date)",
            "From: \(EncodedWords.phrase(fromName, after: "From: ".count)) <\(from)>",
            "To: <\(to)>",
            "Subject: \(EncodedWords.unstructured(subject, after: "Subject: ".count))",
            "Message-ID: <\(identifier)@\(from.domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        return (headers + [""] + bodyLines).joined(separator: "\r\n") + "\r\n"
    }

    private var bodyLines: [String] {
        let bytes = Data(body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
        let encoded = bytes.base64EncodedString()
        var lines: [String] = []
        var start = encoded.startIndex
        while start < encoded.endIndex {
            let end = encoded.index(start, offsetBy: 76, limitedBy: encoded.endIndex) ?? encoded.endIndex
            lines.append(String(encoded[start..<end]))
            start = end
        }
        return lines
    }

    /// "Fri, 14 Jul 2023 03:00:00 +0000".
    private var date: String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss '+0000'"
        return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(sentAt)))
    }
}
