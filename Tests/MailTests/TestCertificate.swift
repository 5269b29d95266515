import Foundation
import NIOSSL

/// A certificate of a mail server "localhost" that signs itself, made for these tests; its key is no secret.
enum TestCertificate {
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBYTCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
        c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
        CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIMTcasdSz+N5leW
        v6Osj0NljCgyDivwVQ/kjLl1P4EFN6NCQQY+niaLg7xwbESoRYjVpR6xOB+H0zOw
        7naSInijSDBGMBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAPBgNVHRMBAf8EBTADAQH/
        MB0GA1UdDgQWBBSvWwrpvPZDRC8Eo9ke5qK2fZ0o8jAKBggqhkjOPQQDAgNIADBF
        AiEAhi3vPdHYxBamUNCzhgCwgw2TkaWnPYw6/Gaje6wGMKkCIAs65bcLQSAe0I/e
        +RL4P9Q8vYfaGGgRxtvtM7wS3Zu5
        -----END CERTIFICATE-----
        """

    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4b4xlrWSWa0/ZZLT
        TKi4jQKSaBQ4Gsbie9akMPYvuoOhRANCAASDE3GrHUs/jeZXlr+jrI9DZYwoMg4r
        8FUP5Iy5dT+BBTejQkEGPp4mi4O8cGxEqEWI1aUesTgfh9MzsO52kiJ4
        -----END PRIVATE KEY-----
        """

    /// What the server that the test starts shows of itself.
    static func context() throws -> NIOSSLContext {
        let shown = try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)).map {
            NIOSSLCertificateSource.certificate($0)
        }
        let key = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(certificateChain: shown, privateKey: .privateKey(key)))
    }

    /// Gives a file with the certificate, for who trusts it.
    static func withFile(_ body: (String) async throws -> Void) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "tiendo-ca-\(UUID().uuidString).pem")
        try Data(certificate.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try await body(file.path)
    }
}
