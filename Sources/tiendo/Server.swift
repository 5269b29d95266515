import Operations
import Prose
import Web

/// Serves a ledger until the program is asked to stop, and follows what other processes append.
enum Server {
    static func run(
        _ delivery: Delivery, host: String, port: Int, words: Words, opening path: String = "/"
    ) async throws {
        let shown = host == "::1" ? "[::1]" : host
        let invitation = words.say(
            "Mở http://\(shown):\(port)\(path) – không cần đăng nhập, chỉ đọc, chỉ trên máy này. Dừng: Ctrl-C.",
            "Open http://\(shown):\(port)\(path) – no sign-in, read-only, this machine only. Stop: Ctrl-C.")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await delivery.follow() }
            group.addTask {
                try await WebServer.run(delivery, host: host, port: port) { Terminal.error(invitation) }
            }
            try await group.next()
            group.cancelAll()
        }
    }
}
