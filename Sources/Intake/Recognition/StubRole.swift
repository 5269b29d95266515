/// What one of the columns before, or beside, the figures is for.
enum StubRole: Equatable {
    case numbering, measure, note, office, code
    case label(LabelKind)

    /// By the text of its header, whole or one of its parts: "STT\nNo", "Chỉ tiêu - Items".
    init?(_ text: String, _ words: HeaderWords) {
        for part in Self.parts(text) {
            let folded = HeaderWords.folded(part)
            guard !folded.isEmpty, folded.utf8.count <= 80 else { continue }
            if let role = Self.role(folded, words) {
                self = role
                return
            }
        }
        return nil
    }

    private static func role(_ folded: String, _ words: HeaderWords) -> StubRole? {
        if words.word(.numbering, isFolded: folded) != nil { return .numbering }
        if let word = words.word(.label, isFolded: folded) {
            return .label(LabelKind(rawValue: word.meaning) ?? .any)
        }
        if words.word(.measure, isFolded: folded) != nil { return .measure }
        if words.word(.note, isFolded: folded) != nil { return .note }
        if words.word(.office, isFolded: folded) != nil { return .office }
        if words.word(.code, isFolded: folded) != nil { return .code }
        return nil
    }

    /// The whole without brackets, then its lines and what stands around a dash.
    static func parts(_ text: String) -> [String] {
        let bare = text.withoutBrackets
        var parts = [bare]
        if bare.contains("\n") || bare.contains(" - ") || bare.contains("/") {
            parts += bare.replacing(" - ", with: "\n").replacing("/", with: "\n").split(separator: "\n").map(
                String.init)
        }
        return parts
    }
}

/// What the rows of a table are called by.
package enum LabelKind: String, Sendable, Hashable {
    case indicator, unit, any
}

extension String {
    /// Without what stands in round brackets; unclosed ones stay.
    var withoutBrackets: String {
        guard contains("(") else { return self }
        var kept = ""
        var inside = ""
        var depth = 0
        for character in self {
            if character == "(" {
                depth += 1
                inside.append(character)
            } else if character == ")", depth > 0 {
                depth -= 1
                if depth == 0 { inside = "" }
            } else if depth == 0 {
                kept.append(character)
            } else {
                inside.append(character)
            }
        }
        return kept + inside
    }

    /// What stands in each pair of round brackets.
    var inBrackets: [String] {
        split(separator: "(").dropFirst().compactMap { part in
            part.firstIndex(of: ")").map { String(part[..<$0]) }
        }
    }
}
