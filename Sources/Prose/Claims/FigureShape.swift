/// What stands around a figure: its verb, its base, and the tokens that belong to it.
struct FigureShape {
    var verb: FigureVerb?
    /// The first token of the verb, or of the figure.
    var start: Int
    /// Behind the last token of the figure and its base.
    var end: Int
    var base: BaseFound?
    /// "gần gấp 3 lần": the qualifier before "gấp".
    var qualifier: Qualifier?
    /// The figure that is the number of the base.
    var baseFigure: Int?
    /// Another figure's base.
    var isBase = false
    /// "kế hoạch cả năm: thêm 6 xã"
    var statesPlan = false
}

/// Finds the shapes of all figures, each by what stands around it.
struct ShapeReader {
    private let scan: ProseScan
    private let bases: BaseReader
    private var tokens: [ProseToken] { scan.tokens }

    init(_ scan: ProseScan) {
        self.scan = scan
        bases = BaseReader(scan)
    }

    func shapes() -> [FigureShape] {
        var shapes: [FigureShape] = []
        shapes.reserveCapacity(scan.figures.count)
        var floor = 0
        for index in scan.figures.indices {
            var shape = shape(of: index, floor: floor)
            if let value = baseFigure(behind: shape, of: index) {
                shape.baseFigure = value.figure
                shape.end = value.end
            }
            shapes.append(shape)
            floor = max(scan.figures[index].tokens.upperBound, shape.baseFigure == nil ? shape.end : 0)
        }
        for shape in shapes { if let base = shape.baseFigure { shapes[base].isBase = true } }
        for index in shapes.indices where isPlannedChange(shapes[index]) { shapes[index].verb = nil }
        for index in shapes.indices where !shapes[index].isBase && isPlanNumber(index, shapes[index]) {
            shapes[index].statesPlan = true
            shapes[index].isBase = index > 0 && isBesides(index)
        }
        for index in shapes.indices where shapes[index].isBase { shapes[index].statesPlan = true }
        return shapes
    }

    /// The same bracket, or one right behind it, and the same unit.
    private func isBesides(_ index: Int) -> Bool {
        let (before, figure) = (scan.figures[index - 1], scan.figures[index])
        let (first, other) = (figure.tokens.lowerBound, before.tokens.lowerBound)
        guard scan.sentences[first] == scan.sentences[other], figure.unit.isLike(before.unit) else { return false }
        return scan.brackets[first] == scan.brackets[other] || scan.brackets[first] > other
    }

    /// "…, trong mức tối đa của kế hoạch là 35 vụ", "kế hoạch 69%", "kế hoạch cả năm: thêm 6 xã".
    private func isPlanNumber(_ index: Int, _ shape: FigureShape) -> Bool {
        let first = scan.figures[index].tokens.lowerBound
        guard shape.verb == nil, shape.base == nil else { return false }
        let floor = index > 0 ? scan.figures[index - 1].tokens.upperBound : 0
        for place in max(floor, first - 10)..<max(floor, first) {
            guard let base = bases.read(at: place), base.base.relation == .plan, !base.isCompared else { continue }
            var end = base.tokens.upperBound
            if end < first, tokens[end].isWord(Self.equal) || tokens[end].isMark(":") { end += 1 }
            if end < first, tokens[end].code == Self.more { end += 1 }
            return end == first || end == shape.start
        }
        return false
    }

    private static let more = WordCode("thêm")

    /// "(kế hoạch giảm 2 điểm phần trăm)": the verb belongs to the plan.
    private func isPlannedChange(_ shape: FigureShape) -> Bool {
        guard shape.verb == .rise || shape.verb == .fall, shape.base == nil else { return false }
        for place in max(1, shape.start - 6)..<max(1, shape.start) {
            guard tokens[place - 1].isMark("("), let base = bases.read(at: place), !base.isCompared else { continue }
            return base.base.relation == .plan && base.tokens.upperBound == shape.start
        }
        return false
    }

