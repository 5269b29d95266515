package import Office

/// A table of an office as it was recognised: what its columns and rows are, and what stands where.
package struct OfficeTable: Sendable {
    package let sheet: String
    /// Header and body.
    package let range: CellRange
    /// The lines above the header, from top to bottom.
    package let titles: [String]
    /// What all figures are measured in where neither column nor row says otherwise.
    package let measure: MeasureText?
    /// Visible columns with anything in them, from left to right.
    package let columns: [OfficeColumn]
    package let rows: [OfficeRow]
    /// Footnotes and signatures below.
    package let notes: [String]
    package let labelKind: LabelKind
    /// 0…100.
    package let confidence: Int
    /// What speaks for the recognition, and what against it.
    package let findings: [RecognitionFinding]
    let notation: FileNotation

    /// Columns of figures.
    package var figureColumns: [OfficeColumn] { columns.filter { $0.role.isFigure } }

    package func address(_ row: OfficeRow, _ column: OfficeColumn) -> String {
        CellAddress(column: column.index, row: row.number - 1).description
    }
}

/// A column of a recognised table.
package struct OfficeColumn: Sendable {
    package enum Role: Sendable, Hashable {
        case numbering
        case label
        /// A name above the label, as the district beside each commune.
        case dimension
        case measure, note, office, code, text
        /// "KH", "TH", "%" down the rows: what the figures of each row are.
        case scenario
        case figure(FigureMeaning)

        package var isFigure: Bool {
            if case .figure = self { true } else { false }
        }
    }

    /// From 0, in the sheet.
    package let index: Int
    /// From the uppermost header cell to the lowest.
    package let path: [String]
    package let role: Role
    /// The cells of the header that name what the figures are about, beside words of plan, result and time.
    package let subject: [String]
    package let measure: MeasureText?
    /// "6" of "6=5/3" under the header, and "5/3".
    package let mark: String?
    package let formula: String?

    /// The whole header in one line.
    package var title: String { path.joined(separator: " / ") }
}

/// What the words of a header say about the figures below.
package struct FigureMeaning: Sendable, Hashable {
    package enum Scenario: Sendable, Hashable {
        case actual, yearEstimate
        /// The assigner's code; empty where the header does not say who assigned it.
        case plan(String)
        /// A comparison that the sender computed: with the plan, the same period, or what the formula says.
        case percent(of: String)
        case unknown
    }

    package var scenario = Scenario.unknown
    package var isSamePeriod = false
    package var isYearBefore = false
    /// Said by "lũy kế" alone, which may be of plans as well.
    var isCumulated = false
    /// A plan whose own heading names a part of the year.
    var isOfPart = false

    package init() {}
}

/// A row of a recognised table.
package struct OfficeRow: Sendable {
    package enum Kind: String, Sendable, Hashable {
        /// A name without figures.
        case group
        case item
        /// The sum of the rows below it in the tree.
        case subtotal
        case total
        /// "Trong đó:" alone.
        case marker = "of-which"
        /// Figures without a name.
        case stray
    }

    /// As Excel shows it, from 1.
    package let number: Int
    /// "I", "1.1", "-"; `nil` where there is none.
    package let numbering: String?
    package let label: String
    /// The label without brackets, and its parts where it has two languages.
    package let spellings: [String]
    /// The names beside the label, as that of the district.
    package let dimensions: [String]
    package let level: Int
    /// The place of the row above it in the tree.
    package let parent: Int?
    package var kind: Kind
    /// Whether it is a part of its parent beside which others are not listed.
    package let isOfWhich: Bool
    package let measure: MeasureText?
    /// "KH" of a row whose own cell says what its figures are, and what that means.
    package let scenario: String?
    let meaning: FigureMeaning?
    let cells: TableRow
}

/// What speaks for or against a recognition.
package enum RecognitionFinding: Sendable, Hashable {
    case namedHeader
    case unnamedHeader
    case countedColumns
    case hiddenColumns([String])
    case hiddenRows([Int])
    case noMeasure
    case sideBySide
    case repeatedHeader(row: Int)
    case strayRows([Int])
    case headerLooksMerged
}

/// What was found in a sheet.
package enum SheetFinding: Sendable {
    case tables([OfficeTable])
    case refused(SheetRefusal)
}

/// Why a sheet holds no table.
package enum SheetRefusal: Sendable, Hashable {
    case empty
    /// Text and no row that could head figures; the first lines of what was found.
    case noHeader(found: [String])
    /// A header and nothing below it.
    case noRows(header: String)
}
