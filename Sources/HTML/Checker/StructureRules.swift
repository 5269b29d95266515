/// What may stand where.
enum StructureRules {
    private static let parents: [String: Set<String>] = [
        "tr": ["thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
        "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "caption": ["table"], "colgroup": ["table"],
        "li": ["ul", "ol"], "dt": ["dl", "div"], "dd": ["dl", "div"], "summary": ["details"], "legend": ["fieldset"],
        "option": ["select", "optgroup", "datalist"], "optgroup": ["select"], "figcaption": ["figure"],
    ]

    /// The only children that these may have.
    private static let children: [String: Set<String>] = [
        "ul": ["li"], "ol": ["li"], "tr": ["td", "th"], "table": ["caption", "colgroup", "thead", "tbody", "tfoot"],
        "tbody": ["tr"], "thead": ["tr"], "dl": ["dt", "dd", "div"], "select": ["option", "optgroup"],
    ]

    private static let phrasing: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "strong", "em", "small", "b", "i", "label", "button",
        "summary", "a",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "dl", "table", "section", "article", "form", "header", "footer", "main", "nav",
        "details",
        "h1", "h2", "h3", "h4", "h5", "h6", "figure", "fieldset",
    ]

    static func faults(in nodes: [MarkupNode]) -> [MarkupFault] {
        nodes.compactMap { node -> MarkupFault? in
            guard let parent = node.parent else { return nil }
            let isTop = parent.name.isEmpty
            let line = node.tag.line
            if !isTop, let allowed = parents[node.name], !allowed.contains(parent.name) {
                return MarkupFault(.misplaced, "<\(node.name)> in <\(parent.tag.label)>", line: line)
            }
            if let allowed = children[parent.name], !allowed.contains(node.name) {
                return MarkupFault(.misplaced, "<\(node.name)> in <\(parent.tag.label)>", line: line)
            }
            // A heading may stand in a summary; nothing else that is a block stands in a run of text.
            let isHeadingInSummary = parent.name == "summary" && node.name.first == "h" && node.name.count == 2
            if blocks.contains(node.name), phrasing.contains(parent.name), parent.name != "a", !isHeadingInSummary {
                return MarkupFault(.misplaced, "<\(node.name)> in <\(parent.tag.label)>", line: line)
            }
            if nests(node) { return MarkupFault(.misplaced, "<\(node.name)> inside another control", line: line) }
            return nil
        }
    }

    private static func nests(_ node: MarkupNode) -> Bool {
        switch node.name {
        case "a", "button", "select", "textarea", "input":
            node.ancestors.contains { ["a", "button"].contains($0.name) }
        case "form": node.ancestors.contains { $0.name == "form" }
        case "label": node.ancestors.contains { $0.name == "label" }
        default: false
        }
    }
}
