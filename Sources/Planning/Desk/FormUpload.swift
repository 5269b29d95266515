package import Quantities

/// A file for a form as it was read, before anything of it is recorded.
package struct FormUpload: Sendable {
    /// A figure of the form that the file states.
    package struct Row: Sendable {
        /// As it stands without the file.
        package let before: DeskLine
        /// As it would stand.
        package let after: DeskFigure
        package let place: Place
        /// What is odd about it and not explained.
        package let oddities: [DeskOddity]
        /// What somebody said of its cell.
        package let decisions: [ReadingDecision]

        package init(
            before: DeskLine, after: DeskFigure, place: Place, oddities: [DeskOddity], decisions: [ReadingDecision]
        ) {
            self.before = before
            self.after = after
            self.place = place
            self.oddities = oddities
            self.decisions = decisions
        }

        package var isNew: Bool { before.own?.token != after.token }
    }

    /// Figures of the file that are none of the form's.
    package struct Others: Sendable, Hashable {
        package let unit: UnitVersion
        package let period: Period
        package let scenario: Scenario
        package let count: Int

        package init(unit: UnitVersion, period: Period, scenario: Scenario, count: Int) {
            self.unit = unit
            self.period = period
            self.scenario = scenario
            self.count = count
        }
    }

    /// What kind of file it turned out to be.
    package enum Kind: Sendable, Hashable {
        /// A form of this program, which needs no mapping.
        case form
        /// An office's own table, or a simple list.
        case figures
        /// Units, indicators, dates: nothing that belongs into a form.
        case other
        /// With macros in it.
        case macros
        case unreadable
    }

    package let name: String
    package let kind: Kind
    package let form: DeskForm
    package let diagnostics: [Diagnostic]
    /// How many more diagnostics there were.
    package let unlisted: Int
    /// In the order of the form.
    package let rows: [Row]
    package let others: [Others]
    package let tables: [RecognisedTable]

    package init(
        name: String, kind: Kind, form: DeskForm, diagnostics: [Diagnostic], unlisted: Int, rows: [Row],
        others: [Others], tables: [RecognisedTable]
    ) {
        self.name = name
        self.kind = kind
        self.form = form
        self.diagnostics = diagnostics
        self.unlisted = unlisted
        self.rows = rows
        self.others = others
        self.tables = tables
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many figures would change the form.
    package var news: Int { rows.count(where: \.isNew) }

    package var maySave: Bool { !hasErrors && [.form, .figures].contains(kind) && news > 0 }
}

/// What somebody says at the screen about a table of a file.
package struct TableAnswers: Sendable, Hashable {
    /// "actual", "percent", "skip" …, by the place of the column among those of figures.
    package var uses: [Int: String] = [:]
    /// The code of the indicator or unit that a column is about.
    package var subjects: [Int: String] = [:]
    /// The code of the indicator or unit, or "skip", by the place of the row.
    package var rows: [Int: String] = [:]
    /// "same" or "skip".
    package var measures: [MeasurePair: String] = [:]
    /// One of the readings of a cell as a plain number, or "skip".
    package var numbers: [CellPlace: String] = [:]
    package var marks: NumberMarksAnswer?
    package var rounding: RoundingAnswer?

    package init() {}
}
