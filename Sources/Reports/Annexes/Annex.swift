package import Office
package import Quantities

/// A table that travels with a report, before it becomes a table of Word, a sheet of Excel or a part of a page.
///
/// Cells hold exact values, and say how a value follows from others, so that Excel gets formulas and Word gets words.
package struct Annex: Sendable {
    package enum Content: String, Sendable, Hashable {
        /// TT: "I", "1", "1.1", "-".
        case ordinal
        case label, measure, figure, percent, text
    }

    package struct Column: Sendable, Hashable {
        /// From the top header row down: ["Kế hoạch năm 2023", "Tỉnh giao"]; equal tops beside each other are one cell.
        package var title: [String]
        /// Of the printed page.
        package var millimetres: Int
        package var content: Content
        /// What the row of column numbers says: "A", "1", "6=5/3".
        package var number: String

        package init(_ title: [String], millimetres: Int, content: Content, number: String) {
            self.title = title
            self.millimetres = millimetres
            self.content = content
            self.number = number
        }
    }

    package enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        /// An exact figure with its places, and where it comes from.
        case figure(ExactDecimal, places: Int, FigureTag?)
        /// A plan that asks for so much more than there was: "+6".
        case gain(ExactDecimal, places: Int, FigureTag?)
        /// The quotient of two cells of the row as percent, as it is shown: Excel computes it from them.
        case percent(ExactDecimal, part: Int, whole: Int, FigureTag?)
        /// The sum of the cells of the same column in these rows (from 0 among the annex's rows).
        case sum(ExactDecimal, places: Int, rows: [Int], FigureTag?)
        /// Nothing can stand here, and why: "x", "chưa có số liệu".
        case notAvailable(String)
    }

    package enum RowKind: Sendable, Hashable {
        /// A field of work; its row has no values.
        case heading
        case item
        /// A part of the item above ("Trong đó"), by depth from 1.
        case part(Int)
        case total
    }

    package struct Row: Sendable, Hashable {
        package var kind: RowKind
        /// One for each column.
        package var cells: [Cell]

        package init(_ kind: RowKind, _ cells: [Cell]) {
            self.kind = kind
            self.cells = cells
        }
    }

    /// "Phụ lục I"; `nil` for the only one.
    package var number: String?
    package var title: String
    /// "(Kèm theo Báo cáo số …/BC-UBND ngày … của …)", and the like.
    package var subtitle: String?
    /// The name of its sheet, at most 31 characters.
    package var sheetName: String
    package var columns: [Column]
    package var rows: [Row]
    /// Footnotes: "* Số liệu minh họa".
    package var notes: [String]
    package var chart: DocumentChart?

    package init(
        number: String? = nil, title: String, subtitle: String? = nil, sheetName: String, columns: [Column],
        rows: [Row], notes: [String] = [], chart: DocumentChart? = nil
    ) {
        self.number = number
        self.title = title
        self.subtitle = subtitle
        self.sheetName = sheetName
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.chart = chart
    }
}