    private func shape(of index: Int, floor: Int) -> FigureShape {
        let figure = scan.figures[index]
        let first = figure.tokens.lowerBound
        let floor = max(floor, sentenceStart(first))
        var shape = FigureShape(start: first, end: figure.tokens.upperBound)
        guard figure.unit != .rank else { return shape }
        if let found = FigureVerbs.find(tokens, endingBefore: first, notBefore: floor) {
            shape.verb = found.verb
            shape.start = found.start
            foldVerb(&shape, floor)
        } else if let between = baseBetween(first, floor) {
            shape.verb = between.verb.verb
            shape.start = between.verb.start
            shape.base = between.base
            return shape
        }
        let allowsYear = figure.unit == .times || shape.verb == .reach
        if let after = baseAfter(figure.tokens.upperBound, allowsYear: allowsYear) {
            shape.base = after
            if !hasBracket(figure.tokens.upperBound, after.tokens.lowerBound) { shape.end = after.tokens.upperBound }
        } else if let before = baseBefore(shape.start, floor) {
            shape.base = before
            if !isFollowed(index) { shape.start = before.tokens.lowerBound }
        }
        return shape
    }

    /// "tăng gần gấp 3 lần": what stands before "gấp".
    private func foldVerb(_ shape: inout FigureShape, _ floor: Int) {
        guard shape.verb == .multiply else { return }
        var place = shape.start
        if let found = Qualifier.read(tokens, endingBefore: place), found.start >= floor {
            shape.qualifier = found.meaning
            place = found.start
        }
        if let rise = FigureVerbs.find(tokens, endingBefore: place, notBefore: floor), rise.verb == .rise {
            shape.verb = .riseBy
            shape.start = rise.start
        } else {
            shape.start = place
        }
    }

    private func hasBracket(_ start: Int, _ end: Int) -> Bool {
        start < end && tokens[start..<end].contains { $0.isMark("(") }
    }

    /// "so với cùng kỳ giảm 5 vụ, giảm 3 người chết": the base belongs to all of them.
    private func isFollowed(_ index: Int) -> Bool {
        let bracket = scan.brackets[scan.figures[index].tokens.lowerBound]
        guard
            let other = scan.figures[(index + 1)...].prefix(3).first(where: {
                scan.brackets[$0.tokens.lowerBound] == bracket
            })
        else { return false }
        let (first, next) = (scan.figures[index].tokens, other.tokens)
        guard scan.sentences[next.lowerBound] == scan.sentences[first.lowerBound],
            next.lowerBound - first.upperBound <= 9
        else { return false }
        let verb = FigureVerbs.find(tokens, endingBefore: next.lowerBound, notBefore: first.upperBound)
        return verb?.verb.isChange == true && baseAfter(next.upperBound, allowsYear: false) == nil
    }

    private func sentenceStart(_ place: Int) -> Int {
        var start = place
        while start > 0, place - start < 80, scan.sentences[start - 1] == scan.sentences[place] { start -= 1 }
        return start
    }

    // MARK: bases

    /// "vượt kế hoạch 5,8%", "thấp hơn cùng kỳ năm trước 11%".
    private func baseBetween(_ first: Int, _ floor: Int) -> (verb: VerbFound, base: BaseFound)? {
        for place in max(floor + 1, first - 10)..<max(floor + 1, first) where place < first {
            guard let verb = FigureVerbs.find(tokens, endingBefore: place, notBefore: floor),
                verb.verb.isChange
                    || verb.verb == .reach
            else { continue }
            if let base = bases.read(at: place, allowsYear: true), base.tokens.upperBound == first,
                base.base.relation != .none
            {
                return (verb, base)
            }
            let isBeside = verb.verb == .exceed || verb.verb == .higher || verb.verb == .lower
            if isBeside, let peer = bases.peer(at: place, before: first) { return (verb, peer) }
            if isBeside, let base = lateBase(behind: place, before: first) { return (verb, base) }
        }
        return nil
    }

    /// "cao hơn vụ xuân năm trước 1,2 tạ/ha": words of what is compared stand before the time.
    private func lateBase(behind place: Int, before first: Int) -> BaseFound? {
        for start in (place + 1)..<max(place + 1, min(place + 5, first)) {
            guard tokens[start - 1].kind == .word, scan.owners[start - 1] == .nobody,
                !tokens[start - 1].isWord(Self.breaks)
            else { return nil }
            if let base = bases.read(at: start, allowsYear: true), base.tokens.upperBound == first,
                base.base.relation == .samePeriod || base.base.relation == .previous
            {
                return base
            }
        }
        return nil
    }

