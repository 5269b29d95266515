import Quantities

/// From which columns a column of comparisons is reckoned.
struct ColumnFormula {
    let part: Int
    /// `nil` where no column bears it out.
    let base: Int?
}

/// Finds the formulas of a table: by the headings, held against its first rows.
struct ColumnFormulas {
    private let headings: [ColumnHeading]
    private let rows: [[Int: WrittenQuantity]]

    /// The first rows tell as much as all.
    private static let mostRows = 12
    private static let mostParts = 2
    private static let mostBases = 3

    init(_ headings: [ColumnHeading], _ rows: [[Int: WrittenQuantity]]) {
        self.headings = headings
        self.rows = Array(rows.prefix(Self.mostRows))
    }

    /// More comparisons than this are no table of an office.
    private static let mostComparisons = 16

    /// The formula of each column.
    func all() -> [ColumnFormula?] {
        let comparisons = headings.indices.filter { headings[$0].kind.isComparison }.prefix(Self.mostComparisons)
        var formulas = [ColumnFormula?](repeating: nil, count: headings.count)
        for column in comparisons { formulas[column] = formula(of: column) }
        return formulas
    }

    /// `nil` where the column is no comparison, or none that its numbers or its heading explain.
    private func formula(of column: Int) -> ColumnFormula? {
        let kind = headings[column].kind
        guard kind.isComparison, let nearest = parts(column).first else { return nil }
        var best: (formula: ColumnFormula, fits: Int)?
        var tested = 0
        for part in parts(column) {
            for base in bases(column) {
                let found = evidence(column, part, base, kind)
                tested = max(tested, found.tested)
                if found.fits * 2 >= max(1, found.tested) {
                    return ColumnFormula(part: part, base: base)
                }
                if found.fits > best?.fits ?? 0 { best = (ColumnFormula(part: part, base: base), found.fits) }
            }
        }
        if kind == .ratio { return nil }
        // One row that does not fit is a mistake of the row; many are one of ours.
        let base = tested <= 1 ? bases(column).first : nil
        return ColumnFormula(part: nearest, base: base)
    }

    // MARK: candidates

    /// Results of the same group, the nearest on the left before the others.
    private func parts(_ column: Int) -> [Int] {
        let all = headings.indices.filter { headings[$0].kind == .actual }
        return Array(
            (all.filter { $0 < column }.reversed() + all.filter { $0 > column }).grouped(isBeside(column)).prefix(
                Self.mostParts))
    }

    private func bases(_ column: Int) -> [Int] {
        let heading = headings[column]
        let wanted: [ColumnHeading.Kind] =
            switch heading.kind {
            case .percentOfPlan: [.plan]
            case .percentOfBefore, .growth: [.before]
            default: [.plan, .before]
            }
        var all = wanted.flatMap { kind in headings.indices.filter { headings[$0].kind == kind } }
        let owned = all.filter { headings[$0].owner?.lowercased() == heading.owner?.lowercased() }
        if heading.owner != nil, !owned.isEmpty { all = owned }
        let period = parts(column).first.flatMap { headings[$0].time?.part }
        return Array(all.grouped { headings[$0].time?.part == period }.grouped(isBeside(column)).prefix(Self.mostBases))
    }

    /// Under the same heading.
    private func isBeside(_ column: Int) -> (Int) -> Bool {
        { headings[$0].top != nil && headings[$0].top == headings[column].top }
    }

    // MARK: what the numbers say

    private func evidence(
        _ column: Int, _ part: Int, _ base: Int, _ kind: ColumnHeading.Kind
    ) -> (fits: Int, tested: Int) {
        var (fits, tested) = (0, 0)
        for row in rows {
            guard let figure = row[column], let part = row[part], let base = row[base], base.number.value.signum > 0,
                base.qualifier == nil
            else { continue }
            tested += 1
            let isFit =
                CellArithmetic.isRatio(figure, part, base)
                || [.percentOfBefore, .growth].contains(kind)
                    && (CellArithmetic.isGrowth(figure, part, base) || CellArithmetic.isDifference(figure, part, base))
            if isFit { fits += 1 }
        }
        return (fits, tested)
    }
}

extension Array where Element == Int {
    /// Those that fit before the others, each in their order.
    fileprivate func grouped(_ fits: (Int) -> Bool) -> [Int] { filter(fits) + filter { !fits($0) } }
}
