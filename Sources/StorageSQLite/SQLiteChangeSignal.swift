import Storage
import Synchronization

/// Compares the number that SQLite raises whenever another connection commits; no page of the ledger is read.
final class SQLiteChangeSignal: ChangeSignal {
    private let state: SQLiteStateNumber
    private let last = Mutex<Int?>(nil)

    init(_ state: SQLiteStateNumber) {
        self.state = state
    }

    func mayHaveChanged() throws(Fault) -> Bool {
        let number = try state.current()
        return last.withLock { last in
            defer { last = number }
            return last != number
        }
    }
}
