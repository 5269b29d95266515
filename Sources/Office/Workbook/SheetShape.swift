/// What of a worksheet is merged and hidden, told by its markup beside the cells.
struct SheetShape: MarkupReader {
    private(set) var fault: OfficeFault?
    private(set) var hiddenRows: Set<Int> = []
    private(set) var hiddenColumns: Set<Int> = []
    private var ranges: [CellRange] = []
    private let file: String
    private let sheet: String
    private let limits: WorkbookLimits
    private var row = 0
    private var columnRuns = 0

    init(_ book: WorkbookContext, sheet: String) {
        file = book.file
        limits = book.limits
        self.sheet = sheet
    }

    var isDone: Bool { fault != nil }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name {
        case "row":
            row = attributes.number("r") ?? row + 1
            if row <= limits.rows, isHidden(attributes, size: "ht", isOwn: "customHeight") {
                hiddenRows.insert(row - 1)
            }
        case "col":
            guard isHidden(attributes, size: "width", isOwn: "customWidth") else { return }
            hide(from: attributes.number("min") ?? 0, to: attributes.number("max") ?? 0)
        case "mergeCell":
            guard let range = attributes["ref"].flatMap(CellRange.init) else { return }
            ranges.append(range)
            if ranges.count > limits.merged {
                fault = OfficeFault(.expandsTooFar(limit: limits.merged), file: file, sheet: sheet)
            }
        default: return
        }
    }

    /// The merged ranges within so many rows and columns, none overlapping another.
    func merged(rows: Int, columns: Int) -> [CellRange] {
        CellRange.disjoint(ranges.compactMap { $0.clipped(rows: rows, columns: columns) })
    }

    /// Hidden, or drawn out to nothing by hand.
    private func isHidden(_ attributes: MarkupAttributes, size: StaticString, isOwn: StaticString) -> Bool {
        if attributes.flag("hidden") { return true }
        guard attributes.flag(isOwn), let size = attributes[size] else { return false }
        return size.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    }

    private mutating func hide(from first: Int, to last: Int) {
        let last = min(last, limits.columns)
        columnRuns += 1
        guard first >= 1, first <= last, columnRuns <= limits.columns else { return }
        hiddenColumns.formUnion(first - 1..<last)
    }
}
