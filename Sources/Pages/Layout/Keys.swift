import HTML

/// Keys by which something on a page can be reached, with the script of every page.
enum Keys {
    /// The attribute of the button that keeps what was written, however long the form is.
    static let save: Markup = " aria-keyshortcuts=\"Control+S\""
    /// The attribute of the button that sends it on.
    static let send: Markup = " aria-keyshortcuts=\"Control+Enter\""
    /// How to save, to read, beside the button.
    static let hint: Markup = " <small class=\"hotkeys\"><kbd>Ctrl+S</kbd></small>"
}

/// Commands for whoever looks after the server.
enum Command {
    /// A sentence or a command in which no option is torn apart at the end of a line: `--unit` is one word.
    static func unbroken(_ text: String) -> Markup {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> Markup in
            word.contains("--") ? "<span class=\"unbroken\">\(String(word))</span>" : "\(String(word))"
        }
        return Markup(joining: words, separator: " ")
    }
}
