/// One choice of a list.
package struct Choice: Sendable, Hashable {
    package let value: String
    package let label: String

    package init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}

/// Choices under a common heading; without a heading they stand in the list itself.
package struct ChoiceGroup: Sendable, Hashable {
    package let label: String?
    package let choices: [Choice]

    package init(label: String? = nil, choices: [Choice]) {
        self.label = label
        self.choices = choices
    }
}

/// Form controls: always with a visible label that is tied to them.
package enum Control {
    /// A list to choose one from. A selected value that is not in the list selects the first. `help` stands below it.
    package static func select(
        id: String, name: String, label: String, groups: [ChoiceGroup], selected: String, help: Markup = .empty
    ) -> Markup {
        """
        <div class="field"><label for="\(id)">\(label)</label>\
        <select id="\(id)" name="\(name)">\(groups, each: { group($0, selected: selected) })</select>\(help)</div>
        """
    }

    /// A line to write in. `type` is an HTML input type such as "text" or "date"; `hint` stands under the line, and `help`
    /// below that.
    package static func line(
        id: String, name: String, label: String, value: String, type: String = "text", hint: String? = nil,
        placeholder: String? = nil, help: Markup = .empty
    ) -> Markup {
        let note: Markup = hint.map { "<small id=\"\(id)-hint\">\($0)</small>" } ?? .empty
        let described: Markup = hint == nil ? .empty : " aria-describedby=\"\(id)-hint\""
        let shown: Markup = placeholder.map { " placeholder=\"\($0)\"" } ?? .empty
        return """
            <div class="field"><label for="\(id)">\(label)</label>\
            <input id="\(id)" name="\(name)" type="\(type)" value="\(value)"\(shown)\(described) autocomplete="off">\
            \(note)\(help)</div>
            """
    }

    /// A choice of a file. `accept` is a list such as ".xlsx,.csv": a help for whoever chooses, no check.
    package static func file(
        id: String, name: String, label: String, accept: String, hint: String? = nil, takesMany: Bool = false
    ) -> Markup {
        let help: Markup = hint.map { "<small id=\"\(id)-hint\">\($0)</small>" } ?? .empty
        let described: Markup = hint == nil ? .empty : " aria-describedby=\"\(id)-hint\""
        return """
            <div class="field"><label for="\(id)">\(label)</label>\
            <input id="\(id)" name="\(name)" type="file" accept="\(accept)"\(" multiple", when: takesMany)\(described) \
            required>\(help)</div>
            """
    }

    /// A box that sends its value when it is ticked, and nothing otherwise.
    package static func box(
        id: String, name: String, label: String, value: String = "true", isOn: Bool
    ) -> Markup {
        """
        <div class="field box"><input id="\(id)" name="\(name)" type="checkbox" value="\(value)"\
        \(" checked", when: isOn)><label for="\(id)">\(label)</label></div>
        """
    }

    /// What a line of a sign-in is for: browsers and their password stores go by it.
    package enum SecretKind: Sendable {
        case name, present, new

        var type: String { self == .name ? "text" : "password" }

        var hint: String {
            switch self {
            case .name: "username"
            case .present: "current-password"
            case .new: "new-password"
            }
        }
    }

    /// A line for a name or a password that must be filled in; `hint` stands under the line.
    package static func secretLine(
        id: String, name: String, label: String, value: String = "", kind: SecretKind, hint: String? = nil,
        isFirst: Bool = false
    ) -> Markup {
        let help: Markup = hint.map { "<small id=\"\(id)-hint\">\($0)</small>" } ?? .empty
        let described: Markup = hint == nil ? .empty : " aria-describedby=\"\(id)-hint\""
        return """
            <div class="field"><label for="\(id)">\(label)</label>\
            <input id="\(id)" name="\(name)" type="\(kind.type)" value="\(value)"\(described) \
            autocomplete="\(kind.hint)" autocapitalize="none" spellcheck="false" required\(" autofocus", when: isFirst)>\(help)</div>
            """
    }

    /// A value that goes with the form unseen.
    package static func hidden(name: String, value: String) -> Markup {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    private static func group(_ group: ChoiceGroup, selected: String) -> Markup {
        guard let label = group.label else { return Markup(joining: group.choices.map { option($0, selected) }) }
        return "<optgroup label=\"\(label)\">\(group.choices, each: { option($0, selected) })</optgroup>"
    }

    private static func option(_ choice: Choice, _ selected: String) -> Markup {
        "<option value=\"\(choice.value)\"\(" selected", when: choice.value == selected)>\(choice.label)</option>"
    }
}
