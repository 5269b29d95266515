import Office
package import Operations
import Planning
import Prose
import Quantities

/// A document that an office hands over, before it becomes bytes: its text, its annexes, and what stands around them.
package struct Report: Sendable {
    package let source: ReportSource
    package let letter: OfficialLetter
    package let body: [ContentBlock]
    package let annexes: [Annex]

    /// Writes the document that a query asks for.
    package init(_ query: ReportQuery, from delivery: Delivery, settings: OfficeFile? = nil) throws(Failure) {
        try query.checkPeriod()
        let source = try ReportSource(query, from: delivery, settings: settings)
        self.source = source
        switch query.kind {
        case .halfYear, .quarter, .year:
            let annexes = ReviewAnnexes(
                source, lastYear: try source.lastYear(), reporting: try source.reporting(from: delivery),
                late: try source.late(from: delivery))
            letter = source.letter(
                source.reviewAbstract, typeName: "BÁO CÁO",
                bases: query.layout == .state ? source.planDocuments.map { "Căn cứ \($0)" } : [])
            body = Review(source: source, annexes: annexes).body()
            self.annexes = annexes.annexes
        case .scorecard:
            let card = try Scorecard(source: source)
            (letter, body, annexes) = (card.letter, card.body(), [card.annex])
        case .missing:
            let missing = try MissingReports(source: source, reporting: source.reporting(from: delivery))
            (letter, body, annexes) = (missing.letter, missing.body(), missing.annexes)
        case .notice:
            let notice = try ConclusionNotice(source: source)
            (letter, body, annexes) = (notice.letter, notice.body(), [])
        }
    }

    /// The tables for a workbook: those that stand in the text, too.
    package var tables: [Annex] {
        let inText = body.compactMap { block -> Annex? in
            if case .table(let annex) = block { annex } else { nil }
        }
        let known = Set(annexes.map(\.sheetName))
        return annexes + inText.filter { !known.contains($0.sheetName) }
    }

    /// All words of text and annexes, a line each.
    package var plain: String {
        (body.map(\.plain) + annexes.map(\.plain)).joined(separator: "\n")
    }
}

extension ReportQuery {
    func checkPeriod() throws(Failure) {
        let example: String? =
            switch (kind, period.part) {
            case (.halfYear, .half), (.quarter, .quarter), (.quarter, .nineMonths), (.year, .year): nil
            case (.halfYear, _): "\(period.year)-S1"
            case (.quarter, _): "\(period.year)-Q2"
            case (.year, _): "\(period.year)"
            case (.scorecard, _), (.missing, _), (.notice, _): nil
            }
        if let example { throw .refused(.document(.unfitPeriod(kind: kind.rawValue, period, example: example))) }
    }
}

extension ReportSource {
    /// Who below the unit has reported on the period.
    func reporting(from delivery: Delivery) throws(Failure) -> Reporting {
        try delivery.reporting(of: place.unit, period, calendar: query.calendar, asOf: query.asOf)
    }

    /// What was changed in the year's periods after they had been locked.
    func late(from delivery: Delivery) throws(Failure) -> LateFigures {
        try delivery.lateFigures(
            of: place.unit, period, calendar: query.calendar, includesEarlier: true, asOf: query.asOf)
    }

    /// How the unit stood at the end of the year before.
    func lastYear() throws(Failure) -> [IndicatorCode: Standing] {
        guard let year = Period.year(period.year - 1) else { return [:] }
        var query = ScoreboardQuery(unit: place.unit, period: year, calendar: query.calendar)
        query.structure = nil
        do throws(Failure) {
            let rows = try view.scoreboard(query).rows
            return Dictionary(rows.map { ($0.standing.definition.code, $0.standing) }) { first, _ in first }
        } catch {
            // A unit that did not exist then has no column for it.
            guard case .refused = error else { throw error }
            return [:]
        }
    }
}
