package import Quantities

/// What is done for a ledger from time to time, and is to be seen by who answers for it.
package enum UpkeepKind: String, Sendable, Hashable, CaseIterable {
    case verify, backup
}

extension UpkeepKind: Word {}

/// When it was last done, and whether it ended well.
package struct Upkeep: Sendable, Hashable {
    package let kind: UpkeepKind
    package let at: Moment
    package let isFine: Bool
}

extension Connection {
    /// The last time that each kind was done.
    package func lastUpkeep() throws(Fault) -> [UpkeepKind: Upkeep] {
        var found: [UpkeepKind: Upkeep] = [:]
        let query: SQL = """
            SELECT u.kind, u.done_at, u.is_fine FROM upkeep u
             WHERE NOT EXISTS (SELECT 1 FROM upkeep l WHERE l.kind = u.kind AND l.number > u.number)
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let kind = try reader.next(UpkeepKind.self)
            found[kind] = Upkeep(kind: kind, at: try reader.next(), isFine: try reader.next(Bool.self))
        }
        return found
    }
}

extension Database {
    /// Notes that something was done for the ledger.
    package func noteUpkeep(_ kind: UpkeepKind, at moment: Moment, isFine: Bool) throws(Fault) {
        try writePeople { connection throws(Fault) in
            try connection.execute(
                """
                INSERT INTO upkeep (number, kind, done_at, is_fine)
                VALUES (\(try connection.nextNumber(in: "upkeep")), \(kind), \(moment), \(isFine))
                """)
        }
    }
}
