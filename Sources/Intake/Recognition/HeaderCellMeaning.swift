import Quantities

/// What one cell of a header says: about plan, result and time, or, if it has words of its own, about a subject.
struct HeaderCellMeaning {
    private(set) var meaning = FigureMeaning()
    /// Nothing but words of plan, result, comparison and time.
    private(set) var isCovered = false
    private var plan: String?
    private var percent: String?
    private var isActual = false
    /// By more than "lũy kế".
    private var isResult = false
    private var isYearEstimate = false

    private static let kinds: [HeaderWords.Kind] = [
        .percent, .yearEstimate, .plan, .samePeriod, .yearBefore, .actual, .filler,
    ]

    /// Nothing but a percent sign: a measure, unless the cell stands alone or says what it compares.
    private(set) var isBarePercent = false

    init(_ text: String, _ words: HeaderWords) {
        if let of = HeaderQuotient(text, words)?.of {
            meaning.scenario = .percent(of: of)
            isCovered = true
            return
        }
        for part in Self.parts(text) {
            var attempt = HeaderCellMeaning()
            if attempt.read(part, words) {
                self = attempt
                isCovered = true
                return
            }
        }
    }

    private init() {}

    /// One side of a comparison, which is itself none.
    init(side text: String, _ words: HeaderWords) {
        isCovered = read(text, words)
    }

    private static func parts(_ text: String) -> [String] {
        let bare = text.withoutBrackets
        let lines = bare.replacing(" - ", with: "\n").split(separator: "\n").map(String.init)
        return [text, bare] + (lines.count > 1 ? lines : [])
    }

    /// Covers the words from left to right, the longest first; one word in four may be unknown.
    private mutating func read(_ text: String, _ words: HeaderWords) -> Bool {
        let tokens = HeaderWords.folded(text).split(separator: " ").map(String.init)
        guard !tokens.isEmpty, tokens.count <= 30 else { return false }
        var unknown = 0
        var next = 0
        while next < tokens.count {
            if let (word, length) = longest(tokens, next, words) {
                take(word)
                next += length
            } else if namesAssigner(tokens[next], after: next > 0 ? tokens[next - 1] : "") {
                next += 1
            } else {
                if !Self.isTime(tokens[next]) { unknown += 1 }
                next += 1
            }
        }
        guard unknown == 0 || unknown * 4 <= tokens.count && tokens.count >= 6 else { return false }
        isBarePercent = percent == "" && plan == nil && !isActual && tokens.allSatisfy(Self.ofMeasure.contains)
        settle()
        return true
    }

    /// "(%)", "Tỷ lệ %": what a rate is measured in, and no comparison.
    private static let ofMeasure: Set<String> = ["phantram", "ty", "le", "tinh", "dvt", "don", "vi", "phan", "tram"]

    /// "tỉnh" behind a plan, or a percentage of one: who assigned it.
    private mutating func namesAssigner(_ token: String, after before: String) -> Bool {
        let assigner = ["tinh": "province", "huyen": "council", "xa": "council"][token]
        guard let assigner, ["kh", "hoach", "toan", "dt"].contains(before) else { return false }
        if plan == "" { plan = assigner } else if percent == "plan" { percent = assigner } else { return false }
        return true
    }

    private func longest(_ tokens: [String], _ start: Int, _ words: HeaderWords) -> (HeaderWords.Word, Int)? {
        for length in stride(from: min(7, tokens.count - start), through: 1, by: -1) {
            let text = tokens[start..<(start + length)].joined(separator: " ")
            for kind in Self.kinds {
                if let word = words.word(kind, isFolded: text) { return (word, length) }
            }
        }
        return nil
    }

    /// "2023", "6", "6t", "ii", "q2", "t6".
    private static func isTime(_ token: String) -> Bool {
        let digits = token.filter(\.isNumber)
        if digits == token { return true }
        if !digits.isEmpty { return token.count - digits.count == 1 && (token.contains("t") || token.contains("q")) }
        return ["i", "ii", "iii", "iv"].contains(token)
    }

