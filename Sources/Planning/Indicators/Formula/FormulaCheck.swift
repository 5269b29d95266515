/// What is wrong with the formulas of a catalogue as a whole.
package enum FormulaTrouble: Sendable, Hashable {
    case broken(IndicatorCode, FormulaFault)
    case unknownIndicator(IndicatorCode, in: IndicatorCode)
    /// The indicators of the circle, in order.
    case cycle([IndicatorCode])
    /// Two sides of a plus or minus with different units of measure.
    case measureMismatch(IndicatorCode, left: String, right: String)
}

extension IndicatorCatalogue {
    /// Checks every formula of the newest definitions: readable, about known indicators, free of circles, and adding
    /// only what has one unit of measure.
    package func formulaTroubles() -> [FormulaTrouble] {
        var troubles: [FormulaTrouble] = []
        var formulas: [IndicatorCode: Formula] = [:]
        for code in codes {
            guard let text = history(of: code).last?.formula else { continue }
            do throws(FormulaFault) {
                formulas[code] = try Formula.parse(text)
            } catch {
                troubles.append(.broken(code, error))
            }
        }
        for code in codes {
            guard let formula = formulas[code] else { continue }
            for unknown in formula.indicators.sorted() where !contains(unknown) {
                troubles.append(.unknownIndicator(unknown, in: code))
            }
            if case .mismatch(let left, let right) = formula.root.measure(in: self) {
                troubles.append(.measureMismatch(code, left: left, right: right))
            }
        }
        if let circle = firstCycle(formulas) { troubles.append(.cycle(circle)) }
        return troubles
    }

    private func firstCycle(_ formulas: [IndicatorCode: Formula]) -> [IndicatorCode]? {
        var finished: Set<IndicatorCode> = []
        for start in formulas.keys.sorted() {
            var path: [IndicatorCode] = []
            if let circle = cycle(from: start, path: &path, finished: &finished, formulas) { return circle }
        }
        return nil
    }

    private func cycle(
        from code: IndicatorCode, path: inout [IndicatorCode], finished: inout Set<IndicatorCode>,
        _ formulas: [IndicatorCode: Formula]
    ) -> [IndicatorCode]? {
        if let start = path.firstIndex(of: code) { return Array(path[start...]) + [code] }
        guard !finished.contains(code), let formula = formulas[code] else { return nil }
        path.append(code)
        for next in formula.indicators.sorted() {
            if let circle = cycle(from: next, path: &path, finished: &finished, formulas) { return circle }
        }
        path.removeLast()
        finished.insert(code)
        return nil
    }
}

private enum FormulaMeasure {
    /// A bare number, or something whose unit follows from multiplying: fits anything.
    case open
    case measure(String)
    case mismatch(String, String)
}

extension FormulaNode {
    fileprivate func measure(in catalogue: IndicatorCatalogue) -> FormulaMeasure {
        switch self {
        case .number, .count: return .open
        case .indicator(let code), .sum(let code), .samePeriod(let code), .previousYear(let code):
            return catalogue.history(of: code).last.map { .measure($0.measure.vietnamese) } ?? .open
        case .negated(let node): return node.measure(in: catalogue)
        case .binary(let sign, let left, let right):
            let first = left.measure(in: catalogue)
            let second = right.measure(in: catalogue)
            if case .mismatch = first { return first }
            if case .mismatch = second { return second }
            guard sign == .plus || sign == .minus else { return .open }
            if case .measure(let one) = first, case .measure(let other) = second {
                return one == other ? first : .mismatch(one, other)
            }
            if case .measure = first { return first }
            return second
        }
    }
}
