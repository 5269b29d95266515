@testable import Office

/// All rows of bytes that stand for a text file.
func rows(
    of bytes: [UInt8], chunkSize: Int = 1 << 16, limits: CSVLimits = CSVLimits()
) throws -> (rows: [CSVRow], format: CSVFormat) {
    var rows: [CSVRow] = []
    let format = try CSVReader(.bytes(bytes, name: "so-lieu.csv"), limits: limits).forEachRow(chunkSize: chunkSize) {
        row in
        rows.append(row)
        return true
    }
    return (rows, format)
}

func fields(of text: String) throws -> [[String]] {
    try rows(of: Array(text.utf8)).rows.map(\.fields)
}

/// What is thrown, where it is a fault of an office's file.
func fault(_ body: () throws -> Void) -> OfficeFault? {
    do {
        try body()
        return nil
    } catch {
        return error as? OfficeFault
    }
}

/// All rows of a sheet; of the first one where none is named.
func rows(of path: String, sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws -> [SheetRow] {
    let reader = try XLSXReader(path: path, limits: limits)
    var rows: [SheetRow] = []
    try reader.forEachRow(of: sheet ?? reader.sheets.first?.name ?? "") { row in
        rows.append(row)
        return true
    }
    return rows
}

func rows(of book: WorkbookFile, sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws -> [SheetRow] {
    let folder = try ScratchFolder()
    return try rows(of: book.write(in: folder), sheet: sheet, limits: limits)
}

/// The cells of the first row that has any.
func cells(of book: WorkbookFile) throws -> [SheetCell] {
    try rows(of: book).first?.cells ?? []
}

/// The fault with which a workbook is refused, wherever that happens.
func fault(of book: WorkbookFile, limits: WorkbookLimits = WorkbookLimits()) -> OfficeFault? {
    fault { _ = try rows(of: book, limits: limits) }
}
