import Quantities

/// Judges a text by itself: percents against the numbers beside them, parts against their total, plans that can't be.
///
/// Needs no ledger. What does not contradict itself stays `unknown`, with its arithmetic.
package struct SelfCheck {
    private let prose: ReadProse
    private(set) var judgements: [ClaimJudgement]

    /// One judgement for each claim, in their order.
    package static func judge(_ prose: ReadProse) -> [ClaimJudgement] {
        settled(contradictions(prose))
    }

    /// What a table says and its other columns bear out is right, where nothing else is known of it.
    static func settled(_ judgements: [ClaimJudgement]) -> [ClaimJudgement] {
        judgements.map { judgement in
            guard judgement.claim.cell != nil, judgement.outcome == .unknown,
                judgement.workings.contains(where: \.isReckoned)
            else { return judgement }
            var right = judgement
            right.outcome = .right(.rounded)
            return right
        }
    }

    /// What contradicts itself; all else stays unknown, for others to judge.
    static func contradictions(_ prose: ReadProse) -> [ClaimJudgement] {
        var check = SelfCheck(prose)
        check.judgeEach()
        check.judgePairs()
        check.judgeSums()
        check.judgeLists()
        return check.judgements
    }

    private init(_ prose: ReadProse) {
        self.prose = prose
        judgements = prose.claims.map { ClaimJudgement($0) }
    }

    private mutating func judgeEach() {
        for index in judgements.indices {
            let claim = judgements[index].claim
            if let cell = claim.cell, !cell.parts.isEmpty, let level = claim.level {
                columnTotal(index, level, cell.parts)
            }
            switch claim.relation {
            case .ofTotal: share(index, claim)
            case .plan, .samePeriod, .previous, .none: comparison(index, claim)
            }
        }
    }

    // MARK: shares

    private mutating func share(_ index: Int, _ claim: Claim) {
        guard let level = claim.level, let whole = level.whole, !level.isPortion,
            let percent = percent(level.number.value, of: whole.value, like: claim.figure)
        else { return }
        judgements[index].workings.append(.quotient(part: level.number, whole: whole, percent: percent.shown))
        if let figure = claim.figure, figure.isPercent, !fits(percent.exact, figure) {
            judgements[index].outcome = .inconsistent
        } else if level.number.value > whole.value {
            judgements[index].outcome = .inconsistent
        }
    }

    // MARK: comparisons

    private mutating func comparison(_ index: Int, _ claim: Claim) {
        guard let level = claim.level, let figure = claim.figure else { return }
        if claim.cell != nil, claim.measure == .difference, let base = claim.base?.value {
            difference(index, claim, level, figure, base)
            return
        }
        guard figure.isPercent || figure.unit == .points else { return }
        if let base = claim.base?.value, base.whole == nil {
            against(index, claim, level, figure, base)
        } else if claim.relation == .plan, claim.measure == .ratio || claim.measure == .change {
            plan(index, claim, level, figure)
        }
    }

    /// "206.810 người, chiếm 35,1% lực lượng lao động, thấp hơn 0,4% so với chỉ tiêu (35,5%)".
    private func shareBefore(_ index: Int, _ level: WrittenQuantity) -> ExactDecimal? {
        guard index > 0 else { return nil }
        let earlier = judgements[index - 1].claim
        return earlier.level == level && earlier.measure == .share ? earlier.percent : nil
    }

    /// "+0,3" in the unit of its row.
    private mutating func difference(
        _ index: Int, _ claim: Claim, _ level: WrittenQuantity, _ figure: WrittenQuantity, _ base: WrittenQuantity
    ) {
        guard let change = try? level.number.value.subtracting(base.number.value) else { return }
        judgements[index].workings.append(.difference(level.number.value, base.number.value, change))
        if !CellArithmetic.isDifference(figure, level, base) { judgements[index].outcome = .inconsistent }
    }

    /// The base is written, so the figure can be reckoned.
    private mutating func against(
        _ index: Int, _ claim: Claim, _ level: WrittenQuantity, _ figure: WrittenQuantity, _ base: WrittenQuantity
    ) {
        guard let now = level.base, let before = base.base, before.signum > 0 else { return }
        if claim.measure == .points {
            guard base.isPercent, let now = level.isPercent ? now : shareBefore(index, level),
                let difference = try? now.subtracting(before)
            else { return }
            judgements[index].workings.append(.difference(now, before, difference))
            let isSameWay =
                claim.cell != nil && difference.signum == 0 || claim.direction != (difference.signum < 0 ? .up : .down)
            // The numbers of a table were rounded each for itself.
            let isFit =
                claim.cell == nil
                ? fits(Ratio(difference.magnitude), figure) : CellArithmetic.isDifference(figure, level, base)
            if !isFit || !isSameWay { judgements[index].outcome = .inconsistent }
            return
        }
        guard let range = intervalQuotient(level, base),
            let stated = figure.interval(.rounded).flatMap({ ImpliedPlan.share($0, claim.measure, claim.direction) }),
            let cut = figure.interval(.truncated).flatMap({ ImpliedPlan.share($0, claim.measure, claim.direction) }),
            let shown = percent(now, of: before, like: figure)?.shown
        else { return }
        if claim.measure == .ratio {
            judgements[index].workings.append(.quotient(part: level.number, whole: base.number, percent: shown))
        } else if let change = try? shown.subtracting(100) {
            judgements[index].workings.append(.growth(from: before, to: now, percent: change))
        }
        if range.intersection(stated).isEmpty, range.intersection(cut).isEmpty {
            judgements[index].outcome = .inconsistent
        }
    }

    private mutating func plan(_ index: Int, _ claim: Claim, _ level: WrittenQuantity, _ figure: WrittenQuantity) {
        guard let plan = ImpliedPlan.of(level, percent: figure, claim.measure, claim.direction) else { return }
        if let whole = level.whole, let share = percent(level.number.value, of: whole.value, like: figure)?.shown {
            judgements[index].workings.append(.quotient(part: level.number, whole: whole, percent: share))
        }
        if plan.isImpossible {
            judgements[index].outcome = .inconsistent
            judgements[index].workings.append(.noPlan(percent: figure, level: level))
        } else {
            judgements[index].workings.append(.plan(percent: figure, plan))
        }
    }

    // MARK: two claims about one level

    /// "tăng 21 tỷ đồng (7,2%)", "từ 14,03% xuống còn 10,25%, giảm 3,78 điểm %".
    private mutating func judgePairs() {
        for index in judgements.indices.dropFirst() {
            let (earlier, later) = (judgements[index - 1].claim, judgements[index].claim)
            guard let level = later.level, level == earlier.level, later.relation != .plan, earlier.relation != .plan
            else {
                continue
            }
            if earlier.measure == .difference, later.measure == .change, let difference = earlier.figure,
                let percent = later.figure
            {
                change(index, level, difference, percent, later.direction)
            } else if earlier.measure == nil, let base = earlier.base?.value, let figure = later.figure,
                later.measure == .points || later.measure == .difference
            {
                step(index, level, base, figure)
            }
        }
    }

    private mutating func change(
        _ index: Int, _ level: WrittenQuantity, _ difference: WrittenQuantity, _ percent: WrittenQuantity,
        _ direction: ClaimDirection?
    ) {
        guard let now = level.baseInterval(), let step = difference.baseInterval(), let value = level.base,
            let stepValue = difference.base, level.unit == difference.unit,
            let base = direction == .down ? try? now.adding(step) : try? now.subtracting(step),
            let share = try? step.divided(by: base).multiplied(by: .exactly(100)),
            let baseValue = direction == .down ? try? value.adding(stepValue) : try? value.subtracting(stepValue),
            let stated = percent.interval(.rounded), let cut = percent.interval(.truncated),
            let shown = self.percent(stepValue, of: baseValue, like: percent)?.shown
        else { return }
        judgements[index].workings.append(
            .growth(from: baseValue, to: value, percent: direction == .down ? shown.negated : shown))
        if share.intersection(stated).isEmpty, share.intersection(cut).isEmpty {
            judgements[index].outcome = .inconsistent
        }
    }

    private mutating func step(
        _ index: Int, _ level: WrittenQuantity, _ base: WrittenQuantity, _ figure: WrittenQuantity
    ) {
        let isPoints = level.isPercent && (figure.unit == .points || figure.isPercent)
        guard isPoints || level.unit == figure.unit, let now = level.base, let before = base.base,
            let difference = try? now.subtracting(before), let range = intervalDifference(level, base),
            let stated = figure.baseInterval()
        else { return }
        judgements[index].workings.append(.difference(now, before, difference))
        let size = difference.signum < 0 ? range.negated : range
        if size.intersection(stated).isEmpty { judgements[index].outcome = .inconsistent }
    }

    // MARK: parts and totals

    /// "Tổng số" below the communes of a table.
    private mutating func columnTotal(_ index: Int, _ total: WrittenQuantity, _ parts: [WrittenQuantity]) {
        let values = parts.map(\.number.value)
        guard let sum = try? values.reduce(ExactDecimal.zero, { try $0.adding($1) }) else { return }
        let isFit = CellArithmetic.isSum(total, parts)
        judgements[index].workings.append(.sum(values, sum, total: isFit ? sum : total.number.value))
        if !isFit { judgements[index].outcome = .inconsistent }
    }

    private mutating func judgeSums() {
        let places = Dictionary(
            judgements.enumerated().compactMap { index, judgement in
                judgement.claim.level.map { ($0.numberToken, index) }
            }, uniquingKeysWith: { first, _ in first })
        sums: for sum in PartsOfTotal.find(prose) {
            guard let total = sum.total.baseInterval(), let shownTotal = sum.total.base else { continue }
            var lowest = Interval.exactly(.zero)
            var shown = ExactDecimal.zero
            for part in sum.parts {
                guard let interval = part.baseInterval(), let value = part.base,
                    let more = try? lowest.adding(interval), let next = try? shown.adding(value)
                else { continue sums }
                (lowest, shown) = (more, next)
            }
            let isAbove = total.upper.flatMap { end in lowest.lower.map { $0.value > end.value } } ?? false
            let isApart = lowest.intersection(total).isEmpty
            guard isAbove || isApart && sum.isComplete, let index = places[sum.total.numberToken] else { continue }
            judgements[index].outcome = .inconsistent
            judgements[index].workings.append(.sum(sum.parts.compactMap(\.base), shown, total: shownTotal))
        }
    }

    // MARK: lists

    /// "Còn 4 chỉ tiêu chậm: …; …; …; …": the count is that of its list.
    private mutating func judgeLists() {
        for index in judgements.indices where judgements[index].outcome == .unknown {
            let claim = judgements[index].claim
            guard let level = claim.level, claim.relation == .none, level.isCount,
                let count = ListedItems.count(behind: level, prose)
            else { continue }
            judgements[index].workings.append(.listed(count))
            judgements[index].outcome = level.number.value == ExactDecimal(count) ? .right(.rounded) : .inconsistent
        }
    }

    // MARK: arithmetic

    private func percent(
        _ part: ExactDecimal, of whole: ExactDecimal, like figure: WrittenQuantity?
    ) -> (exact: Ratio, shown: ExactDecimal)? {
        let places = max(1, figure?.number.decimals ?? 1)
        guard whole.signum > 0, let exact = try? part.divided(by: whole).multiplied(by: Ratio(100)),
            let shown = try? exact.rounded(to: min(places, 6))
        else { return nil }
        return (exact, shown)
    }

    private func fits(_ exact: Ratio, _ figure: WrittenQuantity) -> Bool {
        [FigureReading.rounded, .truncated].contains { figure.interval($0)?.contains(exact) ?? true }
    }

    private func intervalQuotient(_ level: WrittenQuantity, _ base: WrittenQuantity) -> Interval? {
        guard let one = level.baseInterval(), let other = base.baseInterval() else { return nil }
        return try? one.divided(by: other)
    }

    private func intervalDifference(_ level: WrittenQuantity, _ base: WrittenQuantity) -> Interval? {
        guard let one = level.baseInterval(), let other = base.baseInterval() else { return nil }
        return try? one.subtracting(other)
    }
}
