import Office
import Operations
import Planning
import Prose
import Quantities

/// "Nhiệm vụ, giải pháp" of the next period, and what is asked of the level above.
struct ReviewTasks {
    let source: ReportSource

    func blocks() -> [ContentBlock] {
        tasks() + proposals()
    }

    private func tasks() -> [ContentBlock] {
        let recorded = source.directives.filter { $0.kind == .task }
        let needs = needs()
        guard !recorded.isEmpty || !needs.isEmpty else { return [] }
        let title = "NHIỆM VỤ, GIẢI PHÁP \(source.wording.next)".uppercased()
        var blocks: [ContentBlock] = [.heading(level: 1, title)]
        if !recorded.isEmpty {
            if !needs.isEmpty { blocks.append(.heading(level: 2, "Nhiệm vụ trọng tâm")) }
            blocks += recorded.map { .item($0.clause) }
        }
        if !needs.isEmpty {
            if !recorded.isEmpty { blocks.append(.heading(level: 2, "Phấn đấu hoàn thành các chỉ tiêu còn chậm")) }
            blocks.append(
                .paragraph(
                    Passage("Để hoàn thành kế hoạch năm, các chỉ tiêu sau phải đạt nhịp độ cao hơn thời gian qua:")))
            blocks += needs.map { .item($0 + ".") }
        }
        return blocks
    }

    /// Targets that lag and need a higher pace than they have had.
    private func needs() -> [Passage] {
        guard !source.period.isYear else { return [] }
        let sentences = SummarySentences(source.words, source.place)
        return source.troubled.filter { standing in
            guard let pace = standing.pace, let needed = pace.neededPerMonth else { return false }
            return needed > pace.soFarPerMonth
        }.compactMap { sentences.need($0)?.capitalised }
    }

    private func proposals() -> [ContentBlock] {
        let recorded = source.directives.filter { $0.kind == .proposal }
        guard !recorded.isEmpty else { return [] }
        return [.heading(level: 1, "KIẾN NGHỊ, ĐỀ XUẤT")]
            + recorded.map { directive in
                let asked = directive.lead.map { "Đề nghị \($0): " } ?? ""
                let text = asked.isEmpty ? directive.text : directive.text.withSmallLetter
                let mark = directive.isIllustrative ? " *" : ""
                return .item(Passage(asked + text.withoutStop + mark + "."))
            }
    }
}

extension ReportSource {
    var directives: [Directive] { view.directives(of: unit.key, period) }
}

extension Directive {
    /// The task with who does it and by when.
    var clause: Passage {
        var who: [String] = []
        if let lead { who.append("chủ trì: \(lead)") }
        if !cooperating.isEmpty { who.append("phối hợp: \(cooperating.joined(separator: ", "))") }
        if let dueOn { who.append("thời hạn: \(dueOn.slashed)") }
        let tail = who.isEmpty ? "" : " (\(who.joined(separator: "; ")))"
        let mark = isIllustrative ? " *" : ""
        return Passage(text.withoutStop + tail + mark + ".")
    }
}

extension String {
    /// With a small first letter, unless the first word is an abbreviation.
    var withSmallLetter: String {
        if let second = dropFirst().first, second.isUppercase { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
