package import Planning
package import Quantities

/// A line of the journal of access.
package struct AccessLine: Sendable, Hashable {
    package let number: Int64
    package let event: AccessEvent
}

extension Connection {
    package func record(_ event: AccessEvent) throws(Fault) {
        try execute(
            """
            INSERT INTO access_event (number, kind, happened_at, account, done_by, address, detail)
            VALUES (\(try nextNumber(in: "access_event")), \(event.kind), \(event.at), \(event.account), \(event.by),
                    \(event.address), \(event.detail))
            """)
    }

    /// How often things of some kinds happened since a moment.
    package func countAccessEvents(_ kinds: [AccessEvent.Kind], since moment: Moment) throws(Fault) -> Int {
        let list = kinds.map { "\($0)" as SQL }.joined(by: ", ")
        return try first(
            "SELECT COUNT(*) FROM access_event WHERE happened_at >= \(moment) AND kind IN (\(list))", as: Int.self) ?? 0
    }

    /// A page of the journal of access, the newest first; the next page begins before the last number of this one.
    package func accessEvents(
        of account: AccountNumber? = nil, before: Int64? = nil, limit: Int
    ) throws(Fault) -> [AccessLine] {
        let one: SQL = account.map { "AND account = \($0)" } ?? ""
        var found: [AccessLine] = []
        let query: SQL = """
            SELECT number, kind, happened_at, account, done_by, address, detail FROM access_event
             WHERE number < \(before ?? .max) \(one)
             ORDER BY number DESC LIMIT \(limit)
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let number = try reader.next(Int64.self)
            let kind = try reader.next(AccessEvent.Kind.self)
            found.append(
                AccessLine(
                    number: number,
                    event: AccessEvent(
                        kind, at: try reader.next(), account: try reader.next(), by: try reader.next(),
                        address: try reader.next(), detail: try reader.next())))
        }
        return found
    }
}
