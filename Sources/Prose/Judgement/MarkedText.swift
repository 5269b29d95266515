package import Planning

/// A checked text, cut at its figures for those who show it.
package struct MarkedText: Sendable, Hashable {
    package enum Piece: Sendable, Hashable {
        case text(String)
        /// Words with a figure, and the places of what is said of it among the judgements.
        case figure(String, judgements: [Int])
    }

    /// One for each line of the text; empty lines have no piece.
    package let paragraphs: [[Piece]]

    package init(_ prose: ReadProse, _ judgements: [ClaimJudgement]) {
        var lines = LineCutter(prose)
        for mark in Self.marks(judgements) { lines.add(mark.span, mark.judgements) }
        paragraphs = lines.finished()
    }

    private struct Mark {
        var span: Range<Int>
        var judgements: [Int]
    }

    /// Where claims and their levels stand; what overlaps is cut, and what lies within another goes with it.
    private static func marks(_ judgements: [ClaimJudgement]) -> [Mark] {
        var all = judgements.indices.map { Mark(span: judgements[$0].claim.span, judgements: [$0]) }
        var levels = Set<Range<Int>>()
        for (index, judgement) in judgements.enumerated() {
            guard let level = judgement.claim.level?.span, levels.insert(level).inserted else { continue }
            all.append(Mark(span: level, judgements: [index]))
        }
        all.sort { ($0.span.lowerBound, -$0.span.upperBound) < ($1.span.lowerBound, -$1.span.upperBound) }
        var marks: [Mark] = []
        for mark in all {
            guard let last = marks.last, mark.span.lowerBound < last.span.upperBound else {
                marks.append(mark)
                continue
            }
            if mark.span.upperBound > last.span.upperBound {
                marks.append(
                    Mark(span: last.span.upperBound..<mark.span.upperBound, judgements: mark.judgements))
            } else {
                let fresh = mark.judgements.filter { !last.judgements.contains($0) }
                marks[marks.count - 1].judgements += fresh
            }
        }
        return marks
    }
}

private struct LineCutter {
    private let prose: ReadProse
    private var place = 0
    private var paragraphs: [[MarkedText.Piece]] = [[]]

    init(_ prose: ReadProse) {
        self.prose = prose
    }

    mutating func add(_ span: Range<Int>, _ judgements: [Int]) {
        text(place..<span.lowerBound)
        // A mark does not go over the end of a line.
        let words = prose.text(span)
        paragraphs[paragraphs.count - 1].append(
            .figure(String(words.map { $0.isNewline ? " " : $0 }), judgements: judgements))
        place = span.upperBound
    }

    mutating func finished() -> [[MarkedText.Piece]] {
        text(place..<prose.length)
        return paragraphs
    }

    private mutating func text(_ span: Range<Int>) {
        guard !span.isEmpty else { return }
        var isFirst = true
        for line in prose.text(span).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if !isFirst { paragraphs.append([]) }
            isFirst = false
            if !line.isEmpty { paragraphs[paragraphs.count - 1].append(.text(String(line))) }
        }
    }
}

extension ReadProse {
    /// Code points of the whole text.
    package var length: Int { scan.text.scalars.count }

    /// The claim with the level of which it speaks: "trên 1.900 ha … đạt trên 106% kế hoạch".
    package func quote(_ claim: Claim) -> String {
        let name = claim.cell.map { "\(text($0.row)): " } ?? ""
        guard let level = claim.level?.span, !claim.span.overlaps(level) else { return name + text(claim.span) }
        return level.upperBound <= claim.span.lowerBound
            ? "\(name)\(text(level)) … \(text(claim.span))" : "\(name)\(text(claim.span)) … \(text(level))"
    }
}

extension ClaimJudgement {
    /// Where the figure comes from, for those who trace it.
    package var reference: FigureReference? {
        for case .ledger(_, _, _, _, let reference?) in workings.reversed() { return reference }
        return nil
    }
}
