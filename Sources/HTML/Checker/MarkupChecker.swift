/// Finds what a compiler would not: unbalanced tags, double ids, controls without labels, inline scripts and styles.
///
/// Meant for tests: every sample of every page goes through it, so that a slip of the pen fails in milliseconds.
package enum MarkupChecker {
    /// The faults of a whole document (with `<html>`), in the order of their lines.
    package static func faults(inDocument markup: Markup) -> [MarkupFault] {
        faults(in: markup.text, isDocument: true)
    }

    /// The faults of a piece of a page. What only a document can tell (outline, references to ids elsewhere) is not asked.
    package static func faults(inPiece markup: Markup) -> [MarkupFault] {
        faults(in: markup.text, isDocument: false)
    }

    /// The faults of markup that came as text, such as the body of an answer.
    package static func faults(in text: String, isDocument: Bool) -> [MarkupFault] {
        let reader = MarkupReader(text)
        var faults = reader.faults
        let root = MarkupNode.tree(of: reader.tokens, faults: &faults)
        let nodes = Array(root.all.dropFirst())
        faults += SafetyRules.faults(in: nodes)
        faults += IdentityRules.faults(in: nodes, isDocument: isDocument)
        faults += StructureRules.faults(in: nodes)
        faults += LabelRules.faults(in: nodes)
        if isDocument { faults += OutlineRules.faults(in: nodes) }
        return faults.sorted { $0.line < $1.line }
    }
}

/// Nothing that the Content-Security-Policy would block, and nothing that could run text as a program.
enum SafetyRules {
    static func faults(in nodes: [MarkupNode]) -> [MarkupFault] {
        nodes.flatMap { node -> [MarkupFault] in
            var faults: [MarkupFault] = []
            if node.name == "style" { faults.append(MarkupFault(.inlineStyle, "<style>", line: node.tag.line)) }
            if node.name == "script", node.tag["src"] == nil {
                faults.append(MarkupFault(.inlineScript, "<script>", line: node.tag.line))
            }
            for (name, value) in node.tag.attributes {
                let lower = name.lowercased()
                if lower == "style" {
                    faults.append(MarkupFault(.inlineStyle, "style of \(node.tag.label)", line: node.tag.line))
                }
                let runs = lower.hasPrefix("on") || value.lowercased().hasPrefix("javascript:")
                if runs {
                    faults.append(MarkupFault(.inlineScript, "\(name) of \(node.tag.label)", line: node.tag.line))
                }
            }
            return faults
        }
    }
}

/// Ids are unique, and what refers to one finds it.
enum IdentityRules {
    private static let references = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"]

    static func faults(in nodes: [MarkupNode], isDocument: Bool) -> [MarkupFault] {
        var seen: Set<String> = []
        var faults: [MarkupFault] = []
        for node in nodes {
            guard let id = node.tag["id"] else { continue }
            let isFit = !id.isEmpty && !id.contains(where: \.isWhitespace)
            if !isFit || !seen.insert(id).inserted {
                faults.append(MarkupFault(.duplicateID, "id \(id)", line: node.tag.line))
            }
        }
        guard isDocument else { return faults }
        for node in nodes {
            for id in named(by: node) where !seen.contains(id) {
                faults.append(MarkupFault(.unknownID, "\(node.tag.label) names #\(id)", line: node.tag.line))
            }
        }
        return faults
    }

    private static func named(by node: MarkupNode) -> [String] {
        var ids = references.flatMap { name in
            (node.tag[name] ?? "").split(separator: " ").map(String.init)
        }
        if let address = node.tag["href"], address.hasPrefix("#") { ids.append(String(address.dropFirst())) }
        return ids
    }
}
