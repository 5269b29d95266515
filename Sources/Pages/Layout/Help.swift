package import HTML

/// Help beside a field: a short word that unfolds, without a script.
package enum Help {
    package static func markup(_ word: String, _ text: String) -> Markup {
        "<details class=\"help\"><summary>\(word)</summary><p>\(text)</p></details>"
    }
}
