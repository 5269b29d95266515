/// What an office hands over, by the name that the command has for it.
package enum ReportKind: String, Sendable, Hashable, CaseIterable {
    case halfYear = "half-year"
    case quarter, year
    /// One commune on a page.
    case scorecard
    /// The units that have not reported.
    case missing
    /// The notice of a conference's conclusions.
    case notice
}
