package import Quantities

/// What a formula asks for while it is evaluated.
package protocol FormulaSource {
    /// The figure of the unit and period in question; `nil` where there is none.
    func value(of indicator: IndicatorCode) -> Ratio?
    /// The figures of the child units; `nil` for a child without one.
    func childValues(of indicator: IndicatorCode) -> [Ratio?]
    /// Whether every child unit can have a figure; a recognition can't be carried over to a merged commune.
    func childrenAreComparable(by indicator: IndicatorCode) -> Bool
    func samePeriodValue(of indicator: IndicatorCode) -> Ratio?
    func previousYearValue(of indicator: IndicatorCode) -> Ratio?
}

extension Formula {
    /// The value, or `nil` where something it stands on is missing.
    ///
    /// `sum` needs every child to have reported; `count` counts those that have.
    package func value(from source: some FormulaSource) throws(ArithmeticFault) -> Ratio? {
        try root.value(from: source)
    }
}

extension FormulaNode {
    fileprivate func value(from source: some FormulaSource) throws(ArithmeticFault) -> Ratio? {
        switch self {
        case .number(let number): return Ratio(number)
        case .indicator(let code): return source.value(of: code)
        case .samePeriod(let code): return source.samePeriodValue(of: code)
        case .previousYear(let code): return source.previousYearValue(of: code)
        case .sum(let code): return try total(source.childValues(of: code))
        case .count(let code, let comparison, let limit):
            guard source.childrenAreComparable(by: code) else { return nil }
            let bound = Ratio(limit)
            let holding = source.childValues(of: code).count { value in
                value.map { comparison.holds($0, bound) } ?? false
            }
            return Ratio(ExactDecimal(holding))
        case .negated(let node):
            guard let value = try node.value(from: source) else { return nil }
            return try Ratio(ExactDecimal(0)).subtracting(value)
        case .binary(let sign, let left, let right):
            guard let first = try left.value(from: source), let second = try right.value(from: source) else {
                return nil
            }
            switch sign {
            case .plus: return try first.adding(second)
            case .minus: return try first.subtracting(second)
            case .times: return try first.multiplied(by: second)
            case .over: return second.isZero ? nil : try first.divided(by: second)
            }
        }
    }

    private func total(_ values: [Ratio?]) throws(ArithmeticFault) -> Ratio? {
        guard !values.isEmpty else { return nil }
        var sum = Ratio(ExactDecimal(0))
        for value in values {
            guard let value else { return nil }
            sum = try sum.adding(value)
        }
        return sum
    }
}
