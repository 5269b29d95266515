package import Planning
package import Prose

/// A checked text as lines for people.
package struct CheckReport {
    private let words: Words
    private let isBrief: Bool

    /// `isBrief` leaves out what is right.
    package init(_ words: Words, isBrief: Bool = false) {
        self.words = words
        self.isBrief = isBrief
    }

    package func text(_ checked: CheckedText) -> String {
        var lines: [String] = []
        for judgement in checked.judgements where !isBrief || judgement.outcome.isNotable {
            lines += self.lines(judgement, checked)
        }
        lines.append(summary(checked))
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ judgement: ClaimJudgement, _ checked: CheckedText) -> [String] {
        let quote = checked.prose.quote(judgement.claim).oneLine
        let line = checked.prose.line(of: judgement.claim)
        var lines = ["\(judgement.outcome.mark) \(line): “\(quote)” – \(words.outcome(judgement.outcome))"]
        let workings = words.workings(judgement.workings)
        if !workings.isEmpty { lines.append("    \(workings)") }
        if let reference = judgement.reference { lines.append("    tiendo trace \(reference.text)") }
        return lines
    }

    package func summary(_ checked: CheckedText) -> String {
        let all = checked.judgements.count
        let right = checked.count { if case .right = $0 { true } else { false } }
        let wrong = checked.count { if case .wrong = $0 { true } else { false } }
        let inconsistent = checked.count { $0 == .inconsistent }
        let unclear = checked.count { if case .ambiguous = $0 { true } else { false } }
        let unknown = checked.count { $0 == .unknown }
        return words.say(
            "\(all) số liệu: \(right) đúng, \(wrong) sai, \(inconsistent) tự mâu thuẫn, \(unclear) chưa rõ, \(unknown) chưa có số để đối chiếu.",
            "\(all) figures: \(right) right, \(wrong) wrong, \(inconsistent) contradict themselves, \(unclear) unclear, \(unknown) not known here."
        )
    }

    /// What a comment in a document says of a figure.
    package func comment(_ judgement: ClaimJudgement) -> String {
        let outcome = words.outcome(judgement.outcome)
        let workings = words.workings(judgement.workings)
        let first = outcome.prefix(1).uppercased() + outcome.dropFirst()
        return workings.isEmpty ? "\(first)." : "\(first). \(workings)."
    }
}

extension ClaimOutcome {
    fileprivate var mark: String {
        switch self {
        case .right: "✓"
        case .wrong, .inconsistent: "✗"
        case .ambiguous: "?"
        case .unknown: "·"
        }
    }

    fileprivate var isNotable: Bool {
        switch self {
        case .right, .unknown: false
        case .wrong, .inconsistent, .ambiguous: true
        }
    }
}

extension ClaimJudgement {
    /// Where the figure comes from, for those who trace it.
    package var reference: FigureReference? {
        for case .ledger(_, _, _, _, let reference?) in workings.reversed() { return reference }
        return nil
    }
}

extension ReadProse {
    /// The claim with the level of which it speaks: "trên 1.900 ha … đạt trên 106% kế hoạch".
    fileprivate func quote(_ claim: Claim) -> String {
        guard let level = claim.level?.span, !claim.span.overlaps(level) else { return text(claim.span) }
        return level.upperBound <= claim.span.lowerBound
            ? "\(text(level)) … \(text(claim.span))" : "\(text(claim.span)) … \(text(level))"
    }

    /// The number of the line on which a claim begins.
    package func line(of claim: Claim) -> Int {
        line(at: claim.span.lowerBound)
    }
}

extension String {
    fileprivate var oneLine: String {
        String(map { $0.isNewline ? " " : $0 })
    }
}
