/// The rows of a table below its header: where they end, and which of them are no rows of it.
struct TableBody {
    /// The rows that belong to the table, among the visible ones.
    private(set) var rows: [Int] = []
    /// The first row that no longer belongs to it, nor to its notes.
    private(set) var end: Int
    private(set) var notes: [String] = []
    /// Excel's numbers of rows that repeat the header.
    private(set) var repeated: [Int] = []

    private let view: GridView
    private let header: HeaderBlock
    private let words: HeaderWords

    init(_ view: GridView, _ header: HeaderBlock, _ finder: HeaderFinder, _ words: HeaderWords) {
        self.view = view
        self.header = header
        self.words = words
        end = header.body
        var candidates: [Int] = []
        var isOver = false
        while end < view.rows.count {
            let row = view.rows[end]
            if repeatsHeader(end) {
                if !isOver { repeated.append(row.number) }
                end += 1
                isOver = false
                continue
            }
            if finder.isStub(end), isNewHeader(end, finder) { break }
            if !isOver, isClosing(row) { isOver = true }
            if isOver { notes.append(text(row)) } else { candidates.append(end) }
            end += 1
        }
        takeRows(candidates)
        // The lines right above the next header are its titles.
        if end < view.rows.count { giveBackTitles() }
    }

    // MARK: The end

    /// Footnotes and signatures have no figures.
    private func isClosing(_ row: TableRow) -> Bool {
        guard !row.cells.contains(where: { CellLook($0).isFigure }) else { return false }
        let texts = row.cells.compactMap { cell -> String? in if case .text(let text) = cell { text } else { nil } }
        guard let first = texts.first else { return false }
        let folded = HeaderWords.folded(String(first.prefix(80)))
        if let word = words.prefix(.footnote, of: folded) {
            let rest = first.dropFirst(word.folded.count).prefix(4)
            if word.folded == folded || rest.contains(":") || rest.contains("(") || rest.contains(".") { return true }
        }
        if texts.contains(where: { words.word(.signature, is: $0.trimmed(of: ".,:;")) != nil }) { return true }
        return texts.contains(where: isDateLine)
    }

    /// "Sơn Dương, ngày 14 tháng 6 năm 2023".
    private func isDateLine(_ text: String) -> Bool {
        let folded = HeaderWords.folded(String(text.prefix(90)))
        return folded.contains("ngay ") && folded.contains(" thang ") && folded.contains(" nam")
            && folded.split(separator: " ").count <= 12
    }

    private func text(_ row: TableRow) -> String {
        row.cells.compactMap { $0.text?.oneLine }.joined(separator: " ")
    }

    /// Rows without figures at the end are notes, unless they are numbered or filled as rows are.
    private mutating func takeRows(_ candidates: [Int]) {
        let isList = !candidates.prefix(200).contains { view.rows[$0].cells.contains { CellLook($0).isFigure } }
        var last = candidates.count
        while !isList, last > 0, !isRow(view.rows[candidates[last - 1]]) { last -= 1 }
        rows = Array(candidates[..<last])
        // Far below the others and without a name: someone's counting.
        while rows.count > 1, let bottom = rows.last,
            view.rows[bottom].number - view.rows[rows[rows.count - 2]].number > 3,
            !view.rows[bottom].cells.contains(where: { CellLook($0) == .text })
        {
            rows.removeLast()
        }
        notes = candidates[last...].map { text(view.rows[$0]) } + notes
    }

    private func isRow(_ row: TableRow) -> Bool {
        if row.cells.contains(where: { CellLook($0).isFigure }) {
            return true
        }
        guard let first = row.cells.first(where: { $0 != .empty })?.text else { return false }
        let texts = row.cells.count { CellLook($0) == .text }
        return texts >= 2 && NumberingStyle(first, after: nil) != nil && !first.hasPrefix("(")
    }

    // MARK: Other headers

    /// The header once more, as it is printed on each page, or its row of column numbers.
    private func repeatsHeader(_ index: Int) -> Bool {
        let row = view.rows[index]
        if header.marks != nil, let marks = ColumnMarks(row), marks.marks.count >= 4 { return true }
        return header.rows.contains { place in
            let known = view.rows[place]
            var same = 0
            for (column, cell) in row.cells.enumerated() where cell != .empty {
                guard case .text(let text) = cell, case .text(let other) = known[column] else { return false }
                guard text == other || HeaderWords.folded(text) == HeaderWords.folded(other) else { return false }
                same += 1
            }
            return same >= 2 || same == 1 && index > 0 && repeated.last == view.rows[index - 1].number
        }
    }

    /// Another table begins: a header with two words of headers, or one and a line of titles above.
    private func isNewHeader(_ index: Int, _ finder: HeaderFinder) -> Bool {
        let row = view.rows[index]
        var stubs = 0
        var texts = 0
        for cell in row.cells {
            guard case .text(let text) = cell, CellLook(cell) == .text else { continue }
            texts += 1
            if StubRole(text, words) != nil { stubs += 1 }
        }
        return stubs >= 2 && texts >= 2
    }

    private mutating func giveBackTitles() {
        while let last = notes.last, end > header.body, text(view.rows[end - 1]) == last, !last.isEmpty {
            notes.removeLast()
            end -= 1
            if view.rows[end].number - view.rows[max(end - 1, 0)].number > 1 { break }
        }
    }
}
