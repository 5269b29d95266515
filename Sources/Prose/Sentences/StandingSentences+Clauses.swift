import Planning
import Quantities

extension StandingSentences {
    /// The relation to the first assigner's plan, in the word that fits: "vượt 6,3% kế hoạch", "bằng 96,6% kế hoạch".
    func plan(_ standing: Standing, _ detail: Detail) -> Passage? {
        guard let first = standing.plans.first, standing.actual != nil else { return nil }
        let assigner = first.plan.assigner
        let isUnusual = usualAssigner.map { $0 != assigner } ?? false
        let owner = detail.isFirst || isUnusual ? " " + words.assigner(assigner) : ""
        if standing.definition.kind == .rank {
            return rank(standing, .plan(assigner)).map { words.say("kế hoạch: ", "plan: ") + $0 }
        }
        if standing.definition.direction == .down || first.plan.bound == .ceiling {
            return ceiling(standing, assigner)
        }
        let isWatchedShare = standing.definition.direction == .none && standing.definition.timeAggregation != .sum
        if standing.definition.direction == .band || isWatchedShare {
            return amount(standing, .plan(assigner)).map { words.say("kế hoạch ", "plan ") + $0 }
        }
        if first.plan.basis == .increment, standing.definition.timeAggregation != .sum {
            return amount(standing, .plan(assigner)).map {
                words.say("kế hoạch cả năm: thêm ", "plan of the year: another ") + $0
            }
        }
        if standing.actual?.shown.isZero ?? false {
            return amount(standing, .plan(assigner)).map { words.say("kế hoạch cả năm: ", "plan of the year: ") + $0 }
        }
        if standing.definition.measure.vietnamese == "%", first.plan.value == 100 {
            // Of a whole the percent says the same again.
            return first.percent == 100
                ? Passage(words.say("đạt kế hoạch\(owner)", "as planned\(owner)"))
                : amount(standing, .plan(assigner)).map { words.say("kế hoạch\(owner) ", "plan\(owner) ") + $0 }
        }
        if standing.definition.direction != .none, let above = percent(standing, .above(assigner)) {
            return words.say("vượt ", "") + above + words.say(" kế hoạch\(owner)", " above the plan\(owner)")
        }
        guard let reached = percent(standing, .percent(assigner)) else { return nil }
        let verb = standing.value(of: .percent(assigner)) == 100 ? words.say("đạt ", "") : words.say("bằng ", "")
        return verb + reached + words.say(" kế hoạch\(owner)", " of the plan\(owner)")
    }

    /// Lower is better: how much of the allowance is used, or how far the figure lies from it.
    private func ceiling(_ standing: Standing, _ assigner: Assigner) -> Passage? {
        guard let limit = amount(standing, .plan(assigner)), let plan = standing.value(of: .plan(assigner)),
            let actual = standing.value(of: .actual)
        else { return nil }
        if standing.definition.timeAggregation == .sum, let used = percent(standing, .ceilingUsed) {
            return words.say("bằng ", "") + used + words.say(" mức tối đa của cả năm là ", " of the year's ceiling of ")
                + limit
        }
        guard standing.definition.timeAggregation != .sum, !plan.isZero else {
            return actual > plan
                ? words.say("vượt mức tối đa của kế hoạch là ", "above the plan's ceiling of ") + limit
                : words.say("trong mức tối đa của kế hoạch là ", "within the plan's ceiling of ") + limit
        }
        if actual == plan { return words.say("bằng mức kế hoạch ", "at the planned level of ") + limit }
        guard let run = figure(standing, .distance(assigner), { words.number($0) }) else { return nil }
        var distance = Passage()
        distance.append(run)
        distance.append(words.step(of: standing.definition))
        return actual > plan
            ? words.say("cao hơn kế hoạch ", "above the planned level by ") + distance
            : words.say("thấp hơn kế hoạch ", "below the planned level by ") + distance
    }

