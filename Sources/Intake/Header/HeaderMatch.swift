import Planning

/// Which column of a table holds which field.
struct HeaderMatch: Sendable {
    /// The columns that such a table may have.
    let known: [Column]
    /// Index of the column by the field's raw value.
    private var columnOf: [Int?]
    private let headers: [String]
    /// Columns that no field of the kind goes by, and second columns for a field that has one: index, and the first.
    private(set) var unknown: [Int] = []
    private(set) var repeated: [(column: Int, first: Int)] = []
    /// Fields that the kind can't do without.
    private(set) var missing: [Column] = []
    private(set) var matched = 0

    init(_ kind: IntakeKind, _ header: TableRow) {
        self.init(kind.columns, header)
        if kind == .figures, self[.value] == nil, self[.numerator] == nil {
            missing += kind.columns.filter { $0.field == .value }
        }
    }

    init(_ known: [Column], _ header: TableRow) {
        self.known = known
        self.columnOf = Array(repeating: nil, count: Field.allCases.count)
        self.headers = header.cells.map { $0.text ?? "" }
        let words = Self.words(of: known)
        for (index, title) in headers.enumerated() {
            let folded = NameFolding.folded(title)
            if folded.isEmpty { continue }
            guard let column = words[folded] else {
                unknown.append(index)
                continue
            }
            if let first = columnOf[column.field.rawValue] {
                repeated.append((index, first))
            } else {
                columnOf[column.field.rawValue] = index
                matched += 1
            }
        }
        letNamesStandForCodes()
        missing = known.filter { $0.need == .required && self[$0.field] == nil }
    }

    /// Columns that are known beforehand, with their titles.
    init(_ kind: IntakeKind, columns: [Field: Int], titles: [Field: String]) {
        known = kind.columns
        var columnOf: [Int?] = Array(repeating: nil, count: Field.allCases.count)
        var headers = Array(repeating: "", count: (columns.values.max() ?? -1) + 1)
        for (field, column) in columns {
            columnOf[field.rawValue] = column
            headers[column] = titles[field] ?? ""
        }
        self.columnOf = columnOf
        self.headers = headers
    }

    /// The column of a field, from 0.
    subscript(field: Field) -> Int? {
        columnOf[field.rawValue]
    }

    /// The columns whose cells are read.
    var readColumns: [Int] {
        known.filter { $0.need != .information }.compactMap { self[$0.field] }
    }

    /// The header as it stands in the file; for a field without a column its code name.
    func title(of field: Field) -> String {
        if let column = self[field] { return headers[column] }
        return name(of: field)
    }

    func name(of field: Field) -> String {
        known.first { $0.field == field }?.name ?? "\(field)"
    }

    /// Whether every known header is the English code name: such files are made by programs.
    var isInCodeNames: Bool {
        known.allSatisfy { column in self[column.field].map { headers[$0] == column.name } ?? true }
    }

    private mutating func letNamesStandForCodes() {
        for column in known {
            guard let field = column.standsFor, self[field] == nil, let index = self[column.field] else { continue }
            columnOf[field.rawValue] = index
        }
    }

    private static func words(of known: [Column]) -> [String: Column] {
        var words: [String: Column] = [:]
        for column in known {
            for word in [column.name] + column.words {
                words[NameFolding.folded(word)] = column
            }
        }
        return words
    }
}

/// What a header says about its file.
enum HeaderVerdict {
    case known(IntakeKind, HeaderMatch)
    /// Nearly a kind: what is missing.
    case incomplete(HeaderMatch)
    case unknown

    init(_ header: TableRow) {
        let matches = IntakeKind.byDemand.map { HeaderMatch($0, header) }
        if let place = matches.firstIndex(where: { $0.missing.isEmpty }) {
            self = .known(IntakeKind.byDemand[place], matches[place])
            return
        }
        // The kind that lacks least, if the header has at least two of its columns.
        let nearest = matches.filter { $0.matched >= 2 }.min { left, right in
            (left.missing.count, -left.matched) < (right.missing.count, -right.matched)
        }
        self = nearest.map { .incomplete($0) } ?? .unknown
    }
}
