package import Quantities

/// What a figure is held against while it is typed, and again when it is sent. A figure that breaks a rule may be true all the
/// same: whoever sends it says why.
package enum DeskRule: Sendable, Hashable {
    /// With what a figure is compared.
    package enum Reference: String, Sendable, Hashable {
        case samePeriod = "same"
        case lastPeriod = "last"
        case yearPlan = "plan"
        /// The whole of the year before.
        case lastYear = "year"
    }

    /// More than three times as much.
    case above(Reference, ExactDecimal)
    /// Less than a third.
    case below(Reference, ExactDecimal)
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
        case .above(_, let reference): return value > Self.most(reference)
        case .below(_, let reference):
            return (try? value.multiplied(by: Self.jumpFactor)).map { $0 < reference } ?? false
        case .band(let low, let high):
            return low.map { value < $0 } ?? false || high.map { value > $0 } ?? false
        case .notBelow(let least, _): return value < least
        case .parts(let codes):
            let sum = Self.sum(of: codes, others)
            return sum.map { $0 > value } ?? false
        }
    }

    /// Up to which value a reference is no more than followed.
    package static func most(_ reference: ExactDecimal) -> ExactDecimal {
        let least = max(reference, smallCount)
        return (try? least.multiplied(by: jumpFactor)) ?? least
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
        return rules + jumps(line)
    }

    private func isPart(_ part: IndicatorDefinition, of whole: IndicatorDefinition) -> Bool {
        part.partOf == whole.code && part.measure == whole.measure && [.flow, .stock].contains(part.kind)
            && part.kind == whole.kind
    }

    private func jumps(_ line: DeskLine) -> [DeskRule] {
        guard [.flow, .stock, .average].contains(line.definition.kind), !line.isSigned else { return [] }
        let known: [(DeskRule.Reference, ExactDecimal?)] = [
            (.samePeriod, line.samePeriod), (.lastPeriod, line.last),
        ]
        if let (reference, found) = known.first(where: { $0.1 != nil }), let value = found,
            value >= DeskRule.smallCount
        {
            return [.above(reference, value), .below(reference, value)]
        }
        return yearReference(line).map { [.above($0, $1)] } ?? []
    }

    /// What a figure can't be far above where the period itself has nothing, or next to nothing, to hold it against.
    private func yearReference(_ line: DeskLine) -> (DeskRule.Reference, ExactDecimal)? {
        if let plan = line.plans.filter(\.isTotal).map(\.value).max(), plan > 0 { return (.yearPlan, plan) }
        if let last = line.lastYear, last > 0 { return (.lastYear, last) }
        return nil
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
