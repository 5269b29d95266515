import HTML
import Planning
package import Prose

/// Everything that has an address here. Links are made from these values, never from text.
package enum Route: Sendable, Hashable {
    /// The first page of whoever is signed in; others are led on to the scoreboard.
    case home(language: Language? = nil)
    /// Without an address it chooses unit and period itself.
    case scoreboard(ScoreboardAddress?, language: Language? = nil)
    /// A place on a page, by its id.
    case place(String)
    case scoreboardCSV(ScoreboardAddress)
    case scoreboardJSON(ScoreboardAddress)
    /// A page that only shows something; without a view it chooses unit and period itself.
    case reading(Reading, ScoreboardAddress?, form: Reading.Form = .page, language: Language? = nil)
    case people(PeopleRoute)
    case desk(DeskRoute)
    case approvals(ApprovalRoute)
    case administration(AdministrationRoute)
    case articles(ArticleRoute)
    case reminders(ReminderRoute)
    /// What programs may ask, in words.
    case programs(language: Language? = nil)
    /// The same as an OpenAPI document.
    case programsDocument
    /// What a kind of problem means; without a name the list of them.
    case problems(String? = nil, language: Language? = nil)
    case styleSheet
    case deskScript
    case copyScript
    case workScript
    case keysScript
    case favicon

    /// The paths that the server answers at.
    package enum Path {
        package static let home = "/"
        package static let scoreboard = "/scoreboard"
        package static let scoreboardCSV = "/scoreboard.csv"
        package static let scoreboardJSON = "/api/v1/scoreboard"
        package static let programs = "/api"
        package static let programsDocument = "/api/v1/openapi.json"
        package static let problems = "/problems"
        package static let problem = "/problems/{name}"
        package static let styleSheet = "/style-\(StyleSheet.fingerprint).css"
        package static let deskScript = "/desk-\(Script.fingerprint).js"
        package static let copyScript = "/copy.js"
        package static let workScript = "/work.js"
        package static let keysScript = "/keys-\(Script.keysFingerprint).js"
        /// Without a fingerprint: a browser asks for it anew by itself, and it serves the whole site.
        package static let deskWorker = "/desk-worker.js"
        package static let favicon = "/favicon.svg"
    }

    /// Path, query and fragment.
    package var address: String {
        switch self {
        case .home(let language): Path.home + (language.map { "?lang=\($0.rawValue)" } ?? "")
        case .scoreboard(let view?, _): Path.scoreboard + view.query
        case .scoreboard(nil, let language): Path.scoreboard + (language.map { "?lang=\($0.rawValue)" } ?? "")
        case .place(let id): "#" + id
        case .scoreboardCSV(let view): Path.scoreboardCSV + view.query
        case .scoreboardJSON(let view): Path.scoreboardJSON + view.query
        case .reading(let reading, let view, let form, let language):
            reading.path(form, view) + query(of: reading, view, language)
        case .people(let route): route.address
        case .desk(let route): route.address
        case .approvals(let route): route.address
        case .administration(let route): route.address
        case .articles(let route): route.address
        case .reminders(let route): route.address
        case .programs(let language): Path.programs + (language.map { "?lang=\($0.rawValue)" } ?? "")
        case .programsDocument: Path.programsDocument
        case .problems(let name, let language):
            Path.problems + (name.map { "/" + $0 } ?? "") + (language.map { "?lang=\($0.rawValue)" } ?? "")
        case .styleSheet: Path.styleSheet
        case .deskScript: Path.deskScript
        case .copyScript: Path.copyScript
        case .workScript: Path.workScript
        case .keysScript: Path.keysScript
        case .favicon: Path.favicon
        }
    }

    private func query(of reading: Reading, _ view: ScoreboardAddress?, _ language: Language?) -> String {
        var query = QueryText()
        reading.choices(&query)
        if let view {
            view.write(&query, withUnit: !reading.namesUnit)
        } else {
            query.add(ScoreboardAddress.Parameter.lang.rawValue, language?.rawValue)
        }
        return query.text
    }
}

extension Route {
    /// The page of an indicator in a view.
    static func indicator(_ code: IndicatorCode, _ view: ScoreboardAddress?) -> Route {
        .reading(.indicator(code, IndicatorChoice()), view.map { $0.with { $0.byUnit = false } })
    }

    /// The page of the unit that a view is of.
    static func unit(_ view: ScoreboardAddress) -> Route {
        .reading(.unit, view.with { $0.byUnit = false })
    }

    /// The pedigree of a figure.
    static func figure(_ reference: FigureReference, _ view: ScoreboardAddress?) -> Route {
        .reading(.figure(reference.text), view.map { $0.with { $0.byUnit = false } })
    }
}

extension Markup.StringInterpolation {
    /// The address of a route.
    package mutating func appendInterpolation(_ route: Route) {
        appendInterpolation(route.address)
    }
}
