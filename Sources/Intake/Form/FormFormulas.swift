import Planning
import Quantities

/// The formulas of a form, as Excel writes them. Each stays empty while what it stands on is empty.
enum FormFormulas {
    /// What is not complete never shows 100, as on the scoreboard.
    static func percent(part: String, whole: String, given cells: [String]) -> String {
        let rounded = "ROUND(\(part)/\(whole)*100,1)"
        return "=IF(AND(\(areNumbers(cells))),IF(\(whole)=0,\"\","
            + "IF(\(part)/\(whole)<1,MIN(\(rounded),99.9),\(rounded))),\"\")"
    }

    /// A word instead of a percent, where there is only met or not.
    static func withinCeiling(value: String, ceiling: String, within: String, above: String) -> String {
        "=IF(AND(\(areNumbers([value, ceiling]))),IF(\(value)<=\(ceiling),\"\(within)\",\"\(above)\"),\"\")"
    }

    private static func areNumbers(_ cells: [String]) -> String {
        cells.map { "ISNUMBER(\($0))" }.joined(separator: ",")
    }

    static func percent(part: ExactDecimal?, whole: ExactDecimal?) -> ExactDecimal? {
        guard let part, let whole, !whole.isZero, let share = try? part.divided(by: whole) else { return nil }
        return try? shownPercent(share)
    }

    static func rate(numerator: String, denominator: String, _ definition: IndicatorDefinition) -> String {
        let function = definition.rounding == .towardZero || definition.rounding == .floor ? "ROUNDDOWN" : "ROUND"
        return "=IF(AND(ISNUMBER(\(numerator)),ISNUMBER(\(denominator))),IF(\(denominator)=0,\"\","
            + "\(function)(\(numerator)/\(denominator)*\(definition.factor),\(definition.decimals))),\"\")"
    }

    /// The formula of an indicator over the cells of others.
    static func computed(_ formula: Formula, decimals: Int, cells: [IndicatorCode: String]) -> String? {
        let addresses = formula.indicators.sorted().compactMap { cells[$0] }
        guard addresses.count == formula.indicators.count, !addresses.isEmpty,
            let expression = expression(formula.root, cells)
        else { return nil }
        return "=IF(COUNT(\(addresses.joined(separator: ",")))=\(addresses.count),"
            + "IFERROR(ROUND(\(expression),\(decimals)),\"\"),\"\")"
    }

    private static func expression(_ node: FormulaNode, _ cells: [IndicatorCode: String]) -> String? {
        switch node {
        case .number(let number): return number.description
        case .indicator(let code): return cells[code]
        case .negated(let node): return expression(node, cells).map { "(-\($0))" }
        case .binary(let sign, let left, let right):
            guard let first = expression(left, cells), let second = expression(right, cells) else { return nil }
            return "(\(first)\(sign.rawValue)\(second))"
        case .sum, .count, .samePeriod, .previousYear: return nil
        }
    }
}
