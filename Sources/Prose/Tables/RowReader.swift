import Quantities

/// What the figures of one row claim.
struct RowReader {
    enum Kind { case indicator, part, total }

    private(set) var claims: [Claim] = []
    private let row: TableRow
    private let headings: [ColumnHeading]
    private let formulas: [ColumnFormula?]
    private let kind: Kind
    private let totals: ColumnTotals
    private let scan: ProseScan

    init(
        _ row: TableRow, _ headings: [ColumnHeading], _ formulas: [ColumnFormula?], _ kind: Kind,
        _ totals: ColumnTotals, _ scan: ProseScan
    ) {
        self.row = row
        self.headings = headings
        self.formulas = formulas
        self.kind = kind
        self.totals = totals
        self.scan = scan
    }

    mutating func read() {
        for column in headings.indices where formulas[column] != nil { compare(column) }
        for column in headings.indices { state(column) }
    }

    // MARK: levels

    /// The plans and results of the parts of a whole are known to their own ledger only.
    private mutating func state(_ column: Int) {
        guard let level = row.values[column], kind != .part, let number = row.numbers[column] else { return }
        let heading = headings[column]
        switch heading.kind {
        case .plan:
            // The plan of a total is the sum of its parts' plans, not what was assigned to the whole.
            guard kind == .indicator ? isOfYear(heading) : totals.parts(of: column) != nil else { return }
            let base = ComparisonBase(relation: .plan, owner: heading.owner)
            add(level, column, base: base, isTarget: true)
        case .before:
            guard number.direction != .up else { return }
            let base = heading.time?.year == nil ? ComparisonBase(relation: .samePeriod) : nil
            add(level, column, base: base)
        case .actual:
            guard number.direction != .up else { return }
            add(level, column)
        case .numbering, .unit, .percentOfPlan, .percentOfBefore, .growth, .ratio, .other: return
        }
    }

    /// A plan of six months is in no ledger.
    private func isOfYear(_ heading: ColumnHeading) -> Bool {
        guard let part = heading.time?.part else { return true }
        return part == .year
    }

    private mutating func add(
        _ level: WrittenQuantity, _ column: Int, base: ComparisonBase? = nil, isTarget: Bool = false
    ) {
        let heading = headings[column]
        var own = cell(column, isOfLedger: kind == .indicator || !isTarget)
        if kind == .total { own.parts = totals.parts(of: column) ?? [] }
        claims.append(
            Claim(
                span: level.span, level: level, relation: .none, measure: nil, figure: nil, direction: nil, base: base,
                isBaseImplied: false, isEstimate: heading.isYearEstimate, isTarget: isTarget, subject: subject(column),
                time: heading.time, cell: own))
    }

    // MARK: comparisons

    private mutating func compare(_ column: Int) {
        guard let formula = formulas[column], let figure = row.values[column], let number = row.numbers[column] else {
            return
        }
        let base = formula.base
        let relation: ClaimRelation =
            base.map { headings[$0].kind == .plan } ?? (headings[column].kind == .percentOfPlan)
            ? .plan : .samePeriod
        guard let said = Comparison(number, figure, headings[column].kind, row.base(formula.part), row.base(base))
        else {
            return
        }
        let level = row.values[formula.part]
        let isOfLedger = isOfLedger(relation, base)
        claims.append(
            Claim(
                span: figure.span, level: level, relation: relation, measure: said.measure, figure: said.figure,
                direction: said.direction,
                base: ComparisonBase(
                    relation: relation, owner: headings[column].owner ?? base.flatMap { headings[$0].owner },
                    value: row.base(base)),
                isBaseImplied: false, isEstimate: headings[formula.part].isYearEstimate, isTarget: false,
                subject: subject(column), time: headings[formula.part].time,
                cell: cell(formula.part, isOfLedger: isOfLedger)))
    }

    private func isOfLedger(_ relation: ClaimRelation, _ base: Int?) -> Bool {
        switch kind {
        case .part: false
        case .total: relation != .plan
        case .indicator: relation != .plan || base.map { isOfYear(headings[$0]) } ?? true
        }
    }

    // MARK: what belongs to every claim

