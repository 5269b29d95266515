/// How many figures of a checked text are judged how.
package struct CheckSummary: Sendable, Hashable {
    /// What readers tell apart at a glance.
    package enum Group: String, Sendable, Hashable, CaseIterable {
        case right, wrong, inconsistent, unclear, unknown
    }

    package private(set) var counts: [Group: Int] = [:]

    package init(_ judgements: some Sequence<ClaimJudgement>) {
        for judgement in judgements { counts[judgement.outcome.group, default: 0] += 1 }
    }

    package subscript(group: Group) -> Int { counts[group] ?? 0 }

    package var all: Int { counts.values.reduce(0, +) }

    /// Whether the ledger, or the text itself, bears out every figure.
    package var isVerified: Bool { self[.right] == all }
}

extension ClaimOutcome {
    package var group: CheckSummary.Group {
        switch self {
        case .right: .right
        case .wrong: .wrong
        case .inconsistent: .inconsistent
        case .ambiguous: .unclear
        case .unknown: .unknown
        }
    }
}

extension CheckSummary.Group {
    /// A sign by which it is told without colour.
    package var sign: String {
        switch self {
        case .right: "✓"
        case .wrong, .inconsistent: "✗"
        case .unclear: "?"
        case .unknown: "·"
        }
    }
}

extension Words {
    /// One word for a group of judgements, as it stands beside a figure.
    package func group(_ group: CheckSummary.Group) -> String {
        switch group {
        case .right: say("đúng", "right")
        case .wrong: say("sai", "wrong")
        case .inconsistent: say("tự mâu thuẫn", "contradicts itself")
        case .unclear: say("chưa rõ", "unclear")
        case .unknown: say("chưa có số", "not known")
        }
    }

    /// "9 số liệu: 8 đúng, 1 sai, …"
    package func summary(_ summary: CheckSummary) -> String {
        let (right, wrong, inconsistent) = (summary[.right], summary[.wrong], summary[.inconsistent])
        let (unclear, unknown) = (summary[.unclear], summary[.unknown])
        return say(
            "\(summary.all) số liệu: \(right) đúng, \(wrong) sai, \(inconsistent) tự mâu thuẫn, \(unclear) chưa rõ, \(unknown) chưa có số để đối chiếu.",
            "\(summary.all) \(summary.all == 1 ? "figure" : "figures"): \(right) right, \(wrong) wrong, \(inconsistent) \(inconsistent == 1 ? "contradicts itself" : "contradict themselves"), \(unclear) unclear, \(unknown) not known here."
        )
    }

    /// The outcome of a judgement; what would be right has its unit: "sai: phải là 28 xã, thị trấn".
    package func verdict(_ judgement: ClaimJudgement) -> String {
        guard case .wrong(let value) = judgement.outcome else { return outcome(judgement.outcome) }
        for case .ledger(_, let facet, let said, let measure, _) in judgement.workings.reversed() where said == value {
            let shown = amount(value, facet, measure)
            return say("sai: phải là \(shown)", "wrong: should be \(shown)")
        }
        return outcome(judgement.outcome)
    }
}
