package import Quantities

/// A formula over other indicators: `budget-revenue - land-use-revenue`, `count(ntm-criteria >= 19)`.
///
/// The language has decimals, indicator codes, `+ - * /`, brackets and five calls: `sum(code)` over the child units,
/// `count(code >= n)` of child units, `same-period(code)` and `previous-year(code)`. It can neither loop nor call
/// anything else, so evaluating it always ends.
package struct Formula: Sendable, Hashable {
    package let root: FormulaNode
    /// All indicators it stands on.
    package let indicators: Set<IndicatorCode>

    package init(root: FormulaNode) {
        self.root = root
        self.indicators = root.indicators
    }

    /// Reads a formula of at most 400 characters, nested at most 20 deep.
    package static func parse(_ text: String) throws(FormulaFault) -> Formula {
        var parser = try FormulaParser(text)
        return Formula(root: try parser.formula())
    }
}

package enum FormulaOperator: Character, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
}

package enum FormulaComparison: String, Sendable, Hashable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="

    func holds(_ left: Ratio, _ right: Ratio) -> Bool {
        switch self {
        case .atLeast: left >= right
        case .atMost: left <= right
        case .above: left > right
        case .below: left < right
        case .equal: left == right
        }
    }
}

package indirect enum FormulaNode: Sendable, Hashable {
    case number(ExactDecimal)
    case indicator(IndicatorCode)
    case sum(IndicatorCode)
    case count(IndicatorCode, FormulaComparison, ExactDecimal)
    case samePeriod(IndicatorCode)
    case previousYear(IndicatorCode)
    case negated(FormulaNode)
    case binary(FormulaOperator, FormulaNode, FormulaNode)

    var indicators: Set<IndicatorCode> {
        switch self {
        case .number: []
        case .indicator(let code), .sum(let code), .samePeriod(let code), .previousYear(let code): [code]
        case .count(let code, _, _): [code]
        case .negated(let node): node.indicators
        case .binary(_, let left, let right): left.indicators.union(right.indicators)
        }
    }
}

/// Why a text is no formula, and the character (from 1) at which that shows.
package struct FormulaFault: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case empty, tooLong, tooDeep
        case unexpected(String)
        case unclosedBracket
        case unknownCall(String)
        case badNumber(String)
        case comparisonExpected
    }

    package let reason: Reason
    package let position: Int

    package init(_ reason: Reason, at position: Int) {
        self.reason = reason
        self.position = position
    }
}
