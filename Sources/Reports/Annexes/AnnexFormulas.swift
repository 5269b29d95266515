import Office
import Quantities

/// Writes percents and sums as formulas, where these come to the number that is stated.
struct AnnexFormulas {
    private let annex: Annex
    private let firstRow: Int

    init(_ annex: Annex, firstRow: Int) {
        self.annex = annex
        self.firstRow = firstRow
    }

    func value(_ cell: Annex.Cell, row: Int, column: Int) -> Spreadsheet.Value {
        switch cell {
        case .empty: .blank
        case .text(let text), .notAvailable(let text): .text(text)
        case .figure(let value, _, _), .gain(let value, _, _): .number(value)
        case .percent(let value, let part, let whole, _): percent(value, part, whole, row)
        case .sum(let value, _, let rows, _): sum(value, rows, column)
        }
    }

    // MARK: Percent

    private func percent(_ value: ExactDecimal, _ part: Int, _ whole: Int, _ row: Int) -> Spreadsheet.Value {
        guard let parts = number(row, part), let all = number(row, whole), !all.isZero,
            let share = try? Ratio(parts).divided(by: Ratio(all)), (try? shownPercent(share)) == value
        else { return .number(value) }
        return .formula(
            Self.percentFormula(part: address(row, part), whole: address(row, whole)), result: .number(value))
    }

    /// What is not complete never shows 100, as in the rest of the program.
    static func percentFormula(part: String, whole: String) -> String {
        let rounded = "ROUND(\(part)/\(whole)*100,1)"
        return "=IF(OR(\(whole)=0,\(whole)=\"\",\(part)=\"\"),\"\","
            + "IF(\(part)/\(whole)<1,MIN(\(rounded),99.9),\(rounded)))"
    }

    // MARK: Sums

    private func sum(_ value: ExactDecimal, _ rows: [Int], _ column: Int) -> Spreadsheet.Value {
        let addends = rows.map { number($0, column) }
        guard !rows.isEmpty, addends.allSatisfy({ $0 != nil }),
            let total = try? addends.compactMap({ $0 }).reduce(ExactDecimal.zero, { try $0.adding($1) }), total == value
        else { return .number(value) }
        return .formula("=SUM(\(ranges(rows, column)))", result: .number(value))
    }

    /// "C5:C7,C9"
    private func ranges(_ rows: [Int], _ column: Int) -> String {
        var ranges: [ClosedRange<Int>] = []
        for row in rows.sorted() {
            if let last = ranges.last, last.upperBound + 1 == row {
                ranges[ranges.count - 1] = last.lowerBound...row
            } else {
                ranges.append(row...row)
            }
        }
        return ranges.map { range in
            let first = address(range.lowerBound, column)
            return range.count == 1 ? first : "\(first):\(address(range.upperBound, column))"
        }.joined(separator: ",")
    }

    // MARK: Cells

    private func address(_ row: Int, _ column: Int) -> String {
        CellAddress(column: column, row: firstRow + row).description
    }

    /// The number in a cell of the annex.
    private func number(_ row: Int, _ column: Int) -> ExactDecimal? {
        guard annex.rows.indices.contains(row), annex.rows[row].cells.indices.contains(column) else { return nil }
        return switch annex.rows[row].cells[column] {
        case .figure(let value, _, _), .gain(let value, _, _), .percent(let value, _, _, _),
            .sum(let value, _, _, _):
            value
        case .empty, .text, .notAvailable: nil
        }
    }
}