    /// "tăng 11,8% so với cùng kỳ", "giảm 2 vụ so với cùng kỳ", "tăng 2,2 điểm % so với cùng kỳ", "bằng cùng kỳ".
    func samePeriod(_ standing: Standing, _ detail: Detail) -> Passage? {
        guard let actual = standing.actual, let before = standing.samePeriod?.value, standing.definition.kind != .rank,
            actual.origin.carriedFrom == nil, before.origin.carriedFrom == nil, !before.exact.isZero
        else { return nil }
        let base = base(isFirst: detail.isFirst)
        if standing.equalsSamePeriod { return Passage(words.say("bằng \(base)", "as in \(base)")) }
        guard let difference = difference(standing) else {
            return Passage(words.say("tương đương \(base)", "much as in \(base)"))
        }
        let isMore = actual.exact > before.exact
        return words.say(isMore ? "tăng " : "giảm ", isMore ? "up " : "down ") + difference
            + words.say(" so với \(base)", " on \(base)")
    }

    /// A year is compared with the year before, a part of it with the same part.
    private func base(isFirst: Bool) -> String {
        let year = place.period.year - 1
        if place.period.isYear {
            return isFirst ? words.say("năm \(year)", "\(year)") : words.say("năm trước", "the year before")
        }
        return isFirst
            ? words.say("cùng kỳ năm \(year)", "the same period of \(year)") : words.say("cùng kỳ", "the same period")
    }

    /// The size of the change; `nil` where it is too small to be shown.
    private func difference(_ standing: Standing) -> Passage? {
        let definition = standing.definition
        let isShort = definition.decimals == 0 && isBelowHundred(standing)
        var text = Passage()
        if standing.samePeriod?.percent == nil || definition.kind == .recognition || isShort {
            guard let change = standing.value(of: .change), !change.isZero,
                let run = figure(standing, .change, { words.number($0) })
            else { return nil }
            text.append(run)
            text.append(words.step(of: definition))
            return text
        }
        guard let growth = standing.value(of: .growth), !growth.isZero else { return nil }
        return percent(standing, .growth)
    }

    private func isBelowHundred(_ standing: Standing) -> Bool {
        guard let now = standing.actual?.shown, let before = standing.samePeriod?.value.shown else { return false }
        return now < 100 && before < 100
    }

    /// A figure that is older than the period says so.
    func carried(_ standing: Standing) -> Passage? {
        standing.actual?.origin.carriedFrom.map {
            Passage(words.say("số liệu \(words.period($0))", "figure of \(words.period($0))"))
        }
    }

    /// What is still missing of a recognition whose day has not come.
    func due(_ standing: Standing) -> Passage? {
        guard case .decidedIn = standing.verdict.reason, standing.actual != nil else { return nil }
        let isRecognition = standing.definition.kind == .recognition
        let later =
            isRecognition
            ? words.say("chưa đến kỳ công nhận", "not yet due for recognition")
            : words.say("chưa đến kỳ đánh giá", "not yet due")
        guard let missing = standing.value(of: .missing), missing.signum > 0, isRecognition,
            let run = figure(standing, .missing, { words.number($0) })
        else { return Passage(later) }
        var text = Passage(words.say("còn thiếu ", ""))
        text.append(run)
        text.append(words.step(of: standing.definition))
        text.append(words.say(", " + later, " still missing, " + later))
        return text
    }
}

extension Words {
    /// The unit of a difference: points for percentages, "đơn vị" where communes and towns are counted together.
    func step(of definition: IndicatorDefinition) -> String {
        let measure = name(definition.measure)
        switch measure {
        case "%": return say("\(Self.firmSpace)điểm\(Self.firmSpace)%", "\(Self.firmSpace)points")
        case "‰": return say("\(Self.firmSpace)điểm\(Self.firmSpace)‰", "\(Self.firmSpace)points (‰)")
        default:
            let mixed = definition.kind == .recognition && definition.name.vietnamese.firstWords("thị trấn") != nil
            return mixed ? Self.firmSpace + say("đơn vị", "units") : unit(of: definition)
        }
    }
}
