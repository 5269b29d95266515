/// "TH/KH", "Ước năm/KH tỉnh", "/KH": a heading that divides one known thing by another is a comparison.
struct HeaderQuotient {
    /// What stands under the stroke: "plan", "province", "council", "same-period".
    let of: String

    init?(_ text: String, _ words: HeaderWords) {
        guard text.contains("/"), text.utf8.count <= 120 else { return nil }
        let sides = text.withoutBrackets.split(separator: "/", omittingEmptySubsequences: false).map {
            String($0).trimmed()
        }
        guard sides.count == 2, !sides[1].isEmpty else { return nil }
        let top = HeaderCellMeaning(side: sides[0], words)
        let isOpenAbove = sides[0].isEmpty || sides[0] == "%"
        guard isOpenAbove || top.isCovered && top.meaning.scenario != .unknown else { return nil }
        let bottom = HeaderCellMeaning(side: sides[1], words)
        guard bottom.isCovered else { return nil }
        switch (top.meaning.scenario, bottom.meaning.scenario) {
        // "Kế hoạch/Dự toán", "Thực hiện/Quyết toán" are two words for one thing.
        case (.plan, .plan): return nil
        case (_, .plan(let assigner)): of = assigner.isEmpty ? "plan" : assigner
        case (_, .actual):
            let isEarlier = bottom.meaning.isSamePeriod || bottom.meaning.isYearBefore
            let years = sides.compactMap { PeriodMention($0).year }
            guard isEarlier || years.count == 2 && years[0] != years[1] else { return nil }
            of = isEarlier ? "same-period" : ""
        default: return nil
        }
    }
}

/// "KH trồng rừng": a word of plan or result in front of, or in brackets behind, what the figures are about.
struct HeaderLead {
    let cell: HeaderCellMeaning
    /// What is left behind each lead, the shortest first: "trồng" of "KH trồng rừng" looks like the word "trong".
    let rests: [String]

    init?(_ text: String, _ words: HeaderWords) {
        let bare = text.withoutBrackets.oneLine
        for bracketed in text.inBrackets {
            let cell = HeaderCellMeaning(side: bracketed, words)
            if cell.isCovered, Self.isTold(cell), !bare.isEmpty {
                self.cell = cell
                rests = [bare]
                return
            }
        }
        let tokens = text.oneLine.split(separator: " ")
        guard (2...40).contains(tokens.count) else { return nil }
        var leads: [(cell: HeaderCellMeaning, rest: String)] = []
        for length in stride(from: min(8, tokens.count - 1), through: 1, by: -1) {
            let cell = HeaderCellMeaning(side: tokens[..<length].joined(separator: " "), words)
            guard cell.isCovered, Self.isTold(cell) else { continue }
            let rest = tokens[length...].joined(separator: " ").trimmed(of: "-–:;,")
            if rest.contains(where: \.isLetter) { leads.append((cell, rest)) }
        }
        guard let longest = leads.first else { return nil }
        cell = longest.cell
        rests = leads.reversed().map(\.rest)
    }

    /// A comparison is never told by a part of a heading: "% đạt chuẩn" is a rate.
    private static func isTold(_ cell: HeaderCellMeaning) -> Bool {
        switch cell.meaning.scenario {
        case .plan, .actual, .yearEstimate: true
        case .percent, .unknown: false
        }
    }
}
