extension Spreadsheet {
    /// One sheet. Rows and columns count from 0.
    package struct Sheet: Sendable {
        package enum Visibility: Sendable, Hashable {
            case visible
            case hidden
            /// No menu of Excel lists it.
            case veryHidden
        }

        package struct Column: Sendable, Hashable {
            package var millimetres: Double
            package var isHidden: Bool

            package init(millimetres: Double, isHidden: Bool = false) {
                self.millimetres = millimetres
                self.isHidden = isHidden
            }
        }

        package struct Placed: Sendable, Hashable {
            package var row: Int
            package var column: Int
            package var value: Value
            package var style: Style
        }

        package struct Merged: Sendable, Hashable {
            package var range: CellRange
            package var value: Value
            package var style: Style
        }

        /// A chart of values that stand on the same sheet.
        package struct PlacedChart: Sendable, Hashable {
            package var chart: Chart
            package var row: Int
            package var column: Int
        }

        package struct Comment: Sendable, Hashable {
            package var row: Int
            package var column: Int
            package var text: String
        }

        /// At most 31 characters, none of `[]:*?/\`.
        package let name: String
        package var visibility = Visibility.visible
        package var columns: [Column] = []
        /// In points; other rows have Excel's own height.
        package var heights: [Int: Double] = [:]
        package var hiddenRows: Set<Int> = []
        package private(set) var cells: [Placed] = []
        package private(set) var merged: [Merged] = []
        package private(set) var comments: [Comment] = []
        package private(set) var charts: [PlacedChart] = []
        package var validations: [Validation] = []
        package var conditions: [Condition] = []
        /// Rows above and columns left of this cell stay in sight.
        package var frozen: CellAddress?
        package var page = Page()
        /// Without a password: it guards against slips, not against people.
        package var isProtected = false
        package var showsGrid = true
        /// The cell that is chosen when the file is opened.
        package var selected: CellAddress?

        package init(_ name: String) {
            self.name = name
        }

        package mutating func set(_ value: Value, row: Int, column: Int, _ style: Style) {
            cells.append(Placed(row: row, column: column, value: value, style: style))
        }

        /// One value over several cells; over a single one it is just set.
        package mutating func merge(_ value: Value, _ range: CellRange, _ style: Style) {
            if range.firstRow == range.lastRow, range.firstColumn == range.lastColumn {
                set(value, row: range.firstRow, column: range.firstColumn, style)
            } else {
                merged.append(Merged(range: range, value: value, style: style))
            }
        }

        package mutating func comment(_ text: String, row: Int, column: Int) {
            comments.append(Comment(row: row, column: column, text: text))
        }

        package mutating func insert(_ chart: Chart, row: Int, column: Int) {
            charts.append(PlacedChart(chart: chart, row: row, column: column))
        }
    }
}
