/// By which door a change came in, and from where. It stands beside the chain: a network address is somebody's data.
package struct ChangeOrigin: Sendable, Hashable {
    package enum Channel: String, Sendable, Hashable, CaseIterable {
        /// Typed or pressed on a page.
        case screen
        /// A file that was sent from a page.
        case upload
        /// A program with an API token.
        case program
        /// At the machine itself.
        case commandLine = "command-line"
    }

    package let channel: Channel
    /// The network address; nothing at the command line.
    package let address: String?

    package init(channel: Channel, address: String? = nil) {
        self.channel = channel
        self.address = address
    }
}
