import Planning

/// What a page of a unit or an indicator depends on: nothing but the change that the ledger stands at, and the question.
struct ReviewQuestion: Hashable, Sendable {
    let change: CommitNumber?
    /// Nothing where it is about all of them.
    let indicator: IndicatorCode?
    let query: ScoreboardQuery
}

/// The units below a unit beside one another, by unit and indicator.
typealias Peers = [UnitKey: [IndicatorCode: PeerComparison]]

/// Two changes of the ledger and a view.
struct DifferenceQuestion: Hashable, Sendable {
    let from: CommitNumber?
    let to: CommitNumber
    let query: ScoreboardQuery
}

/// A page of the journal, of a ledger that stands at a change.
struct JournalQuestion: Hashable, Sendable {
    let head: CommitNumber
    let filter: JournalFilter
    let before: CommitNumber?
}
