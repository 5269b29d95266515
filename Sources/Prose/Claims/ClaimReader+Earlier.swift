import Quantities

/// The base that stands as a level of its own before the one that is compared: "cuối năm 2022 là 18,64%, nay còn 17,02%,
/// giảm 1,62 điểm phần trăm".
extension ClaimReader {
    /// The earlier level that the change speaks of: the one that the numbers bear out, or the one from which the level
    /// before the change has come.
    func statedEarlier(_ index: Int, _ level: Int) -> ComparisonBase? {
        var other = level - 1
        while other >= 0, other >= level - 4, sentence(level) - sentence(other) <= 1 {
            if isEarlierLevel(other, of: level), let relation = times.relation(ofLevel: other, at: level),
                isBorneOut(index, level, other) || isContinued(other, level)
            {
                return ComparisonBase(relation: relation, time: times.time(of: other), value: scan.figures[other])
            }
            other -= 1
        }
        return nil
    }

    private func isEarlierLevel(_ other: Int, of level: Int) -> Bool {
        drafts[other].role == .level && !shapes[other].isBase && !scan.figures[other].isRange
            && scan.figures[other].unit != .none && isSameUnit(other, level)
            && scan.brackets[scan.figures[other].tokens.lowerBound]
                == scan.brackets[scan.figures[level].tokens.lowerBound]
    }

    /// "…, đến nay còn 17,02%": a new level of the same thing.
    private func isContinued(_ other: Int, _ level: Int) -> Bool {
        other == level - 1 && shapes[level].verb == .become && sentence(other) == sentence(level)
    }

    /// Whether the figure is the difference of the two levels, or its share of the earlier one.
    private func isBorneOut(_ index: Int, _ level: Int, _ other: Int) -> Bool {
        let figure = scan.figures[index]
        guard let now = scan.figures[level].base, let before = scan.figures[other].base, before.signum > 0,
            let change = try? now.subtracting(before), change.signum != 0,
            (change.signum > 0) == (shapes[index].verb?.direction != .down)
        else { return false }
        if figure.isPercent, !scan.figures[level].isPercent {
            guard let ratio = try? change.magnitude.divided(by: before),
                let percent = try? ratio.multiplied(by: Ratio(100))
            else { return false }
            return [FigureReading.rounded, .truncated].contains { figure.interval($0)?.contains(percent) ?? false }
        }
        return figure.base == change.magnitude
    }
}

/// What stands around a percent in a bracket, or is put into one behind it.
extension ClaimReader {
    private static let spending = PhraseTable<Bool>("giải ngân")
    private static let ratio = PhraseTable<Bool>("tỷ lệ|tỉ lệ")

    /// "tăng 6,2% (412 doanh nghiệp)", "giải ngân được 31,4% (46,2 tỷ đồng)": the level stands in the bracket.
    mutating func tieBracketed() {
        for index in drafts.indices.dropLast() where scan.figures[index].isPercent && isBracketBehind(index) {
            let level = index + 1
            switch drafts[index].role {
            case .comparison where drafts[index].level == nil: drafts[index].level = level
            case .level where says(Self.spending, index):
                let base = ComparisonBase(relation: .plan)
                compare(index, .plan, .ratio, level: level, base: base, direction: nil, isImplied: true)
                for later in drafts.indices.dropFirst(level).prefix(4) where drafts[later].level == index {
                    drafts[later].level = level
                }
            case .level where says(Self.ratio, index):
                compare(index, .ofTotal, .share, level: level, direction: nil)
            case .level, .comparison, .merged: continue
            }
        }
    }

    /// Nothing but the next figure, a level in a unit of its own, stands in a bracket right behind.
    private func isBracketBehind(_ index: Int) -> Bool {
        let end = scan.figures[index].tokens.upperBound
        let next = scan.figures[index + 1]
        guard token(end)?.isMark("(") == true, next.tokens.lowerBound == end + 1, drafts[index + 1].role == .level,
            !next.isPercent, next.whole == nil, shapes[index + 1].base == nil
        else { return false }
        guard case .named = next.unit else { return false }
        return token(next.tokens.upperBound)?.isMark(")") == true
    }

    private func says(_ phrases: PhraseTable<Bool>, _ index: Int) -> Bool {
        let start = scan.figures[index].tokens.lowerBound
        return (max(0, start - 16)..<start).contains {
            scan.sentences[$0] == sentence(index) && phrases.match(scan.tokens, at: $0) != nil
        }
    }
}
