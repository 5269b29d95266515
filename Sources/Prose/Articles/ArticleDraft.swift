package import Planning
package import Quantities

/// Writes the first draft of an article on a period from its figures, in the shape in which such news is written: what
/// happened, how targets stand, results, what fell short, what is to be done, how it closed.
///
/// Every figure comes from the ledger; praise that no figure bears is left to people.
package struct ArticleDraft: Sendable {
    /// What a draft is made of.
    package struct Material: Sendable {
        package var unit: UnitVersion
        package var period: Period
        package var conference: Conference?
        /// Who held the conference, as people call it: "Huyện ủy Sơn Dương".
        package var organiser: String
        package var summary: StandingSummary
        /// The results that are told, in their order.
        package var results: [Standing]
        /// What was said at the conference, each without its full stop.
        package var shortcomings: [String]
        package var tasks: [String]
        package var closing: String

        package init(
            unit: UnitVersion, period: Period, conference: Conference?, organiser: String, summary: StandingSummary,
            results: [Standing], shortcomings: [String], tasks: [String], closing: String
        ) {
            self.unit = unit
            self.period = period
            self.conference = conference
            self.organiser = organiser
            self.summary = summary
            self.results = results
            self.shortcomings = shortcomings
            self.tasks = tasks
            self.closing = closing
        }
    }

    private let material: Material
    private let sentences: StandingSentences
    private let wording: PeriodWording

    /// The sentences are Vietnamese ones.
    package init(_ material: Material, _ sentences: StandingSentences) {
        self.material = material
        self.sentences = sentences
        wording = PeriodWording(material.period)
    }

    private var unitName: String { sentences.words.inSentence(material.unit) }

    package var title: String {
        let troubled = material.summary.count(.trouble) > 0
        let name = material.unit.name.withLargeInitial
        return troubled
            ? "\(name) tập trung khắc phục hạn chế, hoàn thành tốt nhiệm vụ \(wording.next)"
            : "\(name) phấn đấu hoàn thành tốt nhiệm vụ \(wording.next)"
    }

    package var lead: String {
        guard let conference = material.conference else {
            return "Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội \(wording.period) của \(unitName)."
        }
        let (_, month, day) = conference.heldOn.parts
        let who = material.organiser.isEmpty ? conference.body : material.organiser
        return "Ngày \(day)-\(month), \(who) tổ chức \(conference.name) "
            + "đánh giá công tác lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội \(wording.period) "
            + "và triển khai nhiệm vụ \(wording.next)."
    }

    /// The paragraphs under the lead, each figure with its reference.
    package var paragraphs: [Passage] {
        [overview, results, shortcomings].compactMap { $0 } + tasks + closing
    }

    private var overview: Passage? {
        guard material.summary.targets > 0 else { return nil }
        return SummarySentences(sentences.words, sentences.place).overview(material.summary)
    }

    private var results: Passage? {
        let told = material.results.compactMap { sentences.result($0) }
        guard !told.isEmpty else { return nil }
        return "Một số chỉ tiêu đạt kết quả như: " + told.joined("; ") + "."
    }

    private var shortcomings: Passage? {
        let troubled = material.summary.count(.trouble)
        let said = material.shortcomings.map(\.clause).filter { !$0.isEmpty }
        guard troubled > 0 || !said.isEmpty else { return nil }
        var text = Passage("Tuy nhiên, ")
        if troubled > 0 {
            text.append("còn ")
            text.append(SummarySentences(sentences.words, sentences.place).count(material.summary, .trouble))
            text.append(
                material.period.isYear
                    ? " chỉ tiêu không đạt kế hoạch năm"
                    : " chỉ tiêu chậm hoặc có nguy cơ không theo kịp tiến độ kế hoạch")
            if !said.isEmpty { text.append("; vẫn còn những tồn tại, hạn chế: ") }
        } else {
            text.append("vẫn còn những tồn tại, hạn chế: ")
        }
        return text + said.joined(separator: "; ") + "."
    }

    /// The first half of what is to be done, and the rest in a paragraph of its own, as nobody reads one of ten lines.
    private var tasks: [Passage] {
        let said = material.tasks.map(\.clause).filter { !$0.isEmpty }
        guard !said.isEmpty else { return [] }
        let first = said.count > 3 ? (said.count + 1) / 2 : said.count
        let start = material.period.isYear ? "Trong \(wording.next)" : "Từ nay đến cuối năm"
        var paragraphs = [
            Passage("\(start), \(unitName) tập trung chỉ đạo \(said.prefix(first).joined(separator: "; ")).")
        ]
        if first < said.count {
            paragraphs.append(Passage("Đồng thời, \(said.dropFirst(first).joined(separator: "; "))."))
        }
        return paragraphs
    }

    private var closing: [Passage] {
        var paragraphs: [Passage] = []
        let said = material.closing.clauseEnd
        if !said.isEmpty { paragraphs.append(Passage(said + ".")) }
        if material.results.contains(where: { $0.invented > 0 }) {
            paragraphs.append(Passage("Số liệu có dấu \(Words.illustrativeMark) là minh họa."))
        }
        return paragraphs
    }

    /// What people usually say at the end.
    package static func usualClosing(_ period: Period) -> String {
        "Tại hội nghị, các đại biểu đã thảo luận làm rõ những tồn tại, hạn chế, đồng thời đề ra các giải pháp nhằm "
            + "thực hiện hiệu quả nhiệm vụ \(PeriodWording(period).next)"
    }

    /// The results that a reader would want to hear of first: those that are not behind; published figures before
    /// illustrative ones, the furthest first.
    package static func preselected(_ standings: [Standing], count: Int = 4) -> [Standing] {
        let able = standings.filter { standing in
            guard let actual = standing.actual, !actual.shown.isZero, let plan = standing.plans.first,
                plan.percent != nil, plan.plan.basis != .increment
            else { return false }
            return standing.verdict.state != .behind && standing.definition.direction == .up
        }
        let ranked = able.enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            if one.invented != other.invented { return one.invented < other.invented }
            let (first, second) = (one.plans.first?.percent ?? .zero, other.plans.first?.percent ?? .zero)
            return first == second ? left.offset < right.offset : first > second
        }
        return ranked.prefix(count).map(\.element)
    }

    /// Who holds a conference of a body, as people call it; the body itself where nothing better is known.
    package static func organiser(of conference: Conference, _ unit: UnitVersion) -> String {
        let body = conference.body
        let kinds = [
            ("Đảng bộ huyện", "Huyện ủy "), ("Đảng bộ tỉnh", "Tỉnh ủy "), ("Đảng bộ xã", "Đảng ủy xã "),
            ("Đảng bộ phường", "Đảng ủy phường "), ("Đảng bộ thị trấn", "Đảng ủy thị trấn "),
            ("Đảng bộ thành phố", "Thành ủy "),
        ]
        return kinds.first { body.contains($0.0) }.map { $0.1 + unit.name } ?? body
    }
}

extension Standing {
    /// How many of its figure and its first plan were invented.
    fileprivate var invented: Int {
        (actual?.origin.isIllustrative ?? false ? 1 : 0) + (plans.first?.plan.isIllustrative ?? false ? 1 : 0)
    }
}

extension String {
    /// Without what stands around a clause: blanks, and the stop at its end.
    fileprivate var clauseEnd: String {
        var text = drop { $0.isWhitespace || $0 == "-" || $0 == "•" }
        while let last = text.last, last.isWhitespace || last == "." || last == ";" { text.removeLast() }
        return String(text)
    }

    /// As it stands in the middle of a sentence.
    fileprivate var clause: String { clauseEnd.withSmallInitial }
}

extension Words {
    /// A unit with its kind, in the middle of a sentence: "huyện Sơn Dương"; by its name alone where it has no kind that
    /// stands before names.
    func inSentence(_ unit: UnitVersion) -> String {
        switch unit.kind {
        case .province where !unit.name.hasPrefix("Thành phố"): "tỉnh \(unit.name)"
        case .district, .commune, .town, .ward, .specialZone: "\(kind(unit.kind)) \(unit.name)"
        case .province, .nation, .agency, .group: unit.name
        }
    }
}
