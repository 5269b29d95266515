import Quantities

/// The parts behind the totals of a table by places, column by column.
struct ColumnTotals {
    private var parts: [Int: [WrittenQuantity]] = [:]

    /// More parts than these are summed by nobody.
    private static let mostParts = 400

    /// None where the table has no total, or several, or where no column adds up: then its total is of something else.
    init(_ rows: [(row: TableRow, kind: RowReader.Kind)], _ headings: [ColumnHeading]) {
        let totals = rows.filter { $0.kind == .total }
        let others = rows.filter { $0.kind == .part }.map(\.row)
        guard totals.count == 1, let total = totals.first?.row, (2...Self.mostParts).contains(others.count) else {
            return
        }
        var found: [Int: [WrittenQuantity]] = [:]
        var isBorneOut = false
        for column in headings.indices where [.plan, .actual, .before].contains(headings[column].kind) {
            guard let sum = total.base(column), sum.isAdditive else { continue }
            let addends = others.compactMap { $0.base(column) }
            // A part without a figure leaves the sum open.
            guard addends.count == others.count else { continue }
            found[column] = addends
            isBorneOut = isBorneOut || CellArithmetic.isSum(sum, addends)
        }
        if isBorneOut { parts = found }
    }

    /// `nil` where the total of the column can't be reckoned.
    func parts(of column: Int) -> [WrittenQuantity]? { parts[column] }
}

extension WrittenQuantity {
    /// Whether parts of it make up the whole: no rate does.
    fileprivate var isAdditive: Bool {
        switch unit {
        case .named(let name): !name.contains("/")
        case .none: true
        case .percent, .permille, .points, .times, .rank: false
        }
    }
}
