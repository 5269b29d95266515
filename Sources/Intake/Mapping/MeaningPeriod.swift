import Quantities

/// Of which period the figures of a column are: by its own words, else by the table's.
struct MeaningPeriod {
    let base: Period
    let meaning: FigureMeaning
    let mention: PeriodMention

    /// The year of a plan or of an estimate of the year.
    var planYear: Int {
        mention.year ?? (meaning.isYearBefore || meaning.isSamePeriod ? base.year - 1 : base.year)
    }

    var period: Period? {
        if let day = mention.otherDay {
            // "đến 31/5" in a report of six months is that report's; elsewhere nobody can say.
            let reported = meaning.isSamePeriod ? base.yearBefore : base
            return reported.window(.statistical).contains(day) ? reported : nil
        }
        if meaning.isSamePeriod {
            return Period(year: mention.year ?? base.year - 1, part: mention.part ?? base.part)
        }
        if let part = mention.part {
            return Period(year: mention.year ?? (meaning.isYearBefore ? base.year - 1 : base.year), part: part)
        }
        if let year = mention.year {
            // "TH 2022" beside a report of six months of 2023 is the whole year; "TH 2023" is the period reported.
            return Period(year: year, part: year == base.year ? base.part : .year)
        }
        return meaning.isYearBefore ? Period.year(base.year - 1) : base
    }
}

extension FigureMeaning {
    /// From the word in a mapping: "plan:province", "actual:same-period", "year-estimate", "percent".
    init?(code: String) {
        self.init()
        let parts = code.split(separator: ":", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "actual":
            scenario = .actual
            isSamePeriod = rest == "same-period"
            isYearBefore = rest == "year-before"
            guard rest.isEmpty || isSamePeriod || isYearBefore else { return nil }
        case "year-estimate" where rest.isEmpty: scenario = .yearEstimate
        case "plan" where !rest.isEmpty: scenario = .plan(rest)
        case "percent": scenario = .percent(of: rest)
        default: return nil
        }
    }
}
