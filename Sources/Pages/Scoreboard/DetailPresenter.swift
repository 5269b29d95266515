import HTML
import Planning
import Prose
import Quantities

/// Makes what stands behind a row.
struct DetailPresenter {
    /// Names of missing units in the line that is always seen; the rest is a number.
    private static let namesInLine = 3

    let parent: ScoreboardPresenter
    let amounts: Amounts
    let unfolding: Unfolding

    private var words: Words { parent.words }
    private var wording: Wording { parent.wording }

    func details(
        of row: Scoreboard.Row, units: [ScoreboardPage.UnitRow], columns: [String]
    ) -> ScoreboardPage.Details? {
        let standing = row.standing
        let line = line(standing)
        let items = items(standing)
        guard !items.isEmpty || !units.isEmpty else { return nil }
        return ScoreboardPage.Details(
            line: "\(line.text.isEmpty ? wording.details : line.text)", isFlagged: line.isFlagged, items: items,
            list: list(of: items),
            turn: turn(row), units: units, rest: rest(row, shown: units.count), unitColumns: columns)
    }

    private func list(of items: [ScoreboardPage.Item]) -> Markup {
        "\(items, each: { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" })"
    }

    private func turn(_ row: Scoreboard.Row) -> ScoreboardPage.Turn? {
        let code = row.standing.definition.code
        let detail = parent.address.byUnit
        if unfolding.units(of: row).isEmpty {
            guard row.standing.parts.map({ $0.reported > 0 }) ?? false else { return nil }
            return turn(wording.showUnits, detail.adding(code), isAsked: false)
        }
        guard case .of = detail else { return nil }
        return turn(wording.hideUnits, detail.removing(code), isAsked: true)
    }

    private func turn(_ words: String, _ detail: UnitDetail, isAsked: Bool) -> ScoreboardPage.Turn {
        let address = Route.scoreboard(parent.address.with { $0.byUnit = detail })
        return ScoreboardPage.Turn(words: words, address: "\(address)", isAsked: isAsked)
    }

    /// The page of the indicator has every unit.
    private func rest(_ row: Scoreboard.Row, shown: Int) -> ScoreboardPage.Turn? {
        guard shown > 0, row.units.count > shown else { return nil }
        let address = Route.indicator(row.standing.definition.code, parent.address)
        return ScoreboardPage.Turn(
            words: wording.moreUnits(row.units.count - shown), address: "\(address)", isAsked: false)
    }

    /// What a planner wants to know without unfolding: who is missing, whether the sum agrees, what is not covered.
    private func line(_ standing: Standing) -> (text: String, isFlagged: Bool) {
        var pieces: [String] = []
        var isFlagged = false
        if let parts = standing.parts, parts.reported > 0 {
            var text = wording.reported(parts.reported, parts.expected)
            if !parts.missing.isEmpty {
                text += "; " + wording.missingUnits(names(parts.missing, limit: Self.namesInLine))
            }
            pieces.append(text)
            isFlagged = parts.reported < parts.expected
            if let gap = parts.gap {
                pieces.append(gap.isZero ? wording.sumAgrees : wording.sumDiffers(signed(gap)))
                isFlagged = isFlagged || !gap.isZero
            }
        }
        if !standing.coverage.lacking.isEmpty {
            pieces.append(wording.coverageLacks(names(standing.coverage.lacking, limit: Self.namesInLine)))
            isFlagged = true
        }
        return (pieces.joined(separator: " · "), isFlagged)
    }

    private func items(_ standing: Standing) -> [ScoreboardPage.Item] {
        var items: [ScoreboardPage.Item] = []
        func add(_ term: String, _ texts: [String]) {
            if !texts.isEmpty {
                items.append(ScoreboardPage.Item(term: "\(term)", text: "\(texts.joined(separator: "; "))"))
            }
        }
        if let actual = standing.actual, let numerator = actual.numerator, let denominator = actual.denominator {
            add(wording.ratio, [ratio(numerator, denominator)])
        }
        if let expected = standing.expectation, standing.verdict.state != .notYetDue {
            let text = wording.expected(
                amounts.withMeasure(expected.shown), words.percent(expected.percent),
                words.expectationSource(expected.source))
            add(wording.expectation, [text])
        }
        if standing.actual != nil { add(wording.forecast, forecast(standing.forecast)) }
        if let parts = standing.parts { add(wording.parts, sums(parts)) }
        if let parts = standing.parts { add(wording.completeness, completeness(parts)) }
        if let breakdown = standing.breakdown { add(wording.breakdown, brokenDown(breakdown)) }
        add(wording.coverage, coverage(standing.coverage))
        if let actual = standing.actual { add(wording.origin, origin(actual.origin)) }
        return items
    }

    private func ratio(_ numerator: ExactDecimal, _ denominator: ExactDecimal) -> String {
        let above = [words.number(numerator), amounts.definition.numeratorName(in: words.language) ?? ""]
        let below = [words.number(denominator), amounts.definition.denominatorName(in: words.language) ?? ""]
        return wording.ratioOf(
            above.filter { !$0.isEmpty }.joined(separator: " "), below.filter { !$0.isEmpty }.joined(separator: " "))
    }

    private func forecast(_ answer: ForecastAnswer) -> [String] {
        if case .none(.yearIsOver) = answer { return [] }
        return [words.forecast(answer)]
    }

    private func sums(_ parts: PartsSum) -> [String] {
        if let refused = parts.refused { return [words.reason(refused)] }
        guard let sum = parts.sum else { return [] }
        var texts = [wording.sumOfParts(amounts.withMeasure(sum.shown))]
        if let gap = parts.gap { texts.append(gap.isZero ? wording.sumAgrees : wording.sumDiffers(signed(gap))) }
        return texts
    }

    /// An indicator that no unit reports is the level's own; then nobody is missing.
    private func completeness(_ parts: PartsSum) -> [String] {
        guard parts.reported > 0 else { return parts.refused == nil ? [wording.noneReports] : [] }
        return parts.missing.isEmpty ? [] : [wording.missingUnits(names(parts.missing, limit: .max))]
    }

    private func brokenDown(_ breakdown: PlanBreakdown) -> [String] {
        var texts = [
            words.assigner(breakdown.assigner) + ": "
                + wording.brokenDown(
                    amounts.withMeasure(breakdown.assigned), breakdown.units, amounts.withMeasure(breakdown.total))
        ]
        if let difference = breakdown.difference {
            switch difference.signum {
            case 1: texts.append(wording.breakdownLeft(amounts.withMeasure(difference)))
            case -1: texts.append(wording.breakdownOver(amounts.withMeasure(difference.negated)))
            default: texts.append(wording.breakdownExact)
            }
        }
        return texts
    }

    private func coverage(_ coverage: Coverage) -> [String] {
        var texts: [String] = []
        if !coverage.lacking.isEmpty { texts.append(wording.coverageLacks(names(coverage.lacking, limit: .max))) }
        if !coverage.apportionedBy.isEmpty {
            texts.append(wording.coverageByWeights(coverage.apportionedBy.joined(separator: ", ")))
        }
        return texts
    }

    private func origin(_ origin: Measured.Origin) -> [String] {
        var texts: [String] = []
        if let period = origin.carriedFrom { texts.append(wording.carriedFrom(words.period(period))) }
        if origin.isDerived { texts.append(wording.addedFromPeriods) }
        if origin.isSumOfParts { texts.append(wording.addedFromUnits) }
        if let entry = origin.entry { texts.append(wording.ledgerEntry(entry.description)) }
        return texts
    }

    private func names(_ keys: [UnitKey], limit: Int) -> String {
        let shown = keys.prefix(limit).map { parent.unitName($0) }.joined(separator: ", ")
        return keys.count > limit ? "\(shown) \(wording.moreUnits(keys.count - limit))" : shown
    }

    private func signed(_ gap: ExactDecimal) -> String {
        (gap.signum > 0 ? "+" : "") + amounts.withMeasure(gap)
    }
}
