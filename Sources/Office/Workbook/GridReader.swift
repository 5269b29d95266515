/// Keeps the rows of one worksheet and its shape while its markup passes by.
struct GridReader: MarkupReader {
    private let sheet: XLSXReader.Sheet
    private let kept: KeptRows
    private var cells: SheetReader
    private var shape: SheetShape

    init(_ book: WorkbookContext, sheet: XLSXReader.Sheet, part: String) {
        let kept = KeptRows()
        self.sheet = sheet
        self.kept = kept
        cells = SheetReader(book, sheet: sheet.name, part: part) { row in
            kept.rows.append(row)
            return true
        }
        shape = SheetShape(book, sheet: sheet.name)
    }

    var fault: OfficeFault? { cells.fault ?? shape.fault }
    var isDone: Bool { fault != nil }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        cells.start(name, attributes)
        shape.start(name, attributes)
    }

    mutating func end(_ name: MarkupName) {
        cells.end(name)
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        cells.text(bytes)
    }

    var grid: SheetGrid {
        let rows = kept.rows
        let (height, width) = (rows.last?.number ?? 0, rows.map(\.cells.count).max() ?? 0)
        return SheetGrid(
            name: sheet.name, isHidden: sheet.isHidden, rows: rows, merged: shape.merged(rows: height, columns: width),
            hiddenRows: shape.hiddenRows.filter { $0 < height },
            hiddenColumns: shape.hiddenColumns.filter { $0 < width })
    }
}

/// The rows that have passed.
private final class KeptRows {
    var rows: [SheetRow] = []
}
