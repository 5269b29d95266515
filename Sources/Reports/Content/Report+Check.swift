package import Operations
import Planning
import Prose
import Quantities

extension Report {
    /// The running text, a paragraph a line; tables have no sentences around their figures.
    package var prose: String {
        body.filter { if case .table = $0 { false } else { true } }.map(\.plain).joined(separator: "\n")
    }

    /// The figures of the running text, judged against the ledger from which it was written.
    package func checked(by delivery: Delivery) throws(Failure) -> CheckedText {
        try delivery.check(
            prose,
            CheckQuery(
                unit: source.place.unit, period: source.period, calendar: source.query.calendar,
                asOf: source.query.asOf))
    }
}

extension ReportKind {
    /// Whether it reviews a period in sentences: then its figures are checked before it goes out.
    package var isReview: Bool {
        switch self {
        case .halfYear, .quarter, .year: true
        case .scorecard, .missing, .notice: false
        }
    }
}
