import Planning
import Prose
import Quantities

/// Entries that a text offers, as lines for people.
struct ProposalText {
    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    func text(_ proposals: [EntryProposal]) -> String {
        guard !proposals.isEmpty else {
            return words.say(
                "Văn bản không có số liệu nào có thể ghi vào sổ.\n", "The text holds no figure for the ledger.\n")
        }
        return proposals.map(lines).joined() + "\n" + summary(proposals) + "\n"
    }

    private func lines(_ proposal: EntryProposal) -> String {
        let name = words.name(proposal.indicator.name)
        let first = "\(proposal.indicator.code) \(proposal.period): \(value(proposal)) – \(known(proposal))\n"
        return first + "    \(name): “\(proposal.quote)”\n"
    }

    private func value(_ proposal: EntryProposal) -> String {
        switch proposal.value {
        case .exact(let value): words.number(value) + words.unit(of: proposal.indicator)
        case .bounds(let interval):
            words.say("\(words.interval(interval)), chờ số cụ thể", "\(words.interval(interval)), waits for a figure")
        }
    }

    private func known(_ proposal: EntryProposal) -> String {
        switch proposal.known {
        case .nothing: words.say("sổ chưa có", "the ledger has nothing")
        case .same(let value): words.say("sổ đã có \(words.number(value))", "the ledger has \(words.number(value))")
        case .other(let value):
            words.say("khác sổ: \(words.number(value))", "the ledger has another one: \(words.number(value))")
        }
    }

    private func summary(_ proposals: [EntryProposal]) -> String {
        let fresh = proposals.count { $0.known == .nothing }
        let waiting = proposals.count { if case .bounds = $0.value { true } else { false } }
        return words.say(
            "\(proposals.count) số liệu đọc được, \(fresh) chưa có trong sổ, \(waiting) chờ số cụ thể. Chưa ghi gì.",
            "\(proposals.count) figures, \(fresh) not in the ledger, \(waiting) waiting for a figure. Nothing was recorded."
        )
    }
}
