import Aggregation
import Planning
import Quantities

/// Computes formula indicators from the figures of a subject; each operand by its own rules.
struct FormulaFigures: FormulaSource {
    let context: BoardContext
    let subject: Subject
    let period: Period
    let depth: Int

    private static let deepest = 8

    /// The figure of any indicator, computed where it has a formula.
    func figure(_ definition: IndicatorDefinition, plane: Plane = .actual) throws(ArithmeticFault) -> FoundFigure {
        guard let text = definition.formula else {
            return try context.figure(definition, of: subject, at: period, plane: plane)
        }
        guard depth < Self.deepest, plane == .actual, let formula = try? Formula.parse(text) else {
            return FoundFigure()
        }
        if let value = try formula.value(from: self) {
            return FoundFigure(measured: try computed(value, definition, formula))
        }
        let missing = try firstMissing(formula).flatMap { context.definition($0) } ?? definition
        return .without(.formulaLacks(missing.code, name: missing.name))
    }

    private func computed(
        _ value: Ratio, _ definition: IndicatorDefinition, _ formula: Formula
    ) throws(ArithmeticFault) -> Measured {
        let operands = try operands(of: formula)
        var origin = Measured.Origin(
            status: operands.map(\.origin.status).min() ?? .official, window: context.window(of: period, definition))
        origin.isDerived = true
        origin.isIllustrative = operands.contains(where: \.origin.isIllustrative)
        origin.isPending = operands.contains(where: \.origin.isPending)
        return Measured(
            exact: value, shown: try value.rounded(to: definition.decimals, definition.rounding), origin: origin)
    }

    private func operands(of formula: Formula) throws(ArithmeticFault) -> [Measured] {
        var found: [Measured] = []
        for code in formula.indicators.sorted() {
            guard let definition = context.definition(code) else { continue }
            if let measured = try deeper().figure(definition).measured { found.append(measured) }
        }
        return found
    }

    private func firstMissing(_ formula: Formula) throws(ArithmeticFault) -> IndicatorCode? {
        for code in formula.indicators.sorted() where value(of: code) == nil { return code }
        return nil
    }

    private func deeper(_ period: Period? = nil, _ subject: Subject? = nil) -> FormulaFigures {
        FormulaFigures(
            context: context, subject: subject ?? self.subject, period: period ?? self.period, depth: depth + 1)
    }

    private func value(of code: IndicatorCode, at period: Period?, _ subject: Subject? = nil) -> Ratio? {
        guard let definition = context.definition(code) else { return nil }
        return try? deeper(period, subject).figure(definition).measured?.exact
    }

    func value(of indicator: IndicatorCode) -> Ratio? {
        value(of: indicator, at: nil)
    }

    func childValues(of indicator: IndicatorCode) -> [Ratio?] {
        guard let definition = context.definition(indicator) else { return [] }
        return context.children(of: subject.unit).filter { definition.mayHold($0.kind) }.map { child in
            value(of: indicator, at: nil, context.subject(child, at: period, within: scope))
        }
    }

    func childrenAreComparable(by indicator: IndicatorCode) -> Bool {
        guard let definition = context.definition(indicator), case .undefined = definition.rebasing else { return true }
        return context.children(of: subject.unit).allSatisfy { child in
            switch context.subject(child, at: period, within: scope).stand {
            case .itself, .area: true
            case .pieces(_, let members, let lacking, _): members.count == 1 && lacking.isEmpty
            case .undefined: false
            }
        }
    }

    private var scope: UnitKey? {
        if case .area(let gone) = subject.stand { return gone }
        return nil
    }

    func samePeriodValue(of indicator: IndicatorCode) -> Ratio? {
        value(of: indicator, at: period.yearBefore, context.subject(subject.unit, at: period.yearBefore, within: scope))
    }

    func previousYearValue(of indicator: IndicatorCode) -> Ratio? {
        let year = Period.year(period.year - 1)
        return year.flatMap { value(of: indicator, at: $0, context.subject(subject.unit, at: $0, within: scope)) }
    }
}
