package import Planning
import Quantities

/// The paragraphs on one field of work: first what was met, then what keeps its pace, what lags, what is not yet due,
/// and what is only watched.
///
/// One or two targets of a group are sentences; more are a list, so that a long field does not drone.
package struct FieldText: Sendable {
    private let sentences: StandingSentences
    private let words: Words
    /// Which of the equal openings is taken: neighbours differ.
    private let turn: Int

    package init(_ sentences: StandingSentences, turn: Int) {
        self.sentences = sentences
        self.words = sentences.words
        self.turn = turn
    }

    private enum Group: CaseIterable { case met, onTrack, trouble, notYetDue, watched }

    package func paragraphs(_ standings: [Standing]) -> [Passage] {
        let tops = standings.filter { !isMentionedUnderWhole($0, standings) }
        var isFirst = true
        var paragraphs: [Passage] = []
        for group in Group.allCases {
            let members = tops.filter { self.group(of: $0) == group && $0.actual != nil }
            guard !members.isEmpty else { continue }
            paragraphs += text(of: members, group, all: standings, isFirst: isFirst)
            isFirst = false
        }
        return paragraphs
    }

    private func group(of standing: Standing) -> Group {
        switch standing.verdict.state {
        case .exceeded, .achieved: .met
        case .onTrack: .onTrack
        case .atRisk, .behind: .trouble
        case .notYetDue: .notYetDue
        case .noData, .notDefined: .watched
        }
    }

    /// A part without a target of its own stands with its whole.
    private func isMentionedUnderWhole(_ standing: Standing, _ all: [Standing]) -> Bool {
        guard standing.plans.isEmpty, let whole = standing.definition.partOf else { return false }
        return all.contains { $0.definition.code == whole && $0.actual != nil }
    }

    private func text(of members: [Standing], _ group: Group, all: [Standing], isFirst: Bool) -> [Passage] {
        let (wholes, singles) = members.divided { standing in
            all.contains { $0.definition.partOf == standing.definition.code && isMentionedUnderWhole($0, all) }
        }
        var first = isFirst
        var paragraphs = wholes.compactMap { standing -> Passage? in
            defer { first = false }
            return whole(standing, all, isFirst: first)
        }
        guard !singles.isEmpty else { return paragraphs }
        if singles.count <= 2 {
            let said = singles.compactMap { standing -> Passage? in
                defer { first = false }
                return sentences.sentence(standing, .init(isFirst: first))
            }
            paragraphs.append(said.joined(" "))
        } else {
            paragraphs.append(list(singles, group, isFirst: first))
        }
        return paragraphs
    }

    private func whole(_ standing: Standing, _ all: [Standing], isFirst: Bool) -> Passage? {
        let parts = all.filter {
            $0.definition.partOf == standing.definition.code && isMentionedUnderWhole($0, all)
        }.compactMap { sentences.part($0) }
        guard let said = sentences.sentence(standing, .init(isFirst: isFirst)) else { return nil }
        guard !parts.isEmpty else { return said }
        return said + words.say(" Trong đó: ", " Of which: ") + parts.joined("; ") + "."
    }

    private func list(_ members: [Standing], _ group: Group, isFirst: Bool) -> Passage {
        var items: [Passage] = []
        var before: Standing?
        for standing in members {
            let detail = StandingSentences.Detail(isFirst: isFirst && items.isEmpty, saysDue: false)
            if let item = sentences.item(standing, detail, after: before) { items.append(item) }
            before = standing
        }
        return opening(group, members.count, isFirst: isFirst) + " " + items.joined("; ") + "."
    }

    private func opening(_ group: Group, _ count: Int, isFirst: Bool) -> String {
        let isYear = sentences.place.period.isYear
        switch group {
        case .met:
            return pick([
                ("Đạt và vượt kế hoạch năm có \(count) chỉ tiêu:", "\(count) targets of the year are met:"),
                ("Các chỉ tiêu đã đạt và vượt kế hoạch năm:", "Already met for the year:"),
            ])
        case .onTrack:
            return pick([
                ("Bảo đảm tiến độ có \(count) chỉ tiêu:", "\(count) targets are on track:"),
                ("Các chỉ tiêu thực hiện đúng tiến độ:", "On track:"),
                ("Tiến độ thực hiện bảo đảm ở \(count) chỉ tiêu:", "The pace is kept in \(count) targets:"),
            ])
        case .trouble where isYear:
            return words.say(
                "Không đạt kế hoạch năm có \(count) chỉ tiêu:", "\(count) targets of the year were missed:")
        case .trouble where isFirst:
            return words.say("Còn chậm so với tiến độ có \(count) chỉ tiêu:", "\(count) targets lag:")
        case .trouble:
            return pick([
                ("Tuy nhiên, còn \(count) chỉ tiêu chậm so với tiến độ:", "However, \(count) targets lag:"),
                ("Còn \(count) chỉ tiêu đạt thấp so với tiến độ:", "\(count) targets are below their pace:"),
                ("Một số chỉ tiêu chưa theo kịp tiến độ:", "Some targets do not keep pace:"),
            ])
        case .notYetDue:
            return words.say("Chưa đến kỳ công nhận, đánh giá:", "Not yet due:")
        case .watched:
            return pick([
                ("Các số liệu khác:", "Other figures:"), ("Ngoài ra:", "Besides:"),
            ])
        }
    }

    private func pick(_ choices: [(String, String)]) -> String {
        let choice = choices[turn % choices.count]
        return words.say(choice.0, choice.1)
    }
}

extension Array {
    fileprivate func divided(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
