package import Planning

/// A piece of running text: words, or a figure that knows where it comes from.
package enum TextRun: Sendable, Hashable {
    case text(String)
    /// As it is written, with its reference and a title for people.
    case figure(String, FigureReference, title: String)

    package var written: String {
        switch self {
        case .text(let text), .figure(let text, _, _): text
        }
    }
}

/// A sentence, or a part of one, made of runs.
package struct Passage: Sendable, Hashable {
    package private(set) var runs: [TextRun] = []

    package init() {}

    package init(_ text: String) {
        append(text)
    }

    package var isEmpty: Bool { runs.isEmpty }

    /// The words without their references.
    package var plain: String { runs.map(\.written).joined() }

    package mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if case .text(let before)? = runs.last {
            runs[runs.count - 1] = .text(before + text)
        } else {
            runs.append(.text(text))
        }
    }

    package mutating func append(_ run: TextRun) {
        if case .text(let text) = run { append(text) } else { runs.append(run) }
    }

    package mutating func append(_ passage: Passage) {
        for run in passage.runs { append(run) }
    }

    /// With a large first letter, where it begins with a word.
    package var capitalised: Passage {
        guard case .text(let text)? = runs.first else { return self }
        var changed = self
        changed.runs[0] = .text(text.prefix(1).uppercased() + text.dropFirst())
        return changed
    }

    /// As it stands in the middle of a sentence.
    var withSmallInitial: Passage {
        guard case .text(let text)? = runs.first else { return self }
        var changed = self
        changed.runs[0] = .text(text.withSmallInitial)
        return changed
    }

    package static func + (left: Passage, right: Passage) -> Passage {
        var sum = left
        sum.append(right)
        return sum
    }

    package static func + (left: Passage, right: String) -> Passage {
        var sum = left
        sum.append(right)
        return sum
    }

    package static func + (left: String, right: Passage) -> Passage {
        Passage(left) + right
    }
}

extension Sequence<Passage> {
    /// One after another, with words between them.
    package func joined(_ separator: String) -> Passage {
        var whole = Passage()
        for (index, part) in enumerated() {
            if index > 0 { whole.append(separator) }
            whole.append(part)
        }
        return whole
    }
}
