package import Planning
import Quantities

extension StandingSentences {
    /// Subject, verb and value: "Diện tích trồng rừng đạt 1.903,5 ha"; in a list without the verb.
    ///
    /// `earlier` is the item before it in a list: what both names have before their colon is said once.
    func opening(_ standing: Standing, isItem: Bool, after earlier: Standing? = nil) -> Passage? {
        guard let actual = standing.actual else { return nil }
        guard words.language == .vietnamese else { return englishOpening(standing) }
        if standing.definition.kind == .rank { return rank(standing) }
        if actual.shown.isZero { return nothing(standing) }
        let name = FigureName(standing.definition)
        if let shared = sharedPart(standing, earlier), let value = amount(standing, .actual) {
            return shared + " " + value
        }
        switch name {
        case .counted(let unit, let rest):
            guard let value = amount(standing, .actual, withUnit: false) else { return nil }
            let counted = value + Words.firmSpace + unit + rest
            return isItem ? counted : verb(standing, counting: unit) + " " + counted
        case .inserted(let before, let after):
            guard let value = amount(standing, .actual, withUnit: false) else { return nil }
            let start = isItem ? before.withSmallInitial : before
            return start + value + Words.firmSpace + after
        case .stated(let name):
            guard let value = amount(standing, .actual) else { return nil }
            guard !isItem else { return name.withSmallInitial + " " + value }
            let verb = verb(standing)
            let isEcho = name.hasSuffix(" mới") && verb == "mới đạt"
            return name + " " + (isEcho ? "chỉ đạt" : verb) + " " + value
        }
    }

    /// "Xếp hạng chỉ số cải cách hành chính: hạng 4": a place is not so much of anything.
    private func rank(_ standing: Standing) -> Passage? {
        rank(standing, .actual).map { words.name(standing.definition.name).withSmallInitial + ": " + $0 }
    }

    /// "hạng 4".
    func rank(_ standing: Standing, _ facet: FigureFacet) -> Passage? {
        amount(standing, facet, withUnit: false).map {
            words.name(standing.definition.measure) + Words.firmSpace + $0
        }
    }

    /// A part under its whole: "tại địa phương 2.104 lao động".
    package func part(_ standing: Standing) -> Passage? {
        guard let actual = standing.actual, !actual.shown.isZero, let value = amount(standing, .actual) else {
            return nil
        }
        let name = words.name(standing.definition.name)
        return words.afterColon(name).withSmallInitial + " " + value
    }

    private func sharedPart(_ standing: Standing, _ earlier: Standing?) -> String? {
        guard let earlier, earlier.actual != nil,
            let mine = words.beforeColon(standing.definition.name.vietnamese),
            mine == words.beforeColon(earlier.definition.name.vietnamese)
        else { return nil }
        return words.afterColon(standing.definition.name.vietnamese)
    }

    /// Nothing done, or nothing happened.
    private func nothing(_ standing: Standing) -> Passage {
        let isGood = standing.definition.direction == .down
        switch FigureName(standing.definition) {
        case .counted(let unit, let rest): return Passage((isGood ? "không có " : "chưa có ") + unit + rest)
        case .inserted(let before, let after): return Passage("chưa " + before.withSmallInitial + after)
        case .stated(let name):
            return Passage((isGood ? "không phát sinh " : "chưa có ") + name.withSmallInitial)
        }
    }

    private func verb(_ standing: Standing, counting unit: String) -> String {
        if standing.actual?.origin.status == .estimate { return "Ước có" }
        return standing.definition.direction == .down && unit == "vụ" ? "Xảy ra" : "Có"
    }

    /// "đạt" only for what is wanted; "mới đạt" for what lags.
    private func verb(_ standing: Standing) -> String {
        let isEstimate = standing.actual?.origin.status == .estimate
        switch standing.definition.direction {
        case .up where isEstimate: return "ước đạt"
        case .up where standing.verdict.state == .behind: return place.period.isYear ? "chỉ đạt" : "mới đạt"
        case .up: return "đạt"
        case .down, .band, .none: return isEstimate ? "ước" : "là"
        }
    }

    private func englishOpening(_ standing: Standing) -> Passage? {
        amount(standing, .actual).map { value in
            let estimate = standing.actual?.origin.status == .estimate ? "an estimated " : ""
            return words.name(standing.definition.name) + ": " + estimate + value
        }
    }
}

extension Words {
    /// What a name with a colon has before it.
    func beforeColon(_ name: String) -> String? {
        name.firstIndex(of: ":").map { String(name[..<$0]) }
    }

    /// What a name with a colon has behind it; otherwise the name.
    func afterColon(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...].drop { $0 == " " })
    }
}
