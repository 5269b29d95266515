import HTML
package import Prose

/// Everything that has an address here. Links are made from these values, never from text.
package enum Route: Sendable, Hashable {
    /// The first page; without an address it chooses unit and period itself.
    case scoreboard(ScoreboardAddress?, language: Language? = nil)
    /// A place on a page, by its id.
    case place(String)
    case scoreboardCSV(ScoreboardAddress)
    case scoreboardJSON(ScoreboardAddress)
    case styleSheet
    case favicon

    /// The paths that the server answers at.
    package enum Path {
        package static let scoreboard = "/"
        package static let scoreboardCSV = "/scoreboard.csv"
        package static let scoreboardJSON = "/api/v1/scoreboard"
        package static let styleSheet = "/style-\(StyleSheet.fingerprint).css"
        package static let favicon = "/favicon.svg"
    }

    /// Path, query and fragment.
    package var address: String {
        switch self {
        case .scoreboard(let view?, _): Path.scoreboard + view.query
        case .scoreboard(nil, let language): Path.scoreboard + (language.map { "?lang=\($0.rawValue)" } ?? "")
        case .place(let id): "#" + id
        case .scoreboardCSV(let view): Path.scoreboardCSV + view.query
        case .scoreboardJSON(let view): Path.scoreboardJSON + view.query
        case .styleSheet: Path.styleSheet
        case .favicon: Path.favicon
        }
    }
}

extension Markup.StringInterpolation {
    /// The address of a route.
    package mutating func appendInterpolation(_ route: Route) {
        appendInterpolation(route.address)
    }
}
