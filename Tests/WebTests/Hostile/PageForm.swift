import Foundation

/// A form as it stands on a page, with what a browser would send of it.
struct PageForm {
    enum Kind {
        case hidden, line, secret, area, list, box, file
    }

    struct Field {
        let name: String
        let kind: Kind
        let value: String
    }

    let action: String
    let isUpload: Bool
    let fields: [Field]
    /// The buttons that say which of several things is to be done.
    let buttons: [(name: String, value: String)]

    /// The same form on another page, or on another day.
    var signature: String {
        let path = action.split(separator: "?")[0]
        return ([String(path)] + Set(fields.map(\.name)).sorted()).joined(separator: " ")
    }

    /// Those of a page that change something.
    static func all(on page: String) -> [PageForm] {
        page.matches(of: /<form method="post" action="([^"]*)"([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map {
            match in
            let body = String(match.3)
            return PageForm(
                action: plain(match.1), isUpload: match.2.contains("multipart/form-data"),
                fields: lines(body) + areas(body) + lists(body), buttons: buttons(body))
        }
    }

    private static func lines(_ body: String) -> [Field] {
        body.matches(of: /<input([^>]*)>/).compactMap { match in
            let known = attributes(match.1)
            guard let name = known["name"], !match.1.contains(" disabled") else { return nil }
            let kind: Kind =
                switch known["type"] {
                case "hidden": .hidden
                case "checkbox", "radio": .box
                case "file": .file
                case "password": .secret
                default: .line
                }
            return Field(name: name, kind: kind, value: known["value"] ?? "")
        }
    }

    private static func areas(_ body: String) -> [Field] {
        body.matches(of: /<textarea([^>]*)>(.*?)<\/textarea>/.dotMatchesNewlines()).compactMap { match in
            attributes(match.1)["name"].map { Field(name: $0, kind: .area, value: plain(match.2)) }
        }
    }

    /// With what is chosen, else the first that says something.
    private static func lists(_ body: String) -> [Field] {
        body.matches(of: /<select([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()).compactMap { match in
            guard let name = attributes(match.1)["name"] else { return nil }
            let options = match.2.matches(of: /<option value="([^"]*)"( selected)?/)
            let chosen = options.first { $0.2 != nil && !$0.1.isEmpty } ?? options.first { !$0.1.isEmpty }
            return Field(name: name, kind: .list, value: chosen.map { plain($0.1) } ?? "")
        }
    }

    private static func buttons(_ body: String) -> [(name: String, value: String)] {
        body.matches(of: /<button([^>]*)>/).compactMap { match in
            let known = attributes(match.1)
            return known["name"].map { ($0, known["value"] ?? "") }
        }
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        Dictionary(
            text.matches(of: /([a-z-]+)="([^"]*)"/).map { (String($0.1), plain($0.2)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Without the escapes of markup.
    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
