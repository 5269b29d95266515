import HTML

/// What has just happened, in a sentence above the content. It takes the keyboard, so that whoever has read it goes on from
/// there, and not from the top of the page.
enum Told {
    /// The attributes of an element that tells that something was done.
    static let done: Markup = " class=\"well\" role=\"status\"\(answer)"
    /// The attributes of an element that tells what is wrong.
    static let amiss: Markup = " class=\"wrong\" role=\"alert\"\(answer)"
    /// The attributes of the heading that an answer begins with, where nothing has to be told before it.
    static let answer: Markup = " tabindex=\"-1\" autofocus"

    static func well(_ text: String) -> Markup { "<p\(done)>\(text)</p>" }

    static func wrong(_ text: String) -> Markup { "<p\(amiss)>\(text)</p>" }

    /// Several faults, each in a line; nothing where there is none.
    static func wrong(each faults: [String]) -> Markup {
        guard !faults.isEmpty else { return .empty }
        return "<div\(amiss)><ul class=\"faults\">\(faults, each: { "<li>\($0)</li>" })</ul></div>"
    }
}
