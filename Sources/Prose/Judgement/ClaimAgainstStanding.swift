import Planning
import Quantities

/// Compares a claim with one standing: which of its figures is meant, and whether it fits.
struct ClaimAgainstStanding {
    /// What the standing says to a claim.
    struct Fit {
        /// The figures of the ledger that were compared.
        var said: [(facet: FigureFacet, value: ExactDecimal, isPercent: Bool)] = []
        var outcome: ClaimOutcome?

        var isRight: Bool {
            if case .right? = outcome { true } else { false }
        }
        var isWrong: Bool {
            if case .wrong? = outcome { true } else { false }
        }
    }

    private let standing: Standing
    private let prose: ReadProse
    private let measure: WrittenQuantity?

    init(_ standing: Standing, _ prose: ReadProse, measure: WrittenQuantity?) {
        self.standing = standing
        self.prose = prose
        self.measure = measure
    }

    func fit(_ claim: Claim, judgesLevel: Bool) -> Fit {
        var fit = Fit()
        if judgesLevel || claim.figure == nil, let level = claim.level {
            take(level, levelFacets(claim, level), into: &fit)
        }
        if !fit.isWrong, claim.relation == .ofTotal, let whole = claim.whole,
            let units = standing.value(of: .unitsInForce)
        {
            if whole.value == units {
                fit.outcome = fit.outcome ?? .right(.rounded)
            } else {
                fit.outcome = .wrong(shouldBe: units)
            }
            if fit.isWrong { fit.said = [(.unitsInForce, units, false)] }
        }
        if !fit.isWrong, let figure = claim.figure {
            // What follows from two other columns is right if they are; the ledger may reckon a ceiling otherwise.
            take(figure, figureFacets(claim), isReckoned: CellArithmetic.bearsOut(claim), into: &fit)
            if fit.isRight, !isSameWay(claim), let value = standing.samePeriod?.value.shown {
                fit.said.append((.before, value, false))
                fit.outcome = .wrong(shouldBe: value)
            }
        }
        return fit
    }

    /// The first facet that fits is meant; where none does, the first that has a value says what would be right.
    private func take(
        _ figure: WrittenQuantity, _ facets: [FigureFacet], isReckoned: Bool = false, into fit: inout Fit
    ) {
        var first: (facet: FigureFacet, value: ExactDecimal, isPercent: Bool)?
        for facet in facets {
            guard let value = standing.value(of: facet) else { continue }
            let isPercent = facet.isPercent
            if first == nil { first = (facet, value, isPercent) }
            guard let found = self.fit(figure, value, isPercent: isPercent) else { continue }
            fit.said.append((facet, value, isPercent))
            fit.outcome = fit.outcome.map { weaker($0, .right(found)) } ?? .right(found)
            return
        }
        guard !isReckoned, let first, isComparable(figure, isPercent: first.isPercent) else { return }
        fit.said.append(first)
        fit.outcome = .wrong(shouldBe: first.value)
    }

    private func weaker(_ one: ClaimOutcome, _ other: ClaimOutcome) -> ClaimOutcome {
        one == .right(.rounded) ? other : one
    }

    private func fit(_ figure: WrittenQuantity, _ value: ExactDecimal, isPercent: Bool) -> ClaimFit? {
        guard isComparable(figure, isPercent: isPercent), let base = isPercent || figure.isBare ? value : based(value)
        else {
            return nil
        }
        let sizes = isPercent ? nil : measure.flatMap { UnitSize.common(figure.unit, $0.unit) }
        let (size, other) = sizes ?? (1, 1)
        guard let wanted = try? base.multiplied(by: other) else { return nil }
        func holds(_ reading: FigureReading) -> Bool {
            guard let interval = figure.baseInterval(reading) else { return false }
            return (try? interval.multiplied(by: .exactly(size)))?.contains(wanted) ?? false
        }
        if holds(.rounded) { return figure.qualifier != nil || figure.isRange ? .within : .rounded }
        return holds(.truncated) ? .truncated : nil
    }

    /// A percent is compared with a percent, hectares with hectares.
    private func isComparable(_ figure: WrittenQuantity, isPercent: Bool) -> Bool {
        let isFigurePercent = figure.isPercent || figure.unit == .points
        let isMeasurePercent = isPercent || measure?.isPercent == true || measure?.unit == .points
        if figure.unit == .rank { return standing.definition.kind == .rank }
        guard isFigurePercent == isMeasurePercent else { return false }
        guard !isMeasurePercent, case .named(let one) = figure.unit, case .named(let other)? = measure?.unit else {
            return true
        }
        // Measures of size must be the same; nouns that count may differ ("lao động", "người").
        return figure.kind != .measure || one == other || one.hasPrefix(other) || other.hasPrefix(one)
            || measure.flatMap { UnitSize.common(figure.unit, $0.unit) } != nil
    }