    /// "so với cùng kỳ tăng 9,4%".
    private func baseBefore(_ start: Int, _ floor: Int) -> BaseFound? {
        for place in max(floor, start - 12)..<max(floor, start) {
            guard let base = bases.read(at: place), base.isCompared, base.base.relation != .none else { continue }
            let end = base.tokens.upperBound
            if end == start || (end == start - 1 && tokens[end].isMark(",")) { return base }
        }
        return nil
    }

    private static let breaks = wordSet(
        "và|tăng|giảm|đạt|bằng|chiếm|trong|nhưng|vượt|gồm|ước|còn|lên|xuống|song|mới|đã|có|là|thì|do|cao|thấp|hoàn|xếp|đứng|với"
    )

    /// The base behind a figure, with a few words or a bracket between.
    private func baseAfter(_ end: Int, allowsYear: Bool) -> BaseFound? {
        if let base = bases.read(at: end, allowsYear: allowsYear) { return base }
        var place = end
        if place < tokens.count, tokens[place].isMark("("), let close = closing(place), close - place < 12 {
            if let base = bases.read(at: close + 1) { return base.isCompared ? base : nil }
        }
        while place < tokens.count, place < end + 8, tokens[place].kind == .word, !tokens[place].opensLine,
            scan.owners[place] == .nobody, place == end || scan.sentences[place] == scan.sentences[end]
        {
            if place > end, let base = bases.read(at: place), isLateBase(base) { return base }
            if tokens[place].isWord(Self.breaks) { return nil }
            place += 1
        }
        return nil
    }

    /// Words stand before it: then only what says itself that it compares.
    private func isLateBase(_ base: BaseFound) -> Bool {
        base.isCompared || base.isWholeYear || base.base.relation == .samePeriod
    }

    private func closing(_ open: Int) -> Int? {
        for place in open..<min(open + 24, tokens.count) where tokens[place].isMark(")") { return place }
        return nil
    }

    // MARK: the number of the base

    private static let equal = wordSet("là|bằng|đạt")

    /// "so với chỉ tiêu 20.000 người", "so với chỉ tiêu … (91,5%)".
    private func baseFigure(behind shape: FigureShape, of index: Int) -> (figure: Int, end: Int)? {
        guard let base = shape.base, base.tokens.upperBound == shape.end, index + 1 < scan.figures.count else {
            return nil
        }
        let next = scan.figures[index + 1]
        guard next.unit != .times, next.unit != .rank, next.unit != .points else { return nil }
        var place = shape.end
        if place < tokens.count, tokens[place].isWord(Self.equal) { place += 1 }
        if next.tokens.lowerBound == place, !next.isPercent || scan.figures[index].isPercent {
            return (index + 1, next.tokens.upperBound)
        }
        return bracketed(next, index, from: shape.end)
    }

    private func bracketed(_ next: WrittenQuantity, _ index: Int, from end: Int) -> (figure: Int, end: Int)? {
        var place = end
        while place < tokens.count, place < end + 16, !tokens[place].isMark("("),
            !tokens[place].isMark(";", ",") || place == end,
            scan.sentences[place] == scan.sentences[end - 1]
        {
            if case .figure = scan.owners[place] { return nil }
            if tokens[place].isWord(Self.breaks) { return nil }
            place += 1
        }
        guard place < tokens.count, tokens[place].isMark("("), next.tokens.lowerBound <= place + 3,
            next.tokens.upperBound < tokens.count, tokens[next.tokens.upperBound].isMark(")")
        else { return nil }
        let figure = scan.figures[index]
        guard !next.isPercent || figure.isPercent || figure.unit == .points else { return nil }
        guard FigureVerbs.find(tokens, endingBefore: next.tokens.lowerBound, notBefore: place) == nil else {
            return nil
        }
        return (index + 1, end)
    }
}
