import ArgumentParser
import Foundation
import Mail

/// How a mail server is spoken to, and as whom. The password never stands on a command line: everybody on the machine could read it.
struct MailPrivacyOptions: ParsableArguments {
    private static let longestPassword = 1024

    @Option(
        name: .customLong("smtp-security"),
        help: """
            plain, starttls or tls. Default: $TIENDO_SMTP_SECURITY, else tls on port 465, starttls on port 587, plain on others.
            """)
    var security: String?
    @Option(
        name: .customLong("smtp-user"),
        help: """
            The account at the mail server. Default: $TIENDO_SMTP_USER. Its password stands in $TIENDO_SMTP_PASSWORD or in a file.
            """)
    var user: String?
    @Option(
        name: .customLong("smtp-password-file"),
        help: "A file with the password, on one line. Default: $TIENDO_SMTP_PASSWORD_FILE.")
    var passwordFile: String?
    @Option(
        name: .customLong("smtp-ca"),
        help: "A .pem file with the office's own certificate authority. Default: $TIENDO_SMTP_CA, else the system's.")
    var authorities: String?

    private var chosenSecurity: String? { security ?? Environment.value("TIENDO_SMTP_SECURITY") }
    private var account: String? { user ?? Environment.value("TIENDO_SMTP_USER") }
    private var authorityFile: String? { authorities ?? Environment.value("TIENDO_SMTP_CA") }

    /// - Parameter port: Nothing where letters do not leave by SMTP.
    func check(port: Int?) throws {
        if let text = chosenSecurity, SMTPSecurity(rawValue: text) == nil {
            throw ValidationError("--smtp-security \(text): write plain, starttls or tls.")
        }
        guard let port else {
            guard security == nil, user == nil, passwordFile == nil, authorities == nil else {
                throw ValidationError("--smtp-security, --smtp-user, --smtp-password-file, --smtp-ca go with --smtp.")
            }
            return
        }
        if let path = authorityFile, !FileManager.default.isReadableFile(atPath: path) {
            throw ValidationError("--smtp-ca \(path): there is no such file, or it can't be read.")
        }
        guard account != nil else {
            guard passwordFile == nil else { throw ValidationError("--smtp-password-file goes with --smtp-user.") }
            return
        }
        if kind(port) == .plain {
            throw ValidationError("A password goes over TLS only: --smtp-security starttls or tls.")
        }
        _ = try password()
    }

    private func kind(_ port: Int) -> SMTPSecurity {
        chosenSecurity.flatMap { SMTPSecurity(rawValue: $0) } ?? .usual(for: port)
    }

    private func password() throws -> String {
        if passwordFile == nil, let text = Environment.value("TIENDO_SMTP_PASSWORD") { return text }
        guard let path = passwordFile ?? Environment.value("TIENDO_SMTP_PASSWORD_FILE") else {
            throw ValidationError("--smtp-user needs a password: $TIENDO_SMTP_PASSWORD or --smtp-password-file.")
        }
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.longestPassword,
            let text = String(validating: data, as: UTF8.self)?.trimmingCharacters(in: .newlines), !text.isEmpty,
            !text.contains(where: \.isNewline)
        else { throw ValidationError("--smtp-password-file \(path): a file with the password on one line is needed.") }
        return text
    }

    func relay(_ host: String, _ port: Int) -> SMTPRelay {
        let signedIn = account.flatMap { name in
            (try? password()).map { SMTPAccount(name: name, password: $0) }
        }
        return SMTPRelay(
            host: host, port: port, security: kind(port), account: signedIn, authorities: authorityFile)
    }
}
