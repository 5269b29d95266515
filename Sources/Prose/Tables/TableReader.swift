import Quantities

/// Reads what the cells of tables claim: the row names the indicator and its unit, the column what the number is.
///
/// What its headings and numbers do not explain claims nothing.
struct TableReader {
    private(set) var claims: [Claim] = []
    private let scan: ProseScan

    init(_ scan: ProseScan) {
        self.scan = scan
        for table in scan.tables { read(table) }
        claims.sort { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    }

    private mutating func read(_ table: TextTable) {
        let isForeign = table.rows.contains { $0.contains { $0.contains { CellNumber.isForeign(scan.tokens[$0]) } } }
        guard !isForeign, let columns = TableColumns(table, scan) else { return }
        let caption = CellUnits(scan).unit(announcedIn: table.caption)
        let rows = table.rows[columns.firstRow...].compactMap { TableRow($0, columns, caption: caption, scan) }
        let formulas = ColumnFormulas(
            columns.headings,
            rows.map { row in
                row.values.filter { row.base($0.key) != nil || columns.headings[$0.key].kind.isComparison }
            })
        let found = formulas.all()
        let places = TablePlaces(rows, columns, scan)
        let kinds = rows.map { (row: $0, kind: places.kind(of: $0)) }
        let totals = ColumnTotals(kinds, columns.headings)
        for (row, kind) in kinds {
            var reader = RowReader(row, columns.headings, found, kind, totals, scan)
            reader.read()
            claims += reader.claims
        }
    }
}

/// Whether the rows of a table are the parts of a whole: the communes of a district.
private struct TablePlaces {
    private let scan: ProseScan
    private let areParts: Bool

    private static let kinds = PhraseTable<Bool>(
        "xã|thị trấn|phường|huyện|quận|thị xã|thành phố|tp|tỉnh|thôn|bản|đặc khu")
    private static let totals = PhraseTable<Bool>(
        "tổng số|tổng cộng|cộng|tổng|toàn huyện|toàn tỉnh|toàn xã|toàn thành phố")

    init(_ rows: [TableRow], _ columns: TableColumns, _ scan: ProseScan) {
        self.scan = scan
        let named = rows.filter { row in
            Self.kinds.match(scan.tokens, at: row.name.lowerBound).map {
                $0.end < row.name.upperBound && scan.tokens[$0.end].isCapital
            } ?? false
        }
        let hasTopics = columns.headings.contains { $0.topic != nil && $0.kind != .other }
        areParts = named.count * 2 >= rows.count || hasTopics
    }

    func kind(of row: TableRow) -> RowReader.Kind {
        guard areParts else { return .indicator }
        return Self.totals.match(scan.tokens, at: row.name.lowerBound) == nil ? .part : .total
    }
}
