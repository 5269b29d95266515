package import Planning
package import Quantities
package import Storage

extension People {
    /// Events of access that are looked through for the last visit.
    private static let eventsLookedThrough = 60

    /// When somebody was last seen on a day before today. Who signs in twice on a day still sees what came overnight.
    package func lastVisit(of reader: SignedIn) throws(Failure) -> Moment? {
        guard case .session = reader.means else { return nil }
        let today = Moment.start(of: clock().dayInVietnam)
        let account = reader.account.number
        let (sessions, events) = try reading { connection throws(Fault) in
            (
                try connection.sessions(of: account),
                try connection.accessEvents(of: account, limit: Self.eventsLookedThrough)
            )
        }
        let visits = events.map(\.event).filter { [.signedIn, .signedOut].contains($0.kind) }.map(\.at)
        return (visits + sessions.map(\.seenAt)).filter { $0 < today }.max()
    }

    /// Accounts that are active and have neither a password nor a tie to a provider: nobody can sign in by them yet.
    package func withoutSignIn() throws(Failure) -> [Account] {
        try reading { connection throws(Fault) in try connection.accountsWithoutSignIn() }
    }

    /// How often signing in failed or was held up in the last 24 hours.
    package func failedSignInsOfLastDay() throws(Failure) -> Int {
        let since = clock().adding(seconds: -86_400)
        return try reading { connection throws(Fault) in
            try connection.countAccessEvents([.signInFailed, .throttled], since: since)
        }
    }

    /// When the chain was last verified, and a backup last made.
    package func lastUpkeep() throws(Failure) -> [UpkeepKind: Upkeep] {
        try reading { connection throws(Fault) in try connection.lastUpkeep() }
    }
}
