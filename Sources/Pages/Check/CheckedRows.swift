import HTML
import Prose

/// The lines of a checked text that are rows of a table, its cells between bars.
struct CheckedRows {
    private var rows: [[Markup]] = []

    /// Whether the line begins with a bar.
    static func isRow(_ pieces: [MarkedText.Piece]) -> Bool {
        if case .text(let text)? = pieces.first { text.hasPrefix("|") } else { false }
    }

    /// Takes a line; `figure` writes down a piece with a figure.
    mutating func take(_ pieces: [MarkedText.Piece], _ figure: (MarkedText.Piece) -> Markup) {
        var cells: [[Markup]] = [[]]
        for piece in pieces {
            guard case .text(let text) = piece else {
                cells[cells.count - 1].append(figure(piece))
                continue
            }
            for (index, part) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { cells.append([]) }
                if !part.allSatisfy(\.isWhitespace) { cells[cells.count - 1].append("\(String(part))") }
            }
        }
        // The first bar opens the row, the last one closes it.
        cells.removeFirst()
        if let last = cells.last, last.isEmpty { cells.removeLast() }
        guard !Self.isRule(pieces) else { return }
        rows.append(cells.map { Markup(joining: $0) })
    }

    /// "|---|---:|" below the headings of Markdown.
    private static func isRule(_ pieces: [MarkedText.Piece]) -> Bool {
        guard pieces.count == 1, case .text(let text) = pieces[0] else { return false }
        return text.contains("-") && text.allSatisfy { "|-: ".contains($0) }
    }

    /// The table of the rows so far, which begins anew behind it.
    mutating func finished(_ label: String) -> Markup {
        defer { rows = [] }
        guard !rows.isEmpty else { return .empty }
        return """
            <div class="scroll" role="group" aria-label="\(label)" tabindex="0"><table class="cells">
            \(rows, each: { row in "<tr>\(row, each: { "<td>\($0)</td>" })</tr>\n" })</table></div>

            """
    }
}
