import Mail
import Testing

struct SMTPRelayTests {
    @Test func `a relay is told sender and receiver, and gets the letter`() async throws {
        let catcher = MailCatcher()
        let letter = try MailMessageTests.letter()
        try await catcher.run { port in
            try await SMTPRelay(host: "127.0.0.1", port: port, patience: 900).hand(letter)
            try await SMTPRelay(host: "127.0.0.1", port: port, patience: 900).hand(letter)
        }
        #expect(
            Array(catcher.commands.prefix(4)) == [
                "EHLO example.gov.vn", "MAIL FROM:<tiendo@example.gov.vn>", "RCPT TO:<phuc-ung@example.gov.vn>", "DATA",
            ])
        #expect(catcher.received.map { $0 + "\r\n" } == [letter.text, letter.text])
    }

    @Test func `an address that is refused for good is not tried again, a relay that is busy is`() async throws {
        let letter = try MailMessageTests.letter()
        for (answer, isFinal) in [("550 no such user", true), ("451 try later", false), ("554 not from you", false)] {
            let catcher = MailCatcher(refusals: ["RCPT": answer])
            try await catcher.run { port in
                let fault = await #expect(throws: MailFault.self) {
                    try await SMTPRelay(host: "127.0.0.1", port: port, patience: 900).hand(letter)
                }
                #expect(fault?.message == "SMTP \(answer)")
                #expect(fault?.isFinal == isFinal)
            }
            #expect(catcher.received == [])
        }
    }

    @Test func `nobody there, or somebody who speaks no SMTP, is a fault`() async throws {
        let letter = try MailMessageTests.letter()
        await #expect(throws: MailFault.self) { try await SMTPRelay(host: "127.0.0.1", port: 1).hand(letter) }
        let catcher = MailCatcher(refusals: ["EHLO": "HTTP/1.1 400 Bad Request"])
        try await catcher.run { port in
            let fault = await #expect(throws: MailFault.self) {
                try await SMTPRelay(host: "127.0.0.1", port: port, patience: 900).hand(letter)
            }
            #expect(fault?.message.hasPrefix("not SMTP") == true)
        }
    }

    @Test func `a server that says nothing is left after a while, and the fault says so`() async throws {
        let letter = try MailMessageTests.letter()
        // It waits for TLS, and we for its greeting.
        let catcher = MailCatcher(security: .tls)
        try await catcher.run { port in
            let fault = await #expect(throws: MailFault.self) {
                try await SMTPRelay(host: "127.0.0.1", port: port, patience: 1).hand(letter)
            }
            #expect(fault?.message == "127.0.0.1:\(port): no end within 1 seconds")
        }
    }
}
