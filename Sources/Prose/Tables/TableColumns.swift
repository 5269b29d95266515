/// What the columns of a table hold: by their headings, and where those leave it open by the numbers themselves.
struct TableColumns {
    private(set) var headings: [ColumnHeading]
    /// The column that names the rows.
    let name: Int
    /// The first row below the headings.
    let firstRow: Int

    /// More columns than this are no table of an office.
    private static let widest = 60
    private static let mostHeadings = 8

    /// `nil` where the headings name no plan, no result and no comparison.
    init?(_ table: TextTable, _ scan: ProseScan) {
        guard let first = table.rows.firstIndex(where: { Self.isData($0, scan) }), first > 0,
            first <= Self.mostHeadings
        else { return nil }
        let rows = table.rows[..<first].filter { Self.isHeading($0, scan) }
        let width = rows.map(\.count).max() ?? 0
        guard width > 1, width <= Self.widest else { return nil }
        headings = (0..<width).map { ColumnHeading(Self.cells(rows, $0), scan) }
        firstRow = first
        let data = table.rows[first...].filter { Self.isData($0, scan) }
        guard let name = Self.name(data, headings, scan) else { return nil }
        self.name = name
        for column in 0...name where headings[column].kind != .unit { headings[column].kind = .other }
        tellEarlierApart()
        guard isUnderstood else { return nil }
    }

    /// A row of figures has a name and a cell that is a number and nothing else.
    static func isData(_ row: [Range<Int>], _ scan: ProseScan) -> Bool {
        row.contains { CellNumber($0, scan.tokens) != nil } && row.contains { isName($0, scan) }
    }

    /// Words, not the letters of "A | B | 1 | 2 | 3=2/1".
    private static func isName(_ cell: Range<Int>, _ scan: ProseScan) -> Bool {
        cell.contains { scan.tokens[$0].kind == .word && scan.tokens[$0].end - scan.tokens[$0].start > 1 }
    }

    /// A row with one cell that is not empty is a title; one without words numbers the columns.
    private static func isHeading(_ row: [Range<Int>], _ scan: ProseScan) -> Bool {
        row.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } > 1 && row.contains { isName($0, scan) }
    }

    /// The first column in which most rows have words.
    private static func name(_ rows: [[Range<Int>]], _ headings: [ColumnHeading], _ scan: ProseScan) -> Int? {
        headings.indices.first { column in
            guard headings[column].kind != .numbering else { return false }
            let named = rows.prefix(40).filter { column < $0.count && isName($0[column], scan) }
            return named.count * 2 > min(rows.count, 40)
        }
    }

    // MARK: headings

    /// The cells above a column, from the top. An empty cell belongs to the heading on its left that spans it, unless
    /// the heading above it begins there.
    private static func cells(_ rows: [[Range<Int>]], _ column: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for cells in rows {
            guard column < cells.count else { continue }
            var place = column
            while place > start, cells[place].isEmpty { place -= 1 }
            if cells[place].isEmpty { continue }
            found.append(cells[place])
            start = place
        }
        return found
    }

    /// Of several results with times of their own the last year is meant, the year before it is the same period.
    private mutating func tellEarlierApart() {
        let years = headings.filter { $0.kind == .actual }.compactMap { $0.time?.year }
        guard let last = years.max() else { return }
        for column in headings.indices where headings[column].kind == .actual {
            if let year = headings[column].time?.year, year < last {
                headings[column].kind = year == last - 1 ? .before : .other
            }
        }
    }

    /// A result alone says too little: any number may stand below "Kết quả".
    private var isUnderstood: Bool {
        let kinds = Set(headings.map(\.kind))
        return kinds.contains(.actual)
            && (!kinds.isDisjoint(with: [.plan, .before, .percentOfPlan, .percentOfBefore, .growth])
                || kinds.contains(.unit))
    }
}
