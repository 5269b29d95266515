import HTML
package import Planning
import Prose

extension HomePart {
    /// Targets that are behind of which nobody has said why; nothing where there are none.
    ///
    /// - Parameter unexplained: How many.
    package static func causes(
        _ unit: UnitVersion, _ address: ScoreboardAddress, unexplained: Int, _ wording: Wording
    ) -> HomePart? {
        guard unexplained > 0 else { return nil }
        let phrases = ShortcomingPhrases(wording.language)
        let route = Route.desk(.shortcomings(address.unit, address.period, language: address.language))
        let place = "\(wording.unitTitle(unit.kind, unit.name)), \(phrases.words.period(address.period))"
        return HomePart(
            id: "causes-\(unit.key.code)", title: phrases.title, .waiting,
            """
            \(TodoLine.list([
                TodoLine(
                    title: phrases.unexplained(unexplained), route: route, notes: ["\(place)"],
                    mark: "<a class=\"go\" href=\"\(route)\">\(phrases.stateCauses)</a>"),
            ]))
            """)
    }
}
