/// Everything has a name that can be read aloud: controls, links, pictures, and the heads of tables a direction.
enum LabelRules {
    static func faults(in nodes: [MarkupNode]) -> [MarkupFault] {
        let labelled = Set(nodes.filter { $0.name == "label" && $0.hasName }.compactMap { $0.tag["for"] })
        return nodes.compactMap { node -> MarkupFault? in
            switch node.name {
            case "input", "select", "textarea":
                return isLabelled(node, labelled)
                    ? nil : MarkupFault(.unlabelledControl, node.tag.label, line: node.tag.line)
            case "a", "button", "summary", "option", "label":
                // What is hidden from those who listen needs no name for them.
                return node.hasName || node.tag["aria-hidden"] == "true"
                    ? nil : MarkupFault(.namelessControl, node.tag.label, line: node.tag.line)
            case "img":
                return node.tag["alt"] != nil
                    ? nil : MarkupFault(.missingAlternative, node.tag.label, line: node.tag.line)
            case "svg":
                let isNamed = node.tag["role"] == "img" && node.hasName
                let isHidden = ([node] + node.ancestors).contains { $0.tag["aria-hidden"] == "true" }
                return isNamed || isHidden
                    ? nil : MarkupFault(.missingAlternative, node.tag.label, line: node.tag.line)
            case "th":
                let scopes = ["col", "row", "colgroup", "rowgroup"]
                return scopes.contains(node.tag["scope"] ?? "")
                    ? nil : MarkupFault(.missingScope, node.text, line: node.tag.line)
            default: return nil
            }
        }
    }

    private static func isLabelled(_ node: MarkupNode, _ labelled: Set<String>) -> Bool {
        if node.name == "input", ["hidden", "submit", "reset", "button"].contains(node.tag["type"] ?? "") {
            return true
        }
        if node.tag["aria-label"].map({ !$0.isEmpty }) ?? false || node.tag["aria-labelledby"] != nil { return true }
        if let id = node.tag["id"], labelled.contains(id) { return true }
        return node.ancestors.contains { $0.name == "label" && $0.hasName }
    }
}

/// A document has a language, a title, one main part and one first heading, and no heading skips a level.
enum OutlineRules {
    static func faults(in nodes: [MarkupNode]) -> [MarkupFault] {
        var faults: [MarkupFault] = []
        func need(_ condition: Bool, _ what: String) {
            if !condition { faults.append(MarkupFault(.documentOutline, what, line: 1)) }
        }
        need(nodes.contains { $0.name == "html" && !($0.tag["lang"] ?? "").isEmpty }, "html has no lang")
        need(nodes.contains { $0.name == "title" && $0.parent?.name == "head" && $0.hasName }, "no title")
        need(nodes.filter { $0.name == "main" }.count == 1, "not exactly one main")
        need(nodes.filter { $0.name == "h1" }.count == 1, "not exactly one h1")
        var last = 0
        for node in nodes {
            guard node.name.count == 2, node.name.first == "h", let level = node.name.last?.wholeNumberValue else {
                continue
            }
            if level > last + 1 {
                faults.append(
                    MarkupFault(
                        .headingOrder, "h\(level) after \(last == 0 ? "nothing" : "h\(last)")", line: node.tag.line))
            }
            last = level
        }
        return faults
    }
}
