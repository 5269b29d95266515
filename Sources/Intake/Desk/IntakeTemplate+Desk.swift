package import Planning
import Quantities

extension IntakeTemplate {
    /// The form as it stands at the screen: the rows of the workbook, with what is recorded and what waits apart.
    package func deskRows(
        _ language: FormLanguage, recorded: @escaping (FigureKey) -> ProposedEntry?,
        pending: @escaping (FigureKey) -> ProposedEntry?
    ) -> [DeskRow] {
        let known = { (key: FigureKey) in pending(key) ?? recorded(key) }
        let rows = formRows(lines(known: known), FormWords(language: language), known: known)
        var values: [IndicatorCode: ExactDecimal] = [:]
        for case .asked(let line, _, _) in rows { values[line.definition.code] = shownValue(line.own) }
        return rows.map { row in
            switch row {
            case .field(let name): return .field(name)
            case .asked(let line, let ordinal, let depth):
                var desk = deskLine(line, nil, ordinal, depth)
                desk.earlier = earlier(line.definition, known)
                if desk.last == nil { desk.newest = newest(line.definition, known) }
                desk.own = line.own.map(figure)
                desk.recorded = line.own.flatMap { recorded($0.key) }.map(figure)
                return .line(desk)
            case .computed(let line, let formula, let ordinal, let depth):
                var desk = deskLine(line, formula, ordinal, depth)
                desk.computed = computedValue(formula, line.definition, values)
                return .line(desk)
            }
        }
    }

    private func deskLine(_ line: TemplateLine, _ formula: Formula?, _ ordinal: String, _ depth: Int) -> DeskLine {
        let definition = line.definition
        var desk = DeskLine(
            definition: definition, ordinal: ordinal, depth: depth, formula: formula, hasParts: definition.hasParts,
            isYesOrNo: definition.kind == .recognition && definition.mayBeHeld(by: unit.kind),
            isSigned: definition.mayBeNegative || definition.hasParts && !definition.isPartOfWhole,
            whole: definition.isPartOfWhole ? definition.wholeValue : nil)
        desk.samePeriod = shownValue(line.samePeriod)
        desk.last = shownValue(line.last)
        desk.lastParts = line.last.flatMap(shownParts).map {
            DeskLine.Parts(numerator: $0.numerator, denominator: $0.denominator)
        }
        desk.lastYear = shownValue(line.lastYear)
        desk.plans = line.plans.compactMap { plan in
            shownValue(plan.entry).map {
                DeskLine.Plan(assigner: plan.assigner, value: $0, isTotal: plan.entry.basis != .increment)
            }
        }
        return desk
    }

    /// What was reported of the year up to an earlier month.
    private func earlier(
        _ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?
    ) -> DeskLine.Earlier? {
        guard definition.kind == .flow, definition.timeAggregation == .sum else { return nil }
        for period in shorter {
            let key = FigureKey(
                indicator: definition.code, unit: unit.key, period: period, calendar: calendar, scenario: .actual)
            if let value = shownValue(known(key)) { return DeskLine.Earlier(period: period, value: value) }
        }
        return nil
    }

    /// What was reported last of something that stands, within a year before the end of the period.
    private func newest(
        _ definition: IndicatorDefinition, _ known: (FigureKey) -> ProposedEntry?
    ) -> DeskLine.Earlier? {
        guard definition.kind == .stock, !definition.hasParts else { return nil }
        for period in before {
            let key = FigureKey(indicator: definition.code, unit: unit.key, period: period, calendar: calendar)
            if let value = shownValue(known(key)) { return DeskLine.Earlier(period: period, value: value) }
        }
        return nil
    }

    /// All periods that ended within a year before this one did, the newest first; of those that end together the longest.
    private var before: [Period] {
        let parts: [Period.Part] =
            [.year, .nineMonths, .half(1), .half(2)] + (1...4).map { .quarter($0) } + (1...12).map { .month($0) }
        let ends = window.to
        let year = [period.year, period.year - 1].flatMap { year in
            parts.compactMap { Period(year: year, part: $0) }
        }
        return year.filter { $0.window(calendar).to < ends && $0.window(calendar).to.adding(days: 366) > ends }
            .sorted { ($0.window(calendar).to, $0.months.count) > ($1.window(calendar).to, $1.months.count) }
    }

    /// The periods that begin in January with this one and end before it, the longest first.
    private var shorter: [Period] {
        let year = period.year
        let found: [Period?] =
            switch period.part {
            case .year: [Period.nineMonths(year), Period.half(year, 1), Period.quarter(year, 1)]
            case .nineMonths: [Period.half(year, 1), Period.quarter(year, 1)]
            case .half(1): [Period.quarter(year, 1)]
            default: []
            }
        return found.compactMap { $0 }
    }

    private func figure(_ entry: ProposedEntry) -> DeskFigure {
        let parts = shownParts(entry)
        return DeskFigure(
            value: shownValue(entry), numerator: parts?.numerator, denominator: parts?.denominator, entry: entry)
    }
}