    private mutating func take(_ word: HeaderWords.Word) {
        switch word.kind {
        case .percent: if percent?.isEmpty ?? true { percent = word.meaning }
        case .yearEstimate: isYearEstimate = true
        case .plan: if plan?.isEmpty ?? true { plan = word.meaning }
        case .actual:
            isActual = true
            if word.meaning != "cumulated" { isResult = true }
        case .samePeriod: meaning.isSamePeriod = true
        case .yearBefore: meaning.isYearBefore = true
        default: break
        }
    }

    private mutating func settle() {
        if let percent {
            let implied = meaning.isSamePeriod ? "same-period" : plan.map { $0.isEmpty ? "plan" : $0 } ?? ""
            meaning.scenario = .percent(of: percent.isEmpty ? implied : percent)
        } else if isYearEstimate {
            meaning.scenario = .yearEstimate
        } else if let plan {
            meaning.scenario = .plan(plan)
        } else if isActual || meaning.isSamePeriod {
            meaning.scenario = .actual
            meaning.isCumulated = isActual && !isResult && !meaning.isSamePeriod
        }
    }
}

extension FigureMeaning {
    /// By the cells of a header from the top, and by the formula under it; and what the other cells call the subject.
    static func read(_ path: [String], formula: String?, _ words: HeaderWords) -> (FigureMeaning, subject: [String]) {
        var result = FigureMeaning()
        var subject: [String] = []
        var isPlan = false
        for text in path {
            var cell = HeaderCellMeaning(text, words)
            if !cell.isCovered {
                guard let led = HeaderLead(text, words) else {
                    subject.append(text)
                    continue
                }
                subject += led.rests
                cell = led.cell
            }
            // "Tỷ lệ bao phủ bảo hiểm y tế" over "(%)" is a rate, and its figures are figures.
            // A percent sign without brackets, as in "KH | TH | %", compares.
            if cell.isBarePercent, !subject.isEmpty, text.contains(where: { $0 != "%" && !$0.isWhitespace }) {
                continue
            }
            result.isSamePeriod = result.isSamePeriod || cell.meaning.isSamePeriod
            result.isYearBefore = result.isYearBefore || cell.meaning.isYearBefore
            if case .plan = cell.meaning.scenario {
                isPlan = true
                if let part = PeriodMention(text).part, part != .year { result.isOfPart = true }
            }
            if case .actual = cell.meaning.scenario {
                result.isCumulated = cell.meaning.isCumulated && result.scenario == .unknown
            }
            result.scenario = joined(result.scenario, cell.meaning.scenario)
        }
        if case .percent(let of) = result.scenario, of.isEmpty {
            result.scenario = .percent(of: isPlan ? "plan" : result.isSamePeriod ? "same-period" : "")
        }
        let isQuotient = formula.map { $0.contains("/") || $0.contains(":") } ?? false
        if isQuotient, !result.isComparison { result.scenario = .percent(of: isPlan ? "plan" : "") }
        return (result, subject)
    }

    /// A comparison is one whatever it compares; the assigner of a plan may stand in another cell than the plan.
    private static func joined(_ one: Scenario, _ other: Scenario) -> Scenario {
        switch (one, other) {
        case (.percent(let of), .percent(let more)): .percent(of: more.isEmpty ? of : more)
        case (.percent, _): one
        case (_, .percent): other
        case (.plan(let assigner), .plan(let more)): .plan(more.isEmpty ? assigner : more)
        case (.plan, .actual), (.yearEstimate, .actual): one
        case (_, .unknown): one
        default: other
        }
    }

    /// What two cells say together of one figure.
    func joined(with other: FigureMeaning) -> FigureMeaning {
        var result = self
        result.scenario = Self.joined(other.scenario, scenario)
        result.isSamePeriod = isSamePeriod || other.isSamePeriod
        result.isYearBefore = isYearBefore || other.isYearBefore
        result.isOfPart = isOfPart || other.isOfPart
        return result
    }

    package var isComparison: Bool {
        if case .percent = scenario { true } else { false }
    }
}
