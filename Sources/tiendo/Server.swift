import Operations
import Prose
import Web

/// Serves a ledger until the program is asked to stop, and follows what other processes append.
enum Server {
    static func run(
        _ delivery: Delivery, host: String, port: Int, _ settings: AccessSettings, words: Words,
        mail: MailDesk? = nil, opening path: String = "/"
    ) async throws {
        let shown = host.contains(":") ? "[\(host)]" : host
        var place = "http://\(shown):\(port)"
        if case .published(let address) = settings.names { place = address.description }
        let invitation = words.say("Mở \(place)\(path). Dừng: Ctrl-C.", "Open \(place)\(path). Stop: Ctrl-C.")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await delivery.follow() }
            group.addTask {
                try await WebServer.run(delivery, host: host, port: port, settings, mail: mail) {
                    Terminal.error(invitation)
                }
            }
            // It ends with the group, never by itself: the server goes on without mail.
            if let mail { group.addTask { await ReminderJob(delivery, mail).run() } }
            try await group.next()
            group.cancelAll()
        }
    }
}
