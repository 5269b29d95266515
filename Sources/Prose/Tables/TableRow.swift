import Quantities

/// A row of figures, each in the unit that its row, its column or the table names.
struct TableRow {
    let name: Range<Int>
    /// The cell that names its unit.
    let unitCell: Range<Int>?
    private(set) var numbers: [Int: CellNumber] = [:]
    private(set) var values: [Int: WrittenQuantity] = [:]

    /// `nil` for a row without a name.
    init?(_ cells: [Range<Int>], _ columns: TableColumns, caption: WrittenQuantity?, _ scan: ProseScan) {
        guard columns.name < cells.count, cells[columns.name].contains(where: { scan.tokens[$0].kind == .word }) else {
            return nil
        }
        name = cells[columns.name]
        let units = CellUnits(scan)
        let unitColumn = columns.headings.indices.first { columns.headings[$0].kind == .unit && $0 < cells.count }
        unitCell = unitColumn.map { cells[$0] }
        let own = unitColumn.flatMap { units.unit(named: cells[$0]) } ?? units.unit(inBracketOf: name)
        for column in columns.headings.indices where column > columns.name && column < cells.count {
            guard columns.headings[column].isOfValues, let number = CellNumber(cells[column], scan.tokens) else {
                continue
            }
            let unit = own ?? columns.headings[column].topic.flatMap(units.unit(inBracketOf:)) ?? caption
            numbers[column] = number
            values[column] = value(number, cells[column], columns.headings[column].kind, unit, scan)
        }
    }

    private func value(
        _ number: CellNumber, _ cell: Range<Int>, _ kind: ColumnHeading.Kind, _ unit: WrittenQuantity?,
        _ scan: ProseScan
    ) -> WrittenQuantity {
        let span = scan.tokens[cell.lowerBound].start..<scan.tokens[cell.upperBound - 1].end
        let isPercent = number.isPercent || kind.isComparison
        return WrittenQuantity(
            span: span, bareSpan: span, number: number.number, upper: nil, whole: nil,
            scale: isPercent ? 0 : unit?.scale ?? 0,
            unit: number.isPoints ? .points : isPercent ? .percent : unit?.unit ?? .none, qualifier: number.qualifier,
            tokens: cell, numberToken: number.place, kind: isPercent ? .measure : unit?.kind)
    }

    /// What others are reckoned from: no increment ("+6"), and nothing rough.
    func base(_ column: Int?) -> WrittenQuantity? {
        guard let column, let number = numbers[column], number.direction == nil, number.qualifier == nil else {
            return nil
        }
        return values[column]
    }
}

extension ColumnHeading {
    fileprivate var isOfValues: Bool {
        switch kind {
        case .plan, .actual, .before, .percentOfPlan, .percentOfBefore, .growth, .ratio: true
        case .numbering, .unit, .other: false
        }
    }
}

/// Reads the units that cells name.
struct CellUnits {
    private let scan: ProseScan

    init(_ scan: ProseScan) {
        self.scan = scan
    }

    /// The unit that is all the words say, as a figure of one.
    func unit(named cell: Range<Int>) -> WrittenQuantity? {
        guard let first = cell.first, let last = cell.last, cell.count <= 8 else { return nil }
        // A narrow column breaks "tạ/ha" at a place that nobody sees.
        let words = scan.text.text(scan.tokens[first].start..<scan.tokens[last].end).filter { $0 != "\u{200B}" }
        let tokens = ProseTokens("1 " + words).tokens
        guard let figure = QuantityReader(tokens).read(at: 0, notBefore: 0), figure.tokens.upperBound == tokens.count,
            figure.whole == nil, figure.upper == nil
        else { return nil }
        return figure
    }

    /// "Diện tích trồng rừng (ha)"
    func unit(inBracketOf cell: Range<Int>) -> WrittenQuantity? {
        guard let open = cell.last(where: { scan.tokens[$0].isMark("(") }) else { return nil }
        let end = cell.last { scan.tokens[$0].isMark(")") } ?? cell.upperBound
        guard open + 1 < end, let figure = unit(named: open + 1..<end) else { return nil }
        return figure.isKnown ? figure : nil
    }

    private static let announcing = PhraseTable<Bool>("đơn vị tính|đvt|đv tính|đơn vị")

    /// "Đơn vị tính: triệu đồng"
    func unit(announcedIn line: Range<Int>) -> WrittenQuantity? {
        for place in line {
            guard let found = Self.announcing.match(scan.tokens, at: place), found.end < line.upperBound,
                scan.tokens[found.end].isMark(":")
            else { continue }
            let end = (found.end + 1..<line.upperBound).first { scan.tokens[$0].isMark(")", ";", ",") }
            return unit(named: found.end + 1..<(end ?? line.upperBound))
        }
        return nil
    }
}

extension WrittenQuantity {
    /// A unit of the list of units, no other noun.
    fileprivate var isKnown: Bool {
        guard case .named(let name) = unit else { return unit != .none || scale > 0 }
        let tokens = ProseTokens(name).tokens
        return UnitWords.match(tokens, at: 0) != nil
    }
}
