package import Planning
package import Quantities

/// Judges claims against how things stand in the ledger.
package struct LedgerCheck {
    /// How a unit stands in a period.
    package struct Board {
        package let place: FigurePlace
        package let standings: [Standing]
        /// `nil` where the unit is not known by name.
        let others: OtherPlaces?
        let byCode: [IndicatorCode: Standing]
        let summary: StandingSummary

        package init(place: FigurePlace, standings: [Standing], unit: UnitVersion? = nil) {
            self.place = place
            others = unit.map { OtherPlaces($0) }
            self.standings = standings
            byCode = Dictionary(standings.map { ($0.definition.code, $0) }, uniquingKeysWith: { first, _ in first })
            summary = StandingSummary(standings)
        }
    }

    let prose: ReadProse
    let names: IndicatorNames
    private let boards: [Period: Board]
    let usual: Board
    private(set) var judgements: [ClaimJudgement]

    /// One judgement for each claim, the text judged by itself first.
    ///
    /// `boards` holds how things stood in the periods that the text names; `usual` is taken where it names none.
    package static func judge(_ prose: ReadProse, _ names: IndicatorNames, usual: Board, boards: [Period: Board] = [:])
        -> [ClaimJudgement]
    {
        var check = LedgerCheck(prose, names, usual, boards)
        check.judgeAll()
        return SelfCheck.settled(check.judgements)
    }

    init(_ prose: ReadProse, _ names: IndicatorNames, _ usual: Board, _ boards: [Period: Board]) {
        self.prose = prose
        self.names = names
        self.usual = usual
        self.boards = boards
        judgements = SelfCheck.contradictions(prose)
    }

    /// Claims about one level are judged together: they speak of one indicator.
    private mutating func judgeAll() {
        var start = 0
        while start < judgements.count {
            var end = start + 1
            while end < judgements.count, isSameLevel(judgements[start].claim, judgements[end].claim) { end += 1 }
            judge(start..<end)
            start = end
        }
    }

    private func isSameLevel(_ one: Claim, _ other: Claim) -> Bool {
        guard let level = one.level else { return false }
        return level == other.level && one.cell?.isOfLedger == other.cell?.isOfLedger
    }

    // MARK: one group

    /// What an indicator says to the claims of a group.
    private struct Answer {
        let standing: Standing
        let board: Board
        let score: Int
        let fits: [ClaimAgainstStanding.Fit]

        /// Everything that could be compared is right.
        var isRight: Bool { fits.contains { $0.isRight } && !fits.contains { $0.isWrong } }
        var isWrong: Bool { fits.contains { $0.isWrong } }
        var rightCount: Int { fits.reduce(0) { $0 + ($1.isRight ? 1 : 0) } }
    }

    /// From here on a name says by itself what is meant.
    private static let certain = 75
    static let likely = 58
    private static let margin = 7

    private mutating func judge(_ group: Range<Int>) {
        let claims = judgements[group].map(\.claim)
        if claims[0].cell?.isOfLedger == false { return }
        if let counts = TargetCounts.fits(claims, prose, usual) {
            apply(counts, group, name: nil, usual)
            return
        }
        guard judgements[group.lowerBound].outcome == .unknown || judgements[group.lowerBound].outcome == .inconsistent
        else {
            return
        }
        let candidates = self.candidates(claims[0])
        guard let best = candidates.first else { return }
        let answers = candidates.flatMap { self.answers($0, claims) }
        let near = answers.filter { $0.isRight && $0.score >= best.score - Self.margin }
        if let answer = near.max(by: { ($0.rightCount, $0.score) < ($1.rightCount, $1.score) }) {
            take(answer, group)
            return
        }
        // The name leaves it open: the figures may say which one is meant, if they fit only one.
        if best.score < Self.certain {
            let fitting = answers.filter { $0.isRight && $0.score >= 50 }
            if let answer = fitting.first,
                fitting.allSatisfy({ $0.standing.definition.code == answer.standing.definition.code })
            {
                take(answer, group)
                return
            }
        }
        // What the text says of another place is not for this ledger to correct.
        if let others = usual.others, others.isNamed(before: claims[0].span.lowerBound, in: prose) { return }
        let rivals = candidates.filter { $0.score >= best.score - Self.margin }
        if best.score >= Self.likely, rivals.count == 1,
            let answer = answers.first(where: { $0.isWrong && $0.score == best.score })
        {
            take(answer, group)
        } else if best.score >= Self.likely, rivals.count > 1, answers.contains(where: \.isWrong) {
            setAmbiguous(rivals, group)
        }
    }

    /// By the words near the figure; where they name nothing, by those of the sentence.
    func candidates(_ claim: Claim) -> [IndicatorNames.Candidate] {
        var context = context(claim)
        let near = names.candidates(context)
        if let best = near.first, best.score >= Self.likely { return near }
        context.near.formUnion(context.wide)
        let wide = names.candidates(context)
        return (wide.first?.score ?? 0) > (near.first?.score ?? 0) ? wide : near
    }

    private mutating func setAmbiguous(_ rivals: [IndicatorNames.Candidate], _ group: Range<Int>) {
        let names = rivals.prefix(3).compactMap { usual.byCode[$0.code]?.definition.name.vietnamese }
        for index in group where judgements[index].outcome == .unknown { judgements[index].outcome = .ambiguous(names) }
    }

    private func answers(_ candidate: IndicatorNames.Candidate, _ claims: [Claim]) -> [Answer] {
        boards(for: claims[0]).compactMap { board in
            guard let standing = board.byCode[candidate.code] else { return nil }
            let check = ClaimAgainstStanding(standing, prose, measure: names.measure(of: candidate.code))
            var isFirst = true
            let fits = claims.map { claim in
                defer { isFirst = false }
                return check.fit(claim, judgesLevel: isFirst)
            }
            return Answer(standing: standing, board: board, score: candidate.score, fits: fits)
        }
    }

    /// The board of the time that the text names; where it names a year around the usual period, that period first.
    func boards(for claim: Claim) -> [Board] {
        guard let time = claim.time, let period = time.period(year: usual.place.period.year) else { return [usual] }
        let usualPeriod = usual.place.period
        if period == usualPeriod { return [usual] }
        guard let named = boards[period] else { return period.year == usualPeriod.year ? [usual] : [] }
        return period.year == usualPeriod.year && period.isYear ? [usual, named] : [named]
    }

    private mutating func take(_ answer: Answer, _ group: Range<Int>) {
        apply(answer.fits, group, name: answer.standing.definition, answer.board)
    }

    private mutating func apply(
        _ fits: [ClaimAgainstStanding.Fit], _ group: Range<Int>, name: IndicatorDefinition?, _ board: Board
    ) {
        for (index, fit) in zip(group, fits) {
            for said in fit.said {
                let reference = reference(said.facet, name, board)
                judgements[index].workings.append(
                    .ledger(
                        name: name?.name ?? Bilingual(vietnamese: "Chỉ tiêu", english: "Targets"), said.facet,
                        said.value,
                        measure: said.isPercent ? Bilingual(vietnamese: "%", english: "%") : name?.measure ?? .none,
                        reference))
            }
            guard judgements[index].outcome == .unknown, let outcome = fit.outcome else { continue }
            judgements[index].outcome = outcome
        }
    }

    private func reference(_ facet: FigureFacet, _ name: IndicatorDefinition?, _ board: Board) -> FigureReference? {
        if case .targets(let count) = facet { return board.place.reference(targets: count) }
        return name.flatMap { board.byCode[$0.code] }.map { board.place.reference($0, facet) }
    }

    private func context(_ claim: Claim) -> IndicatorNames.Context {
        let near = claim.subject.map { IndicatorNames.words(prose.tokens(in: $0)) }.reduce(into: Set<String>()) {
            $0.formUnion($1)
        }
        var unit = Set<String>()
        if case .named? = claim.level?.unit, let level = claim.level {
            unit = IndicatorNames.words(prose.tokens(in: level.bareSpan))
        }
        return IndicatorNames.Context(
            near: near.union(unit), wide: IndicatorNames.words(prose.sentence(before: claim.span.lowerBound)),
            unit: claim.level?.unit, isFraction: claim.level?.whole != nil)
    }
}

extension Bilingual {
    fileprivate static let none = Bilingual(vietnamese: "", english: "")
}

extension TimeMention {
    /// The reporting period that the text names; its year where the text leaves it out is the one given.
    package func period(year fallback: Int) -> Period? {
        let year = self.year ?? fallback
        return switch part {
        case .year: self.year.flatMap { Period.year($0) }
        case .half(let half): Period.half(year, half)
        case .quarter(let quarter): Period.quarter(year, quarter)
        case .months(3): Period.quarter(year, 1)
        case .months(6): Period.half(year, 1)
        case .months(9): Period.nineMonths(year)
        case .months(12): Period.year(year)
        case .month(let month): Period.month(year, month)
        case .months, .day, .years, .duration: nil
        }
    }
}
