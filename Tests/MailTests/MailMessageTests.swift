import Foundation
import Mail
import Testing

struct MailMessageTests {
    static func letter(
        subject: String = "Nhắc báo cáo tháng 11 năm 2026, hạn 20/11/2026", body: String = "Kính gửi,\n- Xã Phúc Ứng\n"
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress("tiendo@example.gov.vn")), fromName: "Tiến Độ",
            to: try #require(MailAddress("phuc-ung@example.gov.vn")), subject: subject, body: body,
            sentAt: 1_689_303_600, identifier: "reminder-7-2026-11")
    }

    /// What an encoded word says, as a mail program reads it.
    private func decoded(_ header: String) throws -> String {
        try header.split(separator: "\r\n ").map { word in
            let match = try #require(String(word).wholeMatch(of: /=\?utf-8\?B\?([A-Za-z0-9+\/=]+)\?=/))
            let bytes = try #require(Data(base64Encoded: String(match.1)))
            // Each word is whole: no letter is cut in two.
            return try #require(String(data: bytes, encoding: .utf8))
        }.joined()
    }

    @Test func `a letter is ASCII with lines of at most 78 letters, whatever stands in it`() throws {
        let text = try Self.letter(body: String(repeating: "Xã Phúc Ứng chưa gửi báo cáo. ", count: 40)).text
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") })
        #expect(lines.contains("Date: Fri, 14 Jul 2023 03:00:00 +0000"))
        #expect(lines.contains("To: <phuc-ung@example.gov.vn>"))
        #expect(lines.contains("Message-ID: <reminder-7-2026-11@example.gov.vn>"))
        #expect(lines.contains("Auto-Submitted: auto-generated"))
    }

    @Test func `subject and body are read as they were written`() throws {
        let subject = "Quá hạn báo cáo 9 tháng đầu năm 2026 của các xã, thị trấn (hạn 20/9/2026): " + "đề nghị gửi ngay"
        let text = try Self.letter(subject: subject, body: "Kính gửi,\n.\nHết").text
        let head = try #require(text.components(separatedBy: "\r\n\r\n").first)
        let start = try #require(head.range(of: "Subject: "))
        let end = try #require(head.range(of: "\r\nMessage-ID"))
        #expect(try decoded(String(head[start.upperBound..<end.lowerBound])) == subject)
        let body = text.components(separatedBy: "\r\n\r\n")[1].replacing("\r\n", with: "")
        let bytes = try #require(Data(base64Encoded: body))
        #expect(String(decoding: bytes, as: UTF8.self) == "Kính gửi,\r\n.\r\nHết")
    }

    @Test func `no text can add a header`() throws {
        let text = try Self.letter(subject: "Hạn\r\nBcc: evil@example.org").text
        #expect(!text.contains("\nBcc"))
    }

    @Test(arguments: [
        "a@b", "phuc-ung.nhap@example.gov.vn", "x+y@1.example",
    ])
    func `plain addresses are taken`(text: String) {
        #expect(MailAddress(text)?.text == text)
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@-b", "a..b@c",
        "đ@example.vn",
        "-oQ/tmp@", "a@b..c", String(repeating: "a", count: 65) + "@b",
    ])
    func `others are not`(text: String) {
        #expect(MailAddress(text) == nil)
    }
}
