/// Ties a comparison to the level before it: "…, bằng 96,6% kế hoạch" speaks of the figure before.
struct LevelTies {
    let scan: ProseScan
    let shapes: [FigureShape]
    private var tokens: [ProseToken] { scan.tokens }
    /// The figure whose claim covers a token.
    private let covers: [Int32]

    init(_ scan: ProseScan, _ shapes: [FigureShape]) {
        self.scan = scan
        self.shapes = shapes
        var covers = [Int32](repeating: -1, count: scan.tokens.count)
        for (index, shape) in shapes.enumerated() {
            for token in shape.start..<min(shape.end, scan.tokens.count)
            where covers[token] < 0 || shape.isBase == false {
                covers[token] = Int32(index)
            }
        }
        self.covers = covers
    }

    private static let fillers = wordSet(
        """
        và|nhưng|lại|song|đã|cũng|đều|chỉ|mới|ước|tương|đương|đến|nay|vẫn|thì|dự|kiến|riêng|đồng|thời|hoặc|tức|qua|ứng|lần|lượt|hơn|tuy|nhiên|\
        cụ|thể|hiện|tính|chung|lũy|kế|luỹ|trung|bình|khoảng|gần|trên|đạt|bằng|chiếm|cả|có|nếu|so|với|nên|để|từ|đó
        """)
    private static let joints = wordSet("và|nhưng|còn|song|trong|với")

    /// The figure just before what starts at `start`, when the two speak of one thing.
    func neighbour(before start: Int, of index: Int) -> Int? {
        let sentence = scan.sentences[start]
        let bracket = scan.brackets[scan.figures[index].tokens.lowerBound]
        var place = start - 1
        var isBehindMark = false
        let lowest = max(0, start - 48)
        while place >= lowest {
            let isOutside = scan.sentences[place] != sentence
            if let cover = cover(place, besides: index) {
                return isOutside && !isBehindMark ? nil : compatible(cover, with: bracket, of: index)
            }
            let token = tokens[place]
            if case .plain(let mention) = scan.owners[place], scan.plain[mention].kind == .time {
                place = scan.plain[mention].tokens.lowerBound - 1
            } else if token.isMark(")"), scan.brackets[place] >= 0 {
                place = scan.brackets[place] - 1
                isBehindMark = true
            } else if token.kind == .mark {
                isBehindMark = true
                place -= 1
            } else if token.isWord(Self.fillers), scan.owners[place] == .nobody {
                place -= 1
            } else {
                break
            }
        }
        guard place >= lowest else { return nil }
        return isBehindMark ? clauseBefore(place, index, bracket) : complement(place, index, bracket)
    }

    private func cover(_ place: Int, besides index: Int) -> Int? {
        let cover = Int(covers[place])
        return cover >= 0 && cover != index ? cover : nil
    }

    /// A mark stands between: the words before it end the clause of the figure before them.
    private func clauseBefore(_ place: Int, _ index: Int, _ bracket: Int) -> Int? {
        let sentence = scan.sentences[scan.figures[index].tokens.lowerBound]
        guard scan.sentences[place] == sentence else { return nil }
        var place = place
        let lowest = max(0, place - 48)
        while place >= lowest, scan.sentences[place] == sentence {
            if let cover = cover(place, besides: index) { return compatible(cover, with: bracket, of: index) }
            if tokens[place].isMark(";", ":") { return nil }
            place -= 1
        }
        return nil
    }

    /// No mark between: the words are the complement of the figure before them, unless a new clause begins with them.
    private func complement(_ place: Int, _ index: Int, _ bracket: Int) -> Int? {
        var place = place
        let lowest = max(0, place - 40)
        let sentence = scan.sentences[scan.figures[index].tokens.lowerBound]
        while place >= lowest, scan.sentences[place] == sentence {
            if let cover = cover(place, besides: index) { return compatible(cover, with: bracket, of: index) }
            if tokens[place].kind == .mark || tokens[place].isWord(Self.joints) { return nil }
            place -= 1
        }
        return nil
    }

    /// What stands in a bracket speaks to nobody outside; the number of a base is no level.
    private func compatible(_ found: Int, with bracket: Int, of index: Int) -> Int? {
        var found = found
        for _ in 0..<6 {
            let other = scan.brackets[scan.figures[found].tokens.lowerBound]
            let isInside = other >= 0 && other != bracket
            guard isInside || shapes[found].isBase else { return found }
            guard found > 0 else { return nil }
            found -= 1
            if scan.sentences[scan.figures[found].tokens.lowerBound]
                != scan.sentences[scan.figures[index].tokens.lowerBound]
            {
                return nil
            }
        }
        return nil
    }
}
