/// A piece of markup as the checker sees it.
enum MarkupToken {
    case open(MarkupTag)
    case close(name: String, line: Int)
    case text(String, line: Int)
}

/// An opening tag.
struct MarkupTag {
    let name: String
    let attributes: [(name: String, value: String)]
    let closesItself: Bool
    let line: Int

    subscript(name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// "input#period", as a person would look for it.
    var label: String {
        self["id"].map { "\(name)#\($0)" } ?? self["name"].map { "\(name)[name=\($0)]" } ?? name
    }
}
