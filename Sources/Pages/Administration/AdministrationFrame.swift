import HTML
import Planning
import Prose
import Quantities

/// The frame of every page of administration: the way back to its index, a title, what has just happened, the content.
struct AdministrationFrame {
    let language: Language
    let chosen: Language?
    let title: String
    /// What stands under the title.
    var lead: String?
    /// The same page in the other language.
    let other: (Language) -> Route
    /// The page above, where it is not the index.
    var above: (name: String, route: Route)?
    var isIndex = false
    /// Whether the page answers what somebody has sent, with nothing to be told before it: they go on from its title.
    var isAnswer = false
    /// Whether a file is sent from here, which takes its time.
    var sendsFiles = false
    /// Whether something on it is made to be copied.
    var copies = false
    let content: Markup

    var document: Markup {
        let otherLanguage: Language = language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: .of(language), title: title, home: .scoreboard(nil, language: chosen),
            otherLanguage: other(otherLanguage),
            navigation: Navigation(current: .administration, language: chosen),
            script: sendsFiles ? .workScript : copies ? .copyScript : nil, content: body
        ).document
    }

    private var phrases: AdministrationPhrases { AdministrationPhrases(language) }

    private var body: Markup {
        """
        <div class="account admin">\(up, when: !isIndex)<header class="mast"><h1\(Told.answer, when: isAnswer)>\(title)</h1>\
        \(optional: lead, { "<p class=\"window\">\($0)</p>" })</header>
        \(content)</div>
        """
    }

    private var up: Markup {
        let index = Route.administration(.index(language: chosen))
        return """
            <nav class="up" aria-label="\(phrases.wayUp)"><a href="\(index)">\(phrases.administration)</a>\
            \(optional: above, { " › <a href=\"\($0.route)\">\($0.name)</a>" })</nav>
            """
    }
}

/// A unit to choose: from a list, or by its code where the list would be too long to read.
enum UnitField {
    private static let longestList = 400

    static func markup(
        id: String, name: String, label: String, units: [UnitVersion], selected: String, none: String? = nil,
        phrases: AdministrationPhrases
    ) -> Markup {
        guard units.count <= longestList else {
            return Control.line(id: id, name: name, label: label, value: selected, hint: phrases.unitByCode)
        }
        let empty = none.map { [Choice(value: "", label: $0)] } ?? []
        let choices = units.map { unit in
            Choice(value: value(of: unit), label: title(of: unit, phrases))
        }
        return Control.select(
            id: id, name: name, label: label, groups: [ChoiceGroup(choices: empty + choices)], selected: selected)
    }

    /// A unit that is gone is named with its day: its code may mean another one now.
    static func value(of unit: UnitVersion) -> String {
        unit.validTo == nil ? unit.key.code.text : unit.key.description
    }

    private static func title(of unit: UnitVersion, _ phrases: AdministrationPhrases) -> String {
        let name = "\(UnitTitle.text(unit, phrases.language)) (\(unit.key.code))"
        return unit.validTo.map { "\(name), \(phrases.until(phrases.words.day($0)))" } ?? name
    }
}
