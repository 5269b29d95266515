package import Quantities

/// What only a person can say about the cells of a table, and what was said.
package struct TableDoubts: Sendable, Hashable {
    /// The figures of an indicator stand in another measure than its own.
    package struct Measure: Sendable, Hashable {
        package let subject: MeasurePair
        /// The name of the indicator.
        package let name: Bilingual
        /// As it stands in the table, and as the indicator is measured.
        package let printed: String
        package let wanted: Bilingual
        /// Whether both count single things, so that one may be as good as the other.
        package let mayBeSame: Bool
        /// The first cell that it is about.
        package let cell: String
        /// "same" or "skip".
        package let answer: String?

        package init(
            subject: MeasurePair, name: Bilingual, printed: String, wanted: Bilingual, mayBeSame: Bool, cell: String,
            answer: String?
        ) {
            self.subject = subject
            self.name = name
            self.printed = printed
            self.wanted = wanted
            self.mayBeSame = mayBeSame
            self.cell = cell
            self.answer = answer
        }
    }

    /// A cell that a person says the number of.
    package struct Number: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// Its text may be one number or another.
            case marks
            /// It has more decimals than the indicator keeps.
            case decimals
        }

        package let kind: Kind
        package let place: CellPlace
        package let cell: String
        /// The name of the row with those above it, and the header of the column, as mappings know them.
        package let row: String
        package let column: String
        package let label: String
        package let text: String
        /// What it is with a mark before decimals, and what with one between thousands; or what it is rounded to.
        package let readings: [ExactDecimal]
        /// One of the readings, or "skip", as it was said of this cell.
        package let answer: String?
        /// What it is taken for, by its own answer or by that for all.
        package let taken: ExactDecimal?
        /// Whether it was said that nothing of it is taken.
        package let isLeftOut: Bool

        package init(
            kind: Kind, place: CellPlace, cell: String, row: String, column: String, label: String, text: String,
            readings: [ExactDecimal], answer: String?, taken: ExactDecimal?, isLeftOut: Bool
        ) {
            self.kind = kind
            self.place = place
            self.cell = cell
            self.row = row
            self.column = column
            self.label = label
            self.text = text
            self.readings = readings
            self.answer = answer
            self.taken = taken
            self.isLeftOut = isLeftOut
        }
    }

    package var measures: [Measure] = []
    package var numbers: [Number] = []
    /// What the marks of all such cells are.
    package var marks: NumberMarksAnswer?
    /// What becomes of all numbers with too many decimals.
    package var rounding: RoundingAnswer?

    package init() {}

    package var isEmpty: Bool { measures.isEmpty && numbers.isEmpty }
}

/// An indicator and the measure that a table has for it, without scale and folded: "hoc sinh".
package struct MeasurePair: Sendable, Hashable {
    package let indicator: String
    package let measure: String

    package init(indicator: String, measure: String) {
        self.indicator = indicator
        self.measure = measure
    }
}

/// A row of a table, and a column among those of figures.
package struct CellPlace: Sendable, Hashable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// What a mark between digits stands before, in all cells that could be read either way.
package enum NumberMarksAnswer: String, Sendable, Hashable, CaseIterable {
    case decimals, thousands, skip
}

/// What becomes of numbers with more decimals than their indicators keep.
package enum RoundingAnswer: String, Sendable, Hashable, CaseIterable {
    case round, skip
}

/// How a figure of a file was understood because a person said so.
package enum ReadingDecision: Sendable, Hashable {
    /// The text of the cell, and the number that it was taken for.
    case number(text: String, taken: ExactDecimal)
    /// A number with more decimals than are kept, and what it was rounded to.
    case rounded(ExactDecimal, to: ExactDecimal)
    /// What the file measures in, and what that was taken for.
    case measure(printed: String, wanted: Bilingual)
}
