/// One unit, looked at from all sides: its targets, its peers, what it reported and when, what became of it.
package struct UnitReview: Sendable {
    /// A bundle of figures that came in, with the change that brought it.
    package struct Report: Sendable, Hashable {
        package let submission: SubmissionNumber
        package let figures: Int
        package let state: SubmissionState
        package let key: ReportKey
        package let recorded: Commit

        package init(
            submission: SubmissionNumber, figures: Int, state: SubmissionState, key: ReportKey, recorded: Commit
        ) {
            self.submission = submission
            self.figures = figures
            self.state = state
            self.key = key
            self.recorded = recorded
        }
    }

    package let board: Scoreboard
    /// The unit above whose other units are the peers.
    package let parent: UnitVersion?
    package let peers: Int
    package let comparisons: [IndicatorCode: PeerComparison]
    /// The newest first.
    package let reports: [Report]
    /// Reports that are not listed any more.
    package let olderReports: Int
    /// Recorded events that led to the unit and away from it, the oldest first.
    package let successions: [Succession]
    package let shortcomings: [Shortcoming]
    package let directives: [Directive]

    package init(
        board: Scoreboard, parent: UnitVersion?, peers: Int, comparisons: [IndicatorCode: PeerComparison],
        reports: [Report], olderReports: Int, successions: [Succession], shortcomings: [Shortcoming],
        directives: [Directive]
    ) {
        self.board = board
        self.parent = parent
        self.peers = peers
        self.comparisons = comparisons
        self.reports = reports
        self.olderReports = olderReports
        self.successions = successions
        self.shortcomings = shortcomings
        self.directives = directives
    }
}
