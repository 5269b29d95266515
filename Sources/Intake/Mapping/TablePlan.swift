package import Planning
package import Quantities

/// What a recognised table would bring into the ledger: which column and row mean what, and what is not certain.
package struct TablePlan: Sendable {
    /// What the rows of a table are about.
    package enum Shape: String, Sendable, Hashable {
        case indicatorsDown = "indicators-down"
        case unitsDown = "units-down"
        /// Plan, result and years stand down the rows, indicators across.
        case scenariosDown = "scenarios-down"
    }

    package let table: OfficeTable
    package let shape: Shape
    /// The unit that the whole table is about, where its rows are indicators; the one above them, where they are units.
    package let unit: UnitVersion?
    package let period: Period?
    package let columns: [ColumnPlan]
    /// As many as the table has rows.
    package let rows: [RowPlan]
    /// What its cells leave open, and what was said of them; known once its figures are read.
    package var doubts = TableDoubts()
}

/// What becomes of a column of figures.
package struct ColumnPlan: Sendable {
    package enum Use: Sendable, Hashable {
        case figures(Scenario, Period, FigureStatus?)
        /// Recomputed, not recorded.
        case comparison
        case leftOut
        /// The rows say it.
        case byRow
        /// Nobody can say yet whether it is plan, result or estimate.
        case open
    }

    package let column: OfficeColumn
    package let use: Use
    /// What the figures are about where the rows do not say it: an indicator over units, a unit over indicators.
    package let subject: NameFinding?
    /// Whether a person said so in a mapping.
    package var isAnswered = false
    /// What heading and title say, also where that is not enough.
    var scenario: FigureMeaning.Scenario?

    /// The subject is needed and not known.
    package var lacksSubject: Bool {
        switch use {
        case .figures, .byRow: subject.map { $0.match == nil } ?? false
        case .comparison, .leftOut, .open: false
        }
    }
}

/// What becomes of a row.
package struct RowPlan: Sendable {
    package enum Use: Sendable, Hashable {
        case subject(NameMatch)
        /// A total, a subtotal that is no unit, a group, a note.
        case leftOut
        /// It only says what its figures are: plan, result, of which year.
        case scenario
        case open([NameMatch])
    }

    package let use: Use
    package var isAnswered = false
    /// What the row says of its figures, where rows say it and not columns.
    var said: RowMeaning?
    /// The same column by column.
    package var uses: [ColumnPlan.Use]?
}

/// What a row says of its figures, and the words that say it.
struct RowMeaning: Sendable, Hashable {
    let meaning: FigureMeaning
    let text: String
}

extension ColumnPlan {
    /// The heading, or the title over the table, says that it is a plan.
    var isPlan: Bool { scenario?.isPlan ?? false }

    /// A plan under a heading of half a year may be that half's, or the year's.
    var isOfPart: Bool {
        guard let part = PeriodMention(column.title).part else { return false }
        return part != .year
    }

    /// The heading names a day that ends no period.
    var namesOtherDay: Bool { PeriodMention(column.title).otherDay != nil }
}

extension FigureMeaning.Scenario {
    var isPlan: Bool { if case .plan = self { true } else { false } }
}

extension TablePlan {
    /// Plans whose assigner nobody has named.
    package var asksAssigner: Bool {
        columns.contains(where: asksAssigner) || rows.contains(where: \.asksAssigner)
    }

    func asksAssigner(_ column: ColumnPlan) -> Bool {
        column.use == .open && column.isPlan && !column.isOfPart && !isForeign(column)
    }

    /// A column about nothing that is known, in a table of units, is another office's concern.
    func isForeign(_ column: ColumnPlan) -> Bool {
        guard shape != .indicatorsDown, let subject = column.subject else { return false }
        return subject.match == nil && !subject.isAsked
    }

    /// What becomes of the figure where a row and a column meet.
    func use(_ row: RowPlan, _ column: Int) -> ColumnPlan.Use { row.uses?[column] ?? columns[column].use }
}

extension RowPlan {
    var match: NameMatch? {
        if case .subject(let match) = use { match } else { nil }
    }

    var asksAssigner: Bool { said?.meaning.scenario.isPlan ?? false && uses?.contains(.open) ?? false }
}