    /// A figure of the ledger in the base unit.
    private func based(_ value: ExactDecimal) -> ExactDecimal? {
        guard let measure, measure.scale > 0 else { return value }
        return measure.based(WrittenNumber(value: value, decimals: 0))
    }

    // MARK: which figure is meant

    private static let plans = wordSet("kế|tối|chỉ|dự")
    private static let missing = wordSet("thiếu")
    private static let needs = wordSet("phải|cần")
    private static let paces = wordSet("qua|quân")
    private static let befores = wordSet("cùng|trước|ngoái")
    private static let estimates = wordSet("ước")

    private func levelFacets(_ claim: Claim, _ level: WrittenQuantity) -> [FigureFacet] {
        let cues = prose.words(before: level, count: 7)
        let plans = standing.plans.map { FigureFacet.plan($0.plan.assigner) }
        if claim.isTarget { return claim.cell == nil ? plans : assigners(claim).map { .plan($0) } }
        if claim.cell?.isYearEstimate == true { return [.yearEstimate, .actual] }
        var facets: [FigureFacet] = []
        if cues.contains(where: Self.missing.contains) { facets.append(.missing) }
        if cues.contains(where: Self.needs.contains) { facets += [.neededPerMonth] }
        if cues.contains(where: Self.paces.contains) { facets += [.soFarPerMonth] }
        if claim.base?.relation == .samePeriod, claim.figure == nil { facets.append(.before) }
        facets.append(.actual)
        if cues.contains(where: Self.plans.contains) { facets += plans }
        if cues.contains(where: Self.befores.contains) { facets.append(.before) }
        if cues.contains(where: Self.estimates.contains) { facets.append(.yearEstimate) }
        return facets
    }

    private func figureFacets(_ claim: Claim) -> [FigureFacet] {
        let assigners = assigners(claim)
        // "%" behind a rate may mean points, or a percent of the rate.
        let isEither = claim.measure == .points && claim.figure?.unit == .percent
        switch (claim.relation, claim.measure) {
        case (.plan, .ratio) where claim.cell?.isYearEstimate == true: return assigners.map { .yearPercent($0) }
        case (.plan, .ratio):
            return assigners.map { .percent($0) } + [.ceilingUsed] + assigners.map { .yearPercent($0) }
        case (.plan, .change): return claim.direction == .up ? assigners.map { .above($0) } : []
        case (.plan, .points), (.plan, .difference):
            // "thấp hơn mục tiêu 4,5%": so far below it, or the target itself.
            return assigners.map { .distance($0) } + [.missing]
                + (isEither ? assigners.map { .above($0) } + assigners.map { .plan($0) } : [])
        case (.samePeriod, .ratio): return claim.figure?.unit == .times ? [] : [.index]
        case (.samePeriod, .change): return [.growth]
        case (.samePeriod, .points), (.samePeriod, .difference): return isEither ? [.change, .growth] : [.change]
        case (.ofTotal, .share): return prose.isCeiling(behind: claim) ? [.ceilingUsed] : []
        default: return []
        }
    }

    /// Up where the figure rose.
    private func isSameWay(_ claim: Claim) -> Bool {
        guard claim.relation == .samePeriod, claim.measure != .ratio, let direction = claim.direction,
            let now = standing.actual?.exact, let before = standing.samePeriod?.value.exact, now != before
        else { return true }
        return (now > before) == (direction == .up)
    }

    /// The plans that the text may mean: those of the named assigner, else all in the order of the annex.
    private func assigners(_ claim: Claim) -> [Assigner] {
        let all = standing.plans.map(\.plan.assigner)
        guard let owner = claim.base?.owner else { return all }
        let words = ProseTokens.keys(owner.lowercased()).map { WordCode(key: $0) }
        let named: Assigner? =
            words.contains(Self.council)
            ? .council
            : words.contains(where: Self.provinces.contains)
                ? .province : words.contains(where: Self.parties.contains) ? .party : nil
        guard let named, all.contains(named) else { return all }
        return [named]
    }

    private static let council = WordCode("hđnd")
    private static let provinces = wordSet("tỉnh|ubnd")
    private static let parties = wordSet("ủy|đảng|hội")
}

extension WrittenQuantity {
    /// Nothing but a number: "bình quân 6 tháng qua là 500,8".
    fileprivate var isBare: Bool { unit == .none && scale == 0 }
}

extension FigureFacet {
    /// Whether the figure is a percent whatever the indicator is measured in.
    fileprivate var isPercent: Bool {
        switch self {
        case .percent, .above, .ceilingUsed, .expectedPercent, .index, .growth, .yearPercent, .targetShare: true
        case .actual, .unitsInForce, .plan, .distance, .missing, .before, .change, .neededPerMonth, .soFarPerMonth,
            .yearEstimate, .targets:
            false
        }
    }
}
