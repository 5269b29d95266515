package import Quantities

/// A table of a file as it was recognised, to be shown and corrected.
package struct RecognisedTable: Sendable {
    /// What the rows are about.
    package enum Shape: Sendable, Hashable {
        case indicatorsDown, unitsDown, scenariosDown
    }

    /// What becomes of a column or a row.
    package enum Use: Sendable, Hashable {
        /// A name, a measure, a number of order.
        case label
        case recorded
        /// Recomputed, not recorded.
        case compared
        case leftOut
        /// Somebody has to say what it is.
        case open
    }

    /// What a column of figures or a row is about.
    package struct Subject: Sendable, Hashable {
        /// `nil` where it is open.
        package let found: NameCandidate?
        /// The nearest first.
        package let candidates: [NameCandidate]

        package init(found: NameCandidate?, candidates: [NameCandidate]) {
            self.found = found
            self.candidates = candidates
        }
    }

    package struct Column: Sendable {
        /// "C".
        package let letters: String
        /// From the uppermost cell of the header to the lowest.
        package let path: [String]
        package let use: Use
        /// Its place among the columns of figures; `nil` for others.
        package let place: Int?
        /// The word of a mapping: "actual", "skip", "?" …
        package let code: String
        /// Where the rows don't say it.
        package let subject: Subject?

        package init(letters: String, path: [String], use: Use, place: Int?, code: String, subject: Subject?) {
            self.letters = letters
            self.path = path
            self.use = use
            self.place = place
            self.code = code
            self.subject = subject
        }

        /// The whole header in one line.
        package var title: String { path.joined(separator: " / ") }
    }

    /// What stands in a cell: the number where the workbook holds one, else its text.
    package struct Cell: Sendable, Hashable {
        package let text: String
        package let number: ExactDecimal?

        package init(text: String, number: ExactDecimal?) {
            self.text = text
            self.number = number
        }
    }

    package struct Row: Sendable {
        /// As Excel shows it.
        package let number: Int
        package let label: String
        package let use: Use
        /// `nil` where a person can't say anything about it.
        package let subject: Subject?
        /// Whether somebody has said what it is, or that it is left out.
        package let isAnswered: Bool
        /// What stands in the columns.
        package let cells: [Cell]

        package init(
            number: Int, label: String, use: Use, subject: Subject?, isAnswered: Bool, cells: [Cell]
        ) {
            self.number = number
            self.label = label
            self.use = use
            self.subject = subject
            self.isAnswered = isAnswered
            self.cells = cells
        }
    }

    package let sheet: String
    /// "A4:H20".
    package let range: String
    package let titles: [String]
    package let shape: Shape
    package let unit: UnitVersion?
    package let period: Period?
    package let columns: [Column]
    package let rows: [Row]
    package let doubts: TableDoubts

    package init(
        sheet: String, range: String, titles: [String], shape: Shape, unit: UnitVersion?, period: Period?,
        columns: [Column], rows: [Row], doubts: TableDoubts
    ) {
        self.sheet = sheet
        self.range = range
        self.titles = titles
        self.shape = shape
        self.unit = unit
        self.period = period
        self.columns = columns
        self.rows = rows
        self.doubts = doubts
    }
}
