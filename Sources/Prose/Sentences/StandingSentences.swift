package import Planning
package import Quantities

/// Sentences about how targets stand, each figure with its reference.
///
/// What is missing has no sentence: every method answers `nil` for a standing without a figure.
package struct StandingSentences: Sendable {
    package let words: Words
    package let place: FigurePlace
    /// Whose plan is meant where a sentence names nobody; `nil` where no text says so.
    package let usualAssigner: Assigner?

    package init(_ words: Words, _ place: FigurePlace, usualAssigner: Assigner? = nil) {
        self.words = words
        self.place = place
        self.usualAssigner = usualAssigner
    }

    /// How much a sentence says.
    package struct Detail: Sendable, Hashable {
        /// Who assigned the plan, and of which year the same period is: said once, understood afterwards.
        package var isFirst: Bool
        /// The group in which an item stands already says that its day has not come.
        package var saysDue: Bool

        package init(isFirst: Bool = false, saysDue: Bool = true) {
            self.isFirst = isFirst
            self.saysDue = saysDue
        }
    }

    /// "Diện tích trồng rừng đạt 1.903,5 ha, vượt 6,3% kế hoạch tỉnh giao, tăng 11,8% so với cùng kỳ năm 2022."
    package func sentence(_ standing: Standing, _ detail: Detail = Detail()) -> Passage? {
        guard var text = opening(standing, isItem: false) else { return nil }
        for clause in clauses(standing, detail) { text = text + ", " + clause }
        if let due = due(standing), detail.saysDue { text = text + "; " + due }
        return text.capitalised + "."
    }

    /// "diện tích trồng rừng 1.903,5 ha (vượt 6,3% kế hoạch, tăng 11,8% so cùng kỳ)".
    package func item(_ standing: Standing, _ detail: Detail = Detail(), after earlier: Standing? = nil) -> Passage? {
        guard var text = opening(standing, isItem: true, after: earlier) else { return nil }
        let said = clauses(standing, detail)
        if !said.isEmpty { text = text + " (" + said.joined(", ") + ")" }
        return text
    }

    /// "diện tích trồng rừng đạt 1.903,5 ha, vượt 6,3% kế hoạch tỉnh giao": one of several results in running text.
    package func result(_ standing: Standing) -> Passage? {
        guard var text = opening(standing, isItem: false) else { return nil }
        if let plan = plan(standing, Detail(isFirst: true)) { text = text + ", " + plan }
        return text.withSmallInitial
    }

    private func clauses(_ standing: Standing, _ detail: Detail) -> [Passage] {
        [plan(standing, detail), samePeriod(standing, detail), carried(standing)].compactMap { $0 }
    }

    /// A figure as it is written, with its reference; a percent takes its sign with it.
    func figure(_ standing: Standing, _ facet: FigureFacet, _ text: (ExactDecimal) -> String) -> TextRun? {
        standing.value(of: facet).map { value in
            .figure(
                text(value), place.reference(standing, facet),
                title: words.figureTitle(facet, of: words.name(standing.definition.name)))
        }
    }

    /// "1.903,5 ha", "67%", "28/31".
    func amount(_ standing: Standing, _ facet: FigureFacet, withUnit: Bool = true) -> Passage? {
        guard let run = figure(standing, facet, { words.number($0) }) else { return nil }
        var text = Passage()
        text.append(run)
        if facet == .actual, standing.definition.kind == .recognition,
            let all = figure(standing, .unitsInForce, { words.number($0) })
        {
            text.append("/")
            text.append(all)
        }
        let unit = withUnit ? words.unit(of: standing.definition) : ""
        let mark = isMarked(standing, facet) ? Words.illustrativeMark : ""
        // A percent sign belongs to the number, a word does not.
        text.append(unit.hasPrefix(Words.firmSpace) ? mark + unit : unit + mark)
        return text
    }

    func percent(_ standing: Standing, _ facet: FigureFacet) -> Passage? {
        guard let run = figure(standing, facet, words.shortPercent) else { return nil }
        var text = Passage()
        text.append(run)
        if isMarked(standing, facet) { text.append(Words.illustrativeMark) }
        return text
    }

    /// An invented figure is marked; so is what rests on an invented plan, where the figure itself bears no mark.
    private func isMarked(_ standing: Standing, _ facet: FigureFacet) -> Bool {
        let isActual = standing.actual?.origin.isIllustrative ?? false
        switch facet {
        case .actual: return isActual
        case .plan(let assigner): return standing.attainment(assigner)?.plan.isIllustrative ?? false
        case .percent(let assigner), .above(let assigner), .distance(let assigner):
            return !isActual && (standing.attainment(assigner)?.plan.isIllustrative ?? false)
        default: return false
        }
    }
}

extension Words {
    /// Stands behind a figure that was invented for an example.
    package static let illustrativeMark = "*"
    /// Between a number and its unit: they stay on one line.
    package static let firmSpace = "\u{00A0}"

    /// What follows a number: nothing between it and a percent sign, a firm space before a word.
    package func unit(of definition: IndicatorDefinition) -> String {
        let measure = name(definition.measure)
        switch measure {
        case "": return ""
        case "%", "‰": return measure
        default: return Self.firmSpace + measure
        }
    }

    /// "96,6%", and "100%" for what is exactly met.
    package func shortPercent(_ value: ExactDecimal) -> String {
        value == 100 ? number(value) + "%" : percent(value)
    }
}
