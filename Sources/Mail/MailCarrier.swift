/// Why a letter was not taken.
package struct MailFault: Error, Sendable, Hashable {
    /// What the other side said, or the system: for who looks after the server.
    package let message: String
    /// Whether trying again would be in vain: the address is refused for good.
    package let isFinal: Bool

    package init(_ message: String, isFinal: Bool = false) {
        self.message = String(message.prefix(300))
        self.isFinal = isFinal
    }
}

/// Takes letters and answers for them from then on.
package protocol MailCarrier: Sendable {
    func hand(_ message: MailMessage) async throws(MailFault)
}
