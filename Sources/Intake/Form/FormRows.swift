import Planning
import Quantities

/// One row of a form's table.
enum FormRow {
    case field(String)
    /// An indicator that is filled in.
    case asked(TemplateLine, ordinal: String, depth: Int)
    /// An indicator that Excel computes from others of the form.
    case computed(TemplateLine, Formula, ordinal: String, depth: Int)

    var line: TemplateLine? {
        switch self {
        case .field: nil
        case .asked(let line, _, _), .computed(let line, _, _, _): line
        }
    }
}

extension IntakeTemplate {
    /// The rows of the form: by field, the parts of an indicator below it.
    func formRows(_ asked: [TemplateLine], _ words: FormWords, known: (FigureKey) -> ProposedEntry?) -> [FormRow] {
        let codes = Set(asked.map(\.definition.code))
        let byCode = Dictionary(uniqueKeysWithValues: asked.map { ($0.definition.code, $0) })
        let computed = computedLines(asked, known)
        let all = catalogue.indicators.codes.compactMap { byCode[$0] ?? computed[$0]?.line }
        let present = codes.union(computed.keys)
        var children: [IndicatorCode: [TemplateLine]] = [:]
        for line in all {
            if let parent = line.definition.partOf, present.contains(parent) {
                children[parent, default: []].append(line)
            }
        }
        var rows: [FormRow] = []
        var placed: Set<IndicatorCode> = []
        func add(_ line: TemplateLine, _ ordinal: String, _ depth: Int) {
            guard depth < 6, placed.insert(line.definition.code).inserted else { return }
            if let formula = computed[line.definition.code]?.formula {
                rows.append(.computed(line, formula, ordinal: ordinal, depth: depth))
            } else {
                rows.append(.asked(line, ordinal: ordinal, depth: depth))
            }
            for child in children[line.definition.code] ?? [] { add(child, depth == 0 ? "-" : "+", depth + 1) }
        }
        var field: String?
        var number = 0
        for line in all where line.definition.partOf.map({ !present.contains($0) }) ?? true {
            if line.definition.field != field {
                field = line.definition.field
                number = 0
                rows.append(.field(fieldName(line.definition.field, words)))
            }
            number += 1
            add(line, String(number), 0)
        }
        // Parts of each other in a circle have no root; they are asked for all the same.
        for line in all where !placed.contains(line.definition.code) { add(line, "-", 0) }
        return rows
    }

    private func fieldName(_ code: String, _ words: FormWords) -> String {
        catalogue.indicators.field(code).map { words.name($0.name) } ?? code
    }

    /// Indicators with a formula over what the form asks for.
    private func computedLines(
        _ asked: [TemplateLine], _ known: (FigureKey) -> ProposedEntry?
    ) -> [IndicatorCode: (line: TemplateLine, formula: Formula)] {
        let byCode = Dictionary(uniqueKeysWithValues: asked.map { ($0.definition.code, $0) })
        var lines: [IndicatorCode: (line: TemplateLine, formula: Formula)] = [:]
        for code in catalogue.indicators.codes {
            guard let definition = catalogue.indicators.definition(of: code, on: window.to),
                let text = definition.formula, let formula = try? Formula.parse(text), formula.root.isOfOneForm,
                formula.indicators.allSatisfy({ byCode[$0] != nil })
            else { continue }
            var line = TemplateLine(definition: definition)
            line.plans = plans(definition, known)
            line.start = start(definition, known)
            lines[code] = (line, formula)
        }
        return lines
    }

    /// A recorded figure as the form shows it: a rate as the quotient of its parts.
    func shownValue(_ entry: ProposedEntry?) -> ExactDecimal? {
        guard let entry, let value = entry.value, let definition = definition(of: entry) else { return nil }
        guard let base = value.base else {
            return ExactDecimal(scaled: value.amount, scale: definition.decimals)
        }
        guard base != 0,
            let share = try? Ratio(numerator: Int128(value.amount), denominator: Int128(base)),
            let rate = try? share.multiplied(by: Ratio(ExactDecimal(definition.factor)))
        else { return nil }
        return try? rate.rounded(to: definition.decimals, definition.rounding)
    }

    /// Numerator and denominator of a recorded rate.
    func shownParts(_ entry: ProposedEntry?) -> (numerator: ExactDecimal, denominator: ExactDecimal)? {
        guard let entry, let value = entry.value, let base = value.base, let definition = definition(of: entry) else {
            return nil
        }
        return (
            ExactDecimal(scaled: value.amount, scale: definition.partDecimals),
            ExactDecimal(scaled: base, scale: definition.partDecimals)
        )
    }

    /// What a computed indicator comes to, from figures that are known; `nil` where one is missing.
    func computedValue(
        _ formula: Formula, _ definition: IndicatorDefinition, _ values: [IndicatorCode: ExactDecimal]
    ) -> ExactDecimal? {
        guard let value = (try? formula.value(from: FigureValues(values))) ?? nil else { return nil }
        return try? value.rounded(to: definition.decimals, definition.rounding)
    }
}

extension FormulaNode {
    /// Whether it stands only on figures of the same unit and period, which one form holds.
    fileprivate var isOfOneForm: Bool {
        switch self {
        case .number, .indicator: true
        case .sum, .count, .samePeriod, .previousYear: false
        case .negated(let node): node.isOfOneForm
        case .binary(_, let left, let right): left.isOfOneForm && right.isOfOneForm
        }
    }
}
