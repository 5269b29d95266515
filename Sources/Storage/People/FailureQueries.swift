package import Quantities

/// How often a sign-in failed lately.
package struct FailureCounts: Sendable, Hashable {
    package let ofName: Int
    package let ofAddress: Int
    /// The first of those that count, which is the first to be forgotten.
    package let oldest: Moment?
}

extension Connection {
    /// A failure that is dated later than this after now is of a clock that was wrong: it counts no more.
    private static var toleratedSeconds: Int64 { 60 }

    /// Failures since a moment, for a name (by its hash) and from an address.
    package func failures(nameHash: String, address: String, since: Moment, now: Moment) throws(Fault)
        -> FailureCounts
    {
        let latest = Self.latest(now)
        let ofName = try failures(
            "name_hash = \(nameHash) AND failed_at > \(since) AND failed_at <= \(latest)")
        let ofAddress = try failures("address = \(address) AND failed_at > \(since) AND failed_at <= \(latest)")
        return FailureCounts(
            ofName: ofName.count, ofAddress: ofAddress.count,
            oldest: [ofName.oldest, ofAddress.oldest].compactMap { $0 }.min())
    }

    private func failures(_ condition: SQL) throws(Fault) -> (count: Int, oldest: Moment?) {
        try first(
            "SELECT COUNT(*), MIN(failed_at) FROM sign_in_failure WHERE \(condition)", as: Int.self, Moment?.self)
            ?? (0, nil)
    }

    package func insertFailure(nameHash: String, address: String, at moment: Moment) throws(Fault) {
        try execute(
            """
            INSERT INTO sign_in_failure (number, name_hash, address, failed_at)
            VALUES (\(try nextNumber(in: "sign_in_failure")), \(nameHash), \(address), \(moment))
            """)
    }

    /// Who got in has no failures any more.
    package func clearFailures(nameHash: String) throws(Fault) {
        try execute("DELETE FROM sign_in_failure WHERE name_hash = \(nameHash)")
    }

    package func sweepFailures(before moment: Moment, now: Moment) throws(Fault) {
        try execute("DELETE FROM sign_in_failure WHERE failed_at <= \(moment) OR failed_at > \(Self.latest(now))")
    }

    private static func latest(_ now: Moment) -> Moment {
        Moment(microseconds: now.microseconds + toleratedSeconds * 1_000_000)
    }
}
