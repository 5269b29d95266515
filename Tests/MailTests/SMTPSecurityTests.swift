import Foundation
import Mail
import Testing

/// Letters to a mail server that nobody listens in on, with an account.
struct SMTPSecurityTests {
    private static let account = SMTPAccount(name: "tiendo", password: "bí mật")

    private func relay(
        _ port: Int, _ security: SMTPSecurity, _ authorities: String?, account: SMTPAccount? = SMTPSecurityTests.account
    ) -> SMTPRelay {
        // All tests together may keep a small machine busy for minutes.
        SMTPRelay(
            host: "localhost", port: port, security: security, account: account, authorities: authorities,
            patience: 900)
    }

    @Test(arguments: [SMTPSecurity.startTLS, .tls], ["AUTH PLAIN LOGIN", "AUTH LOGIN"])
    func `the letter and the password go over TLS`(security: SMTPSecurity, ways: String) async throws {
        let letter = try MailMessageTests.letter()
        let catcher = MailCatcher(security: security, abilities: ["STARTTLS", ways])
        try await TestCertificate.withFile { file in
            try await catcher.run { port in try await relay(port, security, file).hand(letter) }
        }
        #expect(catcher.received.map { $0 + "\r\n" } == [letter.text])
        let said = catcher.commands
        #expect(said.count { $0.hasPrefix("EHLO") } == (security == .startTLS ? 2 : 1))
        if ways == "AUTH LOGIN" {
            #expect(said.contains("dGllbmRv") && said.contains("YsOtIG3huq10"))
        } else {
            #expect(said.contains("AUTH PLAIN AHRpZW5kbwBiw60gbeG6rXQ="))
        }
    }

    @Test func `a server that offers no TLS, or shows a certificate that nobody vouches for, gets nothing`()
        async throws
    {
        let letter = try MailMessageTests.letter()
        let bare = MailCatcher(abilities: ["AUTH PLAIN"])
        try await bare.run { port in
            await #expect(throws: MailFault.self) { try await relay(port, .startTLS, nil).hand(letter) }
        }
        #expect(bare.commands == ["EHLO example.gov.vn"])
        for security in [SMTPSecurity.startTLS, .tls] {
            let stranger = MailCatcher(security: security, abilities: ["STARTTLS", "AUTH PLAIN"])
            try await stranger.run { port in
                await #expect(throws: MailFault.self) { try await relay(port, security, nil).hand(letter) }
            }
            #expect(!stranger.commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
        }
    }

    @Test func `no password goes in the clear, and a wrong one may be mended`() async throws {
        let letter = try MailMessageTests.letter()
        let open = MailCatcher(abilities: ["AUTH PLAIN"])
        try await open.run { port in
            await #expect(throws: MailFault.self) { try await relay(port, .plain, nil).hand(letter) }
        }
        #expect(!open.commands.contains { $0.hasPrefix("AUTH") })
        let strict = MailCatcher(
            refusals: ["AUTH": "535 wrong password"], security: .tls, abilities: ["AUTH PLAIN"])
        try await TestCertificate.withFile { file in
            try await strict.run { port in
                let fault = await #expect(throws: MailFault.self) { try await relay(port, .tls, file).hand(letter) }
                #expect(fault?.message == "SMTP 535 wrong password")
                #expect(fault?.isFinal == false)
            }
        }
    }

    @Test func `the port says how a server is spoken to, and an account never shows its password`() {
        #expect(SMTPSecurity.usual(for: 465) == .tls)
        #expect(SMTPSecurity.usual(for: 587) == .startTLS)
        #expect(SMTPSecurity.usual(for: 25) == .plain)
        #expect("\(Self.account)" == "tiendo")
        #expect(String(reflecting: Self.account) == "tiendo")
    }
}
