/// Turns the rows of a body into a tree, by their numbers and by the words "trong đó" and "tổng số".
struct RowTree {
    /// The columns that say what a row is; `nil` where the table has none.
    struct Columns {
        var numbering: Int?
        /// More than one where names are moved to the right by columns.
        var labels: [Int] = []
        var scenario: Int?
        var dimensions: [Int] = []
        var measure: Int?
        var figures: [Int] = []
    }

    private let view: GridView
    private let words: HeaderWords
    private let columns: Columns
    private let isNumbered: Bool
    private(set) var rows: [OfficeRow] = []
    private var stack: [(style: NumberingStyle.Style, row: Int)] = []
    /// The row whose parts are listed since "Trong đó:".
    private var ofWhich: Int?
    private var lastLetter: Character?
    private var lastMeasure: MeasureText?
    private var lastDimensions: [String] = []

    init(_ view: GridView, _ columns: Columns, isNumbered: Bool, _ words: HeaderWords) {
        self.view = view
        self.columns = columns
        self.isNumbered = isNumbered
        self.words = words
    }

    mutating func add(_ row: TableRow) {
        let (raw, step) = name(row)
        var label = raw.oneLine
        let scenario = columns.scenario.flatMap { view.shown(row, $0).text }?.oneLine
        // Words in a column of figures are a figure that nobody can read.
        let hasFigures = columns.figures.contains { column in
            switch CellLook(row[column]) {
            case .empty, .placeholder, .mark: false
            default: true
            }
        }
        if let scenario, goesOn(row) { return append(row, scenario: scenario, hasFigures: hasFigures) }
        var style = columns.numbering.flatMap { row[$0].text }.flatMap { NumberingStyle($0, after: lastLetter) }
        if style == nil, let split = NumberingStyle.split(label, after: lastLetter) {
            style = split.0
            label = split.rest
        }
        // A group may stand in the column of numbers, or be merged over it.
        if label.isEmpty, style == nil, let text = columns.numbering.flatMap({ row[$0].text }) { label = text.oneLine }
        if label.isEmpty, let text = firstText(row), !hasFigures { label = text }
        guard !label.isEmpty || hasFigures else { return }
        let kind = kind(raw.isEmpty ? label : raw, hasFigures: hasFigures, isNumbered: style != nil)
        let isOfWhich = take(style, step, kind, label)
        let parent = kind == .total ? nil : stack.dropLast(kind == .marker ? 0 : 1).last?.row
        let stripped = withoutOfWhich(label, kind)
        let measure = measure(row, label)
        rows.append(
            OfficeRow(
                number: row.number, numbering: style?.text, label: stripped,
                spellings: StubRole.parts(raw).map(\.oneLine).filter { !$0.isEmpty }, dimensions: dimensions(row),
                level: parent.map { rows[$0].level + 1 } ?? 0, parent: parent, kind: kind,
                isOfWhich: isOfWhich || stripped != label || parent != nil && parent == ofWhich && kind != .marker,
                measure: measure, scenario: scenario, meaning: scenario.flatMap(meaning), cells: row))
        if kind == .marker { ofWhich = parent }
    }

    /// The name of a row, and how far it is moved to the right.
    private func name(_ row: TableRow) -> (text: String, step: Int?) {
        for (place, column) in columns.labels.enumerated() {
            guard let text = view.shown(row, column).text else { continue }
            let indent = view.indent(row, column)
            // A single blank in front is a slip.
            let isMoved = columns.labels.count > 1 || indent > 1
            return (text, isMoved ? place * Self.columnStep + indent : nil)
        }
        return ("", nil)
    }

    /// Further to the right than any blanks.
    private static let columnStep = 1000

    // MARK: Several rows for one name

    /// The second or third row of a name that stands once for its "KH", "TH" and "%".
    private func goesOn(_ row: TableRow) -> Bool {
        guard let last = rows.last, last.scenario != nil, !last.label.isEmpty else { return false }
        return (columns.labels + [columns.numbering].compactMap { $0 }).allSatisfy { row[$0] == .empty }
    }

    private mutating func append(_ row: TableRow, scenario: String, hasFigures: Bool) {
        guard let last = rows.last else { return }
        let kind: OfficeRow.Kind = !hasFigures ? .group : last.kind == .total ? .total : .item
        let measure = measure(row, last.label)
        rows.append(
            OfficeRow(
                number: row.number, numbering: nil, label: last.label, spellings: last.spellings,
                dimensions: last.dimensions, level: last.level, parent: last.parent, kind: kind,
                isOfWhich: last.isOfWhich, measure: measure, scenario: scenario, meaning: meaning(scenario), cells: row)
        )
    }

    private func meaning(_ scenario: String) -> FigureMeaning? {
        let cell = HeaderCellMeaning(scenario, words)
        return cell.isCovered ? cell.meaning : nil
    }

