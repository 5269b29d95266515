import HTML
package import Planning
package import Prose
import Quantities

extension HomePart {
    private static let periodsShown = 4

    /// The periods that a planning officer has opened and not closed, the newest first.
    package static func periods(
        _ states: [PeriodState], _ unit: UnitCode, _ language: Language, chosen: Language?
    ) -> HomePart {
        let phrases = HomePhrases(language)
        let open = states.filter { if case .open = $0.standing { true } else { false } }
        let list: Markup =
            open.isEmpty
            ? "<p>\(phrases.noOpenPeriod)</p>"
            : TodoLine.list(open.prefix(periodsShown).map { line($0, language, chosen) })
        let rest = open.count - periodsShown
        return HomePart(
            id: "periods-\(unit)", title: phrases.openPeriods, .calm,
            """
            \(list)<p class="on"><a href="\(Route.approvals(.periods(language: chosen)))">\(phrases.openAndClose)</a>\
            \(" <small>\(phrases.rest(rest))</small>", when: rest > 0)</p>
            """)
    }

    private static func line(_ state: PeriodState, _ language: Language, _ chosen: Language?) -> TodoLine {
        let words = Words(language)
        return TodoLine(
            title: "\(words.period(state.period)), \(PeriodPhrases(language).form(of: state.level))",
            route: .approvals(.periods(state.choice, language: chosen)),
            notes: ["\(HomePhrases(language).stateOf(state))"])
    }
}
