/// Something that is wrong with a page, found by `MarkupChecker`.
package struct MarkupFault: Sendable, Hashable, CustomStringConvertible {
    package enum Rule: String, Sendable, Hashable, CaseIterable {
        case malformed, unbalanced, misplaced
        case unquotedAttribute, duplicateAttribute, badReference
        case inlineScript, inlineStyle
        case duplicateID, unknownID
        case unlabelledControl, namelessControl, missingAlternative, missingScope
        case headingOrder, documentOutline
    }

    package let rule: Rule
    /// The element or text that it is about.
    package let about: String
    /// The line of the markup, from 1.
    package let line: Int

    package init(_ rule: Rule, _ about: String, line: Int) {
        self.rule = rule
        self.about = about
        self.line = line
    }

    package var description: String { "line \(line): \(rule.rawValue): \(about)" }
}