    // MARK: What a row is

    private func kind(_ label: String, hasFigures: Bool, isNumbered: Bool) -> OfficeRow.Kind {
        if label.isEmpty { return .stray }
        if columns.figures.isEmpty { return .item }
        if !hasFigures { return ofWhichWord(label) == HeaderWords.folded(label) ? .marker : .group }
        return isTotal(label) ? .total : .item
    }

    /// The folded word "trong do" with which a label begins.
    private func ofWhichWord(_ label: String) -> String? {
        let first = label.replacing(" - ", with: "\n").split(separator: "\n").first.map(String.init) ?? label
        let folded = HeaderWords.folded(first.withoutBrackets)
        guard let word = words.prefix(.ofWhich, of: folded) else { return nil }
        return word.folded == folded ? HeaderWords.folded(label) : word.folded
    }

    private func isTotal(_ label: String) -> Bool {
        let bare = label.withoutBrackets.trimmed(of: ":.")
        if words.word(.total, is: bare) != nil { return true }
        // "Cộng I", "Cộng trang 2"
        let tokens = bare.split(separator: " ")
        if tokens.count > 1, let last = tokens.last, NumberingStyle(String(last), after: nil) != nil,
            words.word(.total, is: tokens.dropLast().joined(separator: " ")) != nil
        {
            return true
        }
        return StubRole.parts(label).contains { words.word(.total, is: $0.trimmed(of: ":.")) != nil }
    }

    /// "Trong đó: lúa" is "lúa".
    private func withoutOfWhich(_ label: String, _ kind: OfficeRow.Kind) -> String {
        guard kind == .item || kind == .group, let word = ofWhichWord(label), word != HeaderWords.folded(label),
            let colon = label.firstIndex(of: ":"), label.distance(from: label.startIndex, to: colon) < 24
        else { return label }
        let rest = String(label[label.index(after: colon)...]).trimmed(of: "-+")
        return rest.isEmpty ? label : rest
    }

    // MARK: Where a row stands

    /// Puts the row on the stack; says whether it is a part of the row above it.
    private mutating func take(_ style: NumberingStyle?, _ step: Int?, _ kind: OfficeRow.Kind, _ label: String) -> Bool
    {
        if kind == .total, style == nil {
            stack = []
            ofWhich = nil
            stack.append((.none, rows.count))
            stack.removeLast()
            return false
        }
        if kind == .marker { return false }
        let key = style?.style ?? step.map { .step($0) } ?? .none
        if key == .letter { lastLetter = style?.text.first { $0.isLetter } }
        if key == .none, !isNumbered {
            stack = [(.none, rows.count)]
            return false
        }
        if case .step(let depth) = key {
            let place = stack.firstIndex { if case .step(let other) = $0.style { other >= depth } else { false } }
            if let place { stack.removeSubrange(place...) }
        } else if let place = stack.firstIndex(where: { $0.style == key }) {
            stack.removeSubrange(place...)
        } else if case .dotted(let depth) = key {
            // "1.1" may follow "1.1.1" of another branch.
            stack.removeAll { entry in if case .dotted(let other) = entry.style { other > depth } else { false } }
            stack.removeAll { $0.style.isLoose || $0.style == .small }
        } else if key == .number || key == .roman || key == .letter {
            stack.removeAll { $0.style.isLoose }
            if key != .number { stack.removeAll { $0.style == .number && rows[$0.row].level == 0 } }
        }
        stack.append((key, rows.count))
        return false
    }

    // MARK: Other cells

    /// "-nt-", "nt" and a double stroke: as in the row above.
    private static func repeatsMeasure(_ text: String) -> Bool {
        let folded = HeaderWords.folded(text)
        return folded == "nt" || folded == "nhu tren"
            || folded.isEmpty && text.contains { "\"\u{2033}\u{201D}\u{201C}\u{3003}'".contains($0) }
    }

    private func firstText(_ row: TableRow) -> String? {
        row.cells.lazy.compactMap { cell -> String? in
            guard case .text(let text) = cell, CellLook(cell) == .text else { return nil }
            return text.oneLine
        }.first
    }

    private mutating func dimensions(_ row: TableRow) -> [String] {
        guard !columns.dimensions.isEmpty else { return [] }
        return columns.dimensions.map { view.shown(row, $0).text?.oneLine ?? "" }
    }

    private mutating func measure(_ row: TableRow, _ label: String) -> MeasureText? {
        if let column = columns.measure, let text = view.shown(row, column).text {
            if Self.repeatsMeasure(text) { return lastMeasure }
            if CellLook(.text(text)) == .placeholder { return nil }
            lastMeasure = MeasureText(cell: text, words)
            return lastMeasure
        }
        let words = words
        return label.inBrackets.lazy.compactMap { MeasureText($0, words) }.first
    }
}
