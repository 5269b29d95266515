import Quantities

/// Reads what a Vietnamese text claims with figures.
///
/// Works sentence by sentence with bounded windows, so its time grows with the length of the text and nothing else.
package struct ClaimReader {
    let scan: ProseScan
    let shapes: [FigureShape]
    let ties: LevelTies
    let times: TimeContext
    var drafts: [ClaimDraft]
    /// The last comparison with an earlier time or a plan, for those that leave their base out.
    var last: Carried?

    /// What a comparison leaves to the next one.
    struct Carried {
        let relation: ClaimRelation
        let base: ComparisonBase?
        let sentence: Int
        let isInBracket: Bool
    }

    /// All claims of a text, and the numbers that claim nothing. The text is composed (NFC); spans count its code
    /// points.
    package static func read(_ text: String) -> ReadProse {
        var reader = ClaimReader(ProseScan(text))
        reader.decideAll()
        return ReadProse(claims: merged(reader.claims(), TableReader(reader.scan).claims), scan: reader.scan)
    }

    /// The claims of sentences and those of tables, in the order of the text.
    private static func merged(_ prose: [Claim], _ tables: [Claim]) -> [Claim] {
        guard !tables.isEmpty else { return prose }
        var merged: [Claim] = []
        merged.reserveCapacity(prose.count + tables.count)
        var next = tables[...]
        for claim in prose {
            while let first = next.first, first.span.lowerBound < claim.span.lowerBound {
                merged.append(next.removeFirst())
            }
            merged.append(claim)
        }
        return merged + next
    }

    private init(_ scan: ProseScan) {
        self.scan = scan
        shapes = ShapeReader(scan).shapes()
        ties = LevelTies(scan, shapes)
        times = TimeContext(scan, shapes)
        drafts = shapes.map { ClaimDraft(range: $0.start..<$0.end) }
    }

    private mutating func decideAll() {
        for index in scan.figures.indices { decide(index) }
        tieForward()
        tieInTurn()
        tieBracketed()
        tieAspects()
    }

    private mutating func decide(_ index: Int) {
        let figure = scan.figures[index]
        if shapes[index].isBase {
            guard !statedBase(index) else { return }
            drafts[index].range = figure.tokens
            return
        }
        if figure.unit == .rank || movement(index) || statedBase(index) { return }
        switch figure.unit {
        case .percent, .permille: decidePercent(index)
        case .points: decidePoints(index)
        case .times: decideTimes(index)
        case .named, .none, .rank: decideAmount(index)
        }
        if drafts[index].role == .level { drafts[index].range = figure.tokens }
    }

    // MARK: what every decision asks

    func token(_ place: Int) -> ProseToken? {
        scan.tokens.indices.contains(place) ? scan.tokens[place] : nil
    }

    func sentence(_ index: Int) -> Int { scan.sentences[scan.figures[index].tokens.lowerBound] }

    /// The figure before it that speaks of the same thing.
    func neighbour(_ index: Int) -> Int? {
        ties.neighbour(before: shapes[index].start, of: index)
    }

    /// The level of which a neighbour speaks.
    func level(of neighbour: Int?) -> Int? {
        guard let neighbour else { return nil }
        return drafts[neighbour].role == .level ? neighbour : drafts[neighbour].level
    }

    func isRate(_ level: Int?) -> Bool {
        level.map { scan.figures[$0].isPercent } ?? false
    }

    mutating func compare(
        _ index: Int, _ relation: ClaimRelation, _ measure: ClaimMeasure?, level: Int?, base: ComparisonBase? = nil,
        direction: ClaimDirection?, isImplied: Bool = false
    ) {
        drafts[index].role = .comparison
        drafts[index].relation = relation
        drafts[index].measure = measure
        drafts[index].level = level
        drafts[index].base = base
        drafts[index].direction = direction
        drafts[index].isBaseImplied = isImplied
        guard relation != .ofTotal, relation != .none else { return }
        last = Carried(
            relation: relation, base: base, sentence: sentence(index),
            isInBracket: scan.brackets[scan.figures[index].tokens.lowerBound] >= 0)
    }

    /// The base of a figure with its relation settled, and its number if it is written.
    func base(_ index: Int) -> ComparisonBase? {
        if let found = shapes[index].base {
            var base = found.base
            base.relation = times.relation(of: found, at: index)
            base.value = shapes[index].baseFigure.map { scan.figures[$0] }
            return base
        }
        return times.fronted(index)
    }

    /// "tăng 2 vụ, giảm 3 người so với cùng kỳ": the base that stands behind the next figure of the list.
    ///
    /// `isListed` asks for a list under one verb, as a percent with a verb of its own is a level of its own.
    func forwardBase(
        _ index: Int, isListed: Bool = false, where fits: (ClaimRelation) -> Bool
    ) -> ComparisonBase? {
        var next = index + 1
        while next < scan.figures.count, next <= index + 3, sentence(next) == sentence(index),
            !isListed || shapes[next].verb == nil,
            ties.neighbour(before: shapes[next].start, of: next) == next - 1,
            !scan.hasSemicolon(between: index, and: next)
        {
            if let base = shapes[next].base.flatMap({ _ in base(next) }) {
                // "tăng 4 xã (đạt 133% kế hoạch)": a plan of which a share is reached is no base of a change.
                let isOther = base.relation == .plan && shapes[next].verb == .reach
                if isOther, shapes[index].verb?.isChange == true { return nil }
                return fits(base.relation) ? base : nil
            }
            next += 1
        }
        return nil
    }
}

extension ProseScan {
    func hasSemicolon(between first: Int, and second: Int) -> Bool {
        let range =
            figures[first].tokens
            .upperBound..<max(
                figures[first].tokens.upperBound, figures[second].tokens.lowerBound)
        return tokens[range].contains { $0.isMark(";") }
    }
}
