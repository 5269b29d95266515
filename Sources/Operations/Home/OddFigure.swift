package import Planning
package import Quantities

/// A figure that breaks a rule and that nobody has explained.
package struct OddFigure: Sendable {
    package let unit: UnitVersion
    /// How addresses name the unit.
    package let reference: UnitReference
    package let period: Period
    package let indicator: IndicatorDefinition
    package let oddity: DeskOddity
    /// Whether it waits for approval; else it is recorded.
    package let isPending: Bool

    init?(
        _ form: DeskForm, _ code: IndicatorCode, _ oddity: DeskOddity, _ reference: UnitReference, isPending: Bool
    ) {
        guard let line = form.lines.first(where: { $0.definition.code == code }) else { return nil }
        unit = form.unit
        self.reference = reference
        period = form.period
        indicator = line.definition
        self.oddity = oddity
        self.isPending = isPending
    }
}

extension DeskForm {
    /// What is odd in the figures that are recorded and have no note.
    var recordedOddities: [(indicator: IndicatorCode, oddity: DeskOddity)] {
        let values = Dictionary(
            lines.compactMap { line in (line.recorded?.value ?? line.computed).map { (line.definition.code, $0) } },
            uniquingKeysWith: { first, _ in first })
        return asked.flatMap { line -> [(indicator: IndicatorCode, oddity: DeskOddity)] in
            guard let own = line.recorded, let value = own.value, own.note?.isEmpty ?? true else { return [] }
            return rules(of: line).filter { $0.isBroken(by: value, others: values) }.map { rule in
                (line.definition.code, DeskOddity(rule: rule, sum: Self.sum(rule, values)))
            }
        }
    }

    private static func sum(_ rule: DeskRule, _ values: [IndicatorCode: ExactDecimal]) -> ExactDecimal? {
        guard case .parts(let codes) = rule else { return nil }
        return try? codes.compactMap { values[$0] }.reduce(into: ExactDecimal(0)) { sum, part in
            sum = try sum.adding(part)
        }
    }
}
