import Planning

extension Connection {
    /// Notes by which door a change came in.
    func insert(_ origin: ChangeOrigin, of number: CommitNumber) throws(Fault) {
        try execute(
            """
            INSERT INTO change_origin (commit_number, channel, address)
            VALUES (\(number), \(origin.channel), \(origin.address))
            """)
    }

    /// Changes of the time when that was not noted are not in it.
    func origins(from: CommitNumber, to: CommitNumber) throws(Fault) -> [CommitNumber: ChangeOrigin] {
        let rows = try all(
            "SELECT commit_number, channel, address FROM change_origin WHERE commit_number BETWEEN \(from) AND \(to)",
            as: CommitNumber.self, ChangeOrigin.Channel.self, String?.self)
        return Dictionary(
            rows.map { ($0.0, ChangeOrigin(channel: $0.1, address: $0.2)) }, uniquingKeysWith: { first, _ in first })
    }
}