    private func cell(_ column: Int, isOfLedger: Bool) -> TableCell {
        TableCell(
            row: span(row.name), isOfLedger: isOfLedger, isYearEstimate: headings[column].isYearEstimate)
    }

    /// The name of the row, or what the columns are about where the rows are places.
    private func subject(_ column: Int) -> [Range<Int>] {
        if kind != .indicator { return headings[column].topic.map { [span($0)] } ?? [] }
        return [row.name, row.unitCell].compactMap { $0.flatMap { $0.isEmpty ? nil : span($0) } }
    }

    private func span(_ cell: Range<Int>) -> Range<Int> {
        scan.tokens[cell.lowerBound].start..<scan.tokens[cell.upperBound - 1].end
    }
}

/// How a cell compares: as a share, a growth, or a difference.
private struct Comparison {
    let measure: ClaimMeasure
    let figure: WrittenQuantity
    let direction: ClaimDirection?

    /// A percent below it is no index.
    private static let leastIndex = 30

    init?(
        _ number: CellNumber, _ figure: WrittenQuantity, _ kind: ColumnHeading.Kind, _ part: WrittenQuantity?,
        _ base: WrittenQuantity?
    ) {
        let isPlan = kind == .percentOfPlan || kind == .ratio
        if isPlan {
            guard number.direction == nil, !number.isPoints else { return nil }
            (measure, self.figure, direction) = (.ratio, figure, nil)
            return
        }
        if number.isPoints {
            (measure, self.figure, direction) = (.points, figure, number.direction)
            return
        }
        let isDifference = Self.fits(part, base) { CellArithmetic.isDifference(figure, $0, $1) }
        if number.direction == nil, kind == .percentOfBefore {
            if figure.number.value.signum == 0, isDifference, let part {
                (measure, self.figure, direction) = (
                    part.isPercent ? .points : .difference, figure.counted(like: part), nil
                )
                return
            }
            let isIndex = Self.fits(part, base) { CellArithmetic.isRatio(figure, $0, $1) }
            let isGrowth = Self.fits(part, base) { CellArithmetic.isGrowth(figure, $0, $1) }
            guard isIndex || isGrowth || figure.number.value >= ExactDecimal(Self.leastIndex) else { return nil }
            (measure, self.figure, direction) = isGrowth && !isIndex ? (.change, figure, .up) : (.ratio, figure, nil)
            return
        }
        // "+0,3": percent or tons, only the other columns can tell.
        guard base != nil || kind == .growth else { return nil }
        let isGrowth = Self.fits(part, base) { CellArithmetic.isGrowth(figure, $0, $1) }
        let direction = number.direction ?? .up
        let isExact =
            kind == .percentOfBefore && Self.fits(part, base) { CellArithmetic.isExactDifference(figure, $0, $1) }
        if isDifference, !isGrowth || isExact, let part {
            (measure, self.figure, self.direction) = (
                part.isPercent ? .points : .difference, figure.counted(like: part), direction
            )
        } else if number.direction == nil, Self.fits(part, base, { CellArithmetic.isRatio(figure, $0, $1) }), !isGrowth
        {
            (measure, self.figure, self.direction) = (.ratio, figure, nil)
        } else if part?.isPercent == true, !isGrowth {
            return nil
        } else {
            (measure, self.figure, self.direction) = (.change, figure, direction)
        }
    }

    private static func fits(
        _ part: WrittenQuantity?, _ base: WrittenQuantity?, _ fits: (WrittenQuantity, WrittenQuantity) -> Bool
    ) -> Bool {
        guard let part, let base else { return false }
        return fits(part, base)
    }
}

extension WrittenQuantity {
    /// The same number in the unit of another figure: points where that is a percent.
    fileprivate func counted(like other: WrittenQuantity) -> WrittenQuantity {
        WrittenQuantity(
            span: span, bareSpan: bareSpan, number: number, upper: nil, whole: nil,
            scale: other.isPercent ? 0 : other.scale, unit: other.isPercent ? .points : other.unit,
            qualifier: qualifier,
            tokens: tokens, numberToken: numberToken, kind: other.kind)
    }
}
