package import Quantities

/// What a figure is held against while it is typed, and again when it is sent. A figure that breaks a rule may be true all the
/// same: whoever sends it says why.
package enum DeskRule: Sendable, Hashable {
    /// With what a figure is compared.
    package enum Reference: String, Sendable, Hashable {
        case samePeriod = "same"
        case lastPeriod = "last"
    }

    /// More than three times as much, or less than a third.
    case jump(Reference, ExactDecimal)
    /// What the indicator's definition expects.
    case band(low: ExactDecimal?, high: ExactDecimal?)
    /// What adds up from January can't be less than it was after fewer months.
    case notBelow(ExactDecimal, Period)
    /// The parts are together no more than the whole.
    case parts([IndicatorCode])

    /// How many times as much is a jump.
    static let jumpFactor: ExactDecimal = 3
    /// Below this a count jumps easily.
    static let smallCount: ExactDecimal = 10

    /// Whether a figure breaks the rule; `others` has the figures of the form.
    package func isBroken(by value: ExactDecimal, others: [IndicatorCode: ExactDecimal]) -> Bool {
        switch self {
        case .jump(_, let reference):
            guard let most = try? reference.multiplied(by: Self.jumpFactor),
                let thrice = try? value.multiplied(by: Self.jumpFactor)
            else { return false }
            return value > most || thrice < reference
        case .band(let low, let high):
            return low.map { value < $0 } ?? false || high.map { value > $0 } ?? false
        case .notBelow(let least, _): return value < least
        case .parts(let codes):
            let sum = Self.sum(of: codes, others)
            return sum.map { $0 > value } ?? false
        }
    }

    /// The sum of the parts that are known; `nil` where none is.
    static func sum(of codes: [IndicatorCode], _ values: [IndicatorCode: ExactDecimal]) -> ExactDecimal? {
        let known = codes.compactMap { values[$0] }
        guard !known.isEmpty else { return nil }
        return try? known.reduce(into: ExactDecimal(0)) { sum, part in sum = try sum.adding(part) }
    }
}

/// A figure that breaks a rule.
package struct DeskOddity: Sendable, Hashable {
    package let rule: DeskRule
    /// What the parts come to, where the rule is about them.
    package let sum: ExactDecimal?

    package init(rule: DeskRule, sum: ExactDecimal?) {
        self.rule = rule
        self.sum = sum
    }
}

extension DeskForm {
    /// The rules that a row's figure is held against.
    package func rules(of line: DeskLine) -> [DeskRule] {
        let definition = line.definition
        var rules: [DeskRule] = []
        if let earlier = line.earlier, !line.isSigned { rules.append(.notBelow(earlier.value, earlier.period)) }
        if definition.bandLow != nil || definition.bandHigh != nil {
            rules.append(.band(low: definition.bandLow, high: definition.bandHigh))
        }
        let parts = asked.filter { isPart($0.definition, of: definition) }.map(\.definition.code)
        if !parts.isEmpty { rules.append(.parts(parts)) }
        if let jump = jump(line) { rules.append(jump) }
        return rules
    }

    private func isPart(_ part: IndicatorDefinition, of whole: IndicatorDefinition) -> Bool {
        part.partOf == whole.code && part.measure == whole.measure && [.flow, .stock].contains(part.kind)
            && part.kind == whole.kind
    }

    private func jump(_ line: DeskLine) -> DeskRule? {
        guard [.flow, .stock, .average].contains(line.definition.kind), !line.isSigned else { return nil }
        let known: [(DeskRule.Reference, ExactDecimal?)] = [
            (.samePeriod, line.samePeriod), (.lastPeriod, line.last),
        ]
        guard let (reference, found) = known.first(where: { $0.1 != nil }), let value = found,
            value >= DeskRule.smallCount
        else { return nil }
        return .jump(reference, value)
    }

    /// What is odd in the figures that wait and nobody has explained, by row.
    package var oddities: [(indicator: IndicatorCode, oddity: DeskOddity)] {
        let values = Dictionary(
            lines.compactMap { line in (line.own?.value ?? line.computed).map { (line.definition.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        return asked.flatMap { line -> [(indicator: IndicatorCode, oddity: DeskOddity)] in
            guard let own = line.own, let value = own.value, own.token != line.recorded?.token,
                own.note?.isEmpty ?? true
            else { return [] }
            return oddities(of: line, value, values).map { (line.definition.code, $0) }
        }
    }

    /// What is odd about a figure of a row; `values` has the figures of the form.
    package func oddities(
        of line: DeskLine, _ value: ExactDecimal, _ values: [IndicatorCode: ExactDecimal]
    ) -> [DeskOddity] {
        rules(of: line).filter { $0.isBroken(by: value, others: values) }.map { rule in
            var sum: ExactDecimal?
            if case .parts(let codes) = rule { sum = DeskRule.sum(of: codes, values) }
            return DeskOddity(rule: rule, sum: sum)
        }
    }
}
