import Foundation
package import Planning

/// The identity provider that people may sign in with: what its administrator has registered for this server.
package struct OpenIDSettings: Sendable {
    /// As its tokens name it: "https://sso.example.gov.vn/realms/tinh".
    package let issuer: String
    package let clientID: String
    let clientSecret: String
    /// What stands on the button.
    package let button: Bilingual
    /// Whether an account is tied by an e-mail address that the provider has verified. Only where the provider is the
    /// office's own: whoever gives out addresses gives out accounts.
    package let tiesByEmail: Bool

    package init(issuer: String, clientID: String, clientSecret: String, button: Bilingual, tiesByEmail: Bool = false) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.button = button
        self.tiesByEmail = tiesByEmail
    }
}

extension OpenIDSettings {
    private struct File: Decodable {
        struct Button: Decodable {
            let vi: String
            let en: String
        }

        let issuer: String
        let clientId: String
        let clientSecretFile: String
        let button: Button
        let tiesByEmail: Bool?
    }

    /// Reads a settings file; the secret stands in a file of its own, beside it or by its full path.
    ///
    /// - Throws: What is wrong with it, for the one who starts the server.
    package static func read(_ path: String) throws(OpenIDSettingsFault) -> OpenIDSettings {
        guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path) }
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: data)
        } catch {
            throw .unreadable(path)
        }
        let folder = URL(filePath: path).deletingLastPathComponent()
        let secretPath = URL(filePath: file.clientSecretFile, relativeTo: folder).path
        guard let secretData = FileManager.default.contents(atPath: secretPath) else { throw .missing(secretPath) }
        let secret = String(decoding: secretData, as: UTF8.self).trimmed
        guard !secret.isEmpty, !file.clientId.isEmpty else { throw .unreadable(path) }
        guard OpenIDAddress.isSafe(file.issuer, as: file.issuer) else { throw .unsafeIssuer(file.issuer) }
        return OpenIDSettings(
            issuer: file.issuer, clientID: file.clientId, clientSecret: secret,
            button: Bilingual(vietnamese: file.button.vi, english: file.button.en),
            tiesByEmail: file.tiesByEmail ?? false)
    }
}

/// Why the settings of the identity provider can't be used.
package enum OpenIDSettingsFault: Error, Sendable, Hashable {
    case missing(String)
    case unreadable(String)
    /// Anything but https, except on this machine.
    case unsafeIssuer(String)
}

/// Addresses of a provider: https everywhere, plain only where the provider is on this machine, as in tests.
enum OpenIDAddress {
    static func isSafe(_ address: String, as issuer: String) -> Bool {
        guard let url = URL(string: address), let host = url.host, !host.isEmpty, url.user == nil else { return false }
        if url.scheme == "https" { return true }
        return url.scheme == "http" && isLoopback(host) && URL(string: issuer)?.host.map(isLoopback) ?? false
    }

    private static func isLoopback(_ host: String) -> Bool {
        ["127.0.0.1", "localhost", "::1"].contains(host)
    }
}
