import Planning
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
        var lines = ["\(judgement.outcome.group.sign) \(line): “\(quote)” – \(words.verdict(judgement))"]
        let workings = words.workings(judgement.workings)
        if !workings.isEmpty { lines.append("    \(workings)") }
        if let reference = judgement.reference { lines.append("    tiendo trace \(reference.text)") }
        return lines
    }

    package func summary(_ checked: CheckedText) -> String {
        words.summary(checked.summary)
    }

    /// What a comment in a document says of a figure.
    package func comment(_ judgement: ClaimJudgement) -> String {
        let outcome = words.verdict(judgement)
        let workings = words.workings(judgement.workings)
        let first = outcome.prefix(1).uppercased() + outcome.dropFirst()
        return workings.isEmpty ? "\(first)." : "\(first). \(workings)."
    }
}

extension ClaimOutcome {
    fileprivate var isNotable: Bool {
        switch self {
        case .right, .unknown: false
        case .wrong, .inconsistent, .ambiguous: true
        }
    }
}

extension ReadProse {
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
