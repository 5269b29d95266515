import Office

/// Says of each column below a header what it is for, and where a second table begins beside the first.
struct ColumnRoles {
    enum Draft: Equatable {
        case unused
        case stub(StubRole)
        case dimension, text, figure
        /// Words of plan, result and comparison down the rows.
        case scenario
        /// Names of lower rows, moved to the right of those above them.
        case deeper
    }

    let view: GridView
    let header: HeaderBlock
    let words: HeaderWords
    let own: [[String]]
    let samples: [ColumnSample]
    private(set) var drafts: [Draft]
    /// Whether the column of labels was found by its place and not by its header.
    private(set) var isLabelGuessed = false

    init(_ view: GridView, _ header: HeaderBlock, end: Int, _ words: HeaderWords) {
        self.view = view
        self.header = header
        self.words = words
        let paths = HeaderPaths(view, header)
        own = (0..<view.width).map { paths.own($0) }
        samples = ColumnSample.samples(view, from: header.body, to: end)
        drafts = []
        drafts = (0..<view.width).map(draft)
        findNumbering()
        findScenarios()
        findLabel()
        findDeeper(end)
        demoteLabels()
    }

    // MARK: One column

    private func draft(_ column: Int) -> Draft {
        let path = own[column]
        let sample = samples[column]
        if path.isEmpty, sample.figures == 0, sample.texts == 0 { return .unused }
        if let role = stub(path), fits(role, sample) { return .stub(role) }
        if isIdentifier(path) || sample.isMostlyCodes { return .stub(.code) }
        if sample.isMostlyText { return .text }
        if sample.figures == 0, sample.marks > 0 { return .unused }
        if sample.isEmpty, !HeaderCellMeaning(path.last ?? "", words).isCovered { return .text }
        return .figure
    }

    private func stub(_ path: [String]) -> StubRole? {
        let whole = path.joined(separator: " ")
        if let role = StubRole(whole, words) { return role }
        return path.lazy.compactMap { StubRole($0, words) }.first
    }

    /// A header such as "Đơn vị" over numbers is no label, "Nguyên nhân" over numbers no note.
    private func fits(_ role: StubRole, _ sample: ColumnSample) -> Bool {
        switch role {
        case .numbering, .code: true
        case .label, .measure, .note, .office: sample.figures == 0 || sample.isMostlyText
        }
    }

    /// "tinhid", "Series_Code", "pci_id".
    private func isIdentifier(_ path: [String]) -> Bool {
        path.contains { text in
            guard text.utf8.count <= 24, !text.contains("%") else { return false }
            let tokens = HeaderWords.folded(text).split(separator: " ")
            guard tokens.count <= 3, let last = tokens.last else { return false }
            return last == "id" || last == "code" || tokens.first == "ma" || tokens.count == 1 && last.hasSuffix("id")
        }
    }

    // MARK: Numbers and labels

    private mutating func findNumbering() {
        guard !drafts.contains(.stub(.numbering)), let first = drafts.firstIndex(where: { $0 != .unused }),
            own[first].isEmpty || drafts[first] == .text || drafts[first] == .figure, samples[first].looksNumbered,
            first + 1 < drafts.count, own[first].isEmpty || own[first].joined().count <= 4
        else { return }
        drafts[first] = .stub(.numbering)
    }

    private mutating func findLabel() {
        if drafts.contains(where: { if case .stub(.label) = $0 { true } else { false } }) { return }
        isLabelGuessed = true
        // A header that goes on after the word: "Tên xã, thị trấn thuộc huyện".
        for column in drafts.indices where drafts[column] == .text && !own[column].isEmpty {
            let folded = HeaderWords.folded(own[column].joined(separator: " "))
            guard let word = words.prefix(.label, of: folded) else { continue }
            drafts[column] = .stub(.label(LabelKind(rawValue: word.meaning) ?? .any))
            return
        }
        let texts = drafts.indices.filter { drafts[$0] == .text }
        if let column = texts.first(where: { samples[$0].distinct.count >= 2 }) ?? texts.first {
            drafts[column] = .stub(.label(.any))
        } else if let column = drafts.indices.first(where: { drafts[$0] != .unused && drafts[$0] != .stub(.numbering) }
        ),
            samples[column].figures > 0, drafts.indices.count > 1
        {
            // Years, or codes, down the side.
            drafts[column] = .stub(.label(.any))
        }
    }

    /// "KH", "TH" and "%" below each other beside the names of indicators or units.
    private mutating func findScenarios() {
        for column in drafts.indices where isScenarios(samples[column]) {
            switch drafts[column] {
            case .text, .stub(.label), .stub(.measure), .stub(.note): break
            default: continue
            }
            let isBesideNames = drafts.indices.contains { other in
                guard other != column, samples[other].texts > 0, !isScenarios(samples[other]) else { return false }
                if case .stub(.label) = drafts[other] { return true }
                return drafts[other] == .text && other < column
            }
            if isBesideNames { drafts[column] = .scenario }
        }
    }

    private func isScenarios(_ sample: ColumnSample) -> Bool {
        guard sample.figures == 0, (2...12).contains(sample.distinct.count) else { return false }
        let meanings = sample.distinct.map { HeaderCellMeaning($0, words) }
        return meanings.allSatisfy { $0.isCovered && $0.meaning.scenario != .unknown }
            && meanings.contains { !$0.meaning.isComparison }
    }

    /// Names that stand in one column or another by how deep they are: never two of them in a row.
    private mutating func findDeeper(_ end: Int) {
        guard let label = drafts.firstIndex(where: { if case .stub(.label) = $0 { true } else { false } }) else {
            return
        }
        var columns = [label]
        for column in drafts.indices.dropFirst(label + 1) {
            let isLabel = if case .stub(.label) = drafts[column] { true } else { false }
            let isName = isLabel || drafts[column] == .text && (own[column].isEmpty || own[column] == own[label])
            guard isName, isApart(columns + [column], end) else { break }
            columns.append(column)
        }
        for column in columns.dropFirst() { drafts[column] = .deeper }
    }

    private func isApart(_ columns: [Int], _ end: Int) -> Bool {
        var filled: Set<Int> = []
        for row in view.rows[header.body..<min(end, header.body + ColumnSample.rows)] {
            let names = columns.filter { view.shown(row, $0) != .empty }
            if names.count > 1, !isWide(row, names) { return false }
            filled.formUnion(names.prefix(1))
        }
        return filled.count == columns.count
    }

    /// One cell merged over all of them.
    private func isWide(_ row: TableRow, _ columns: [Int]) -> Bool {
        guard let range = view.merge(row.number, columns[0]) else { return false }
        return range.firstRow == range.lastRow && columns.allSatisfy { $0 <= range.lastColumn }
    }

    /// Of labels side by side, as province, district and commune, the last one with most names is the label.
    private mutating func demoteLabels() {
        for run in labelRuns() where run.count > 1 {
            // An indicator's name beside a unit's: a list with one figure per row; the unit is the dimension.
            let best = run.max { (samples[$0].distinct.count, $0) < (samples[$1].distinct.count, $1) }
            for column in run where column != best { drafts[column] = .dimension }
        }
    }

    /// Labels without a column of figures between them.
    private func labelRuns() -> [[Int]] {
        var runs: [[Int]] = []
        var isOpen = false
        for (column, draft) in drafts.enumerated() {
            if case .stub(.label) = draft {
                if isOpen { runs[runs.count - 1].append(column) } else { runs.append([column]) }
                isOpen = true
            } else if draft == .figure {
                isOpen = false
            }
        }
        return runs
    }

    // MARK: Tables side by side

    /// The columns of each table: a new one begins where names stand again to the right of figures.
    func groups() -> [Range<Int>] {
        let used = drafts.indices.filter { drafts[$0] != .unused }
        guard let first = used.first, let last = used.last else { return [] }
        var starts = [first]
        var hasFigures = false
        var names: Set<String> = []
        for column in used {
            switch drafts[column] {
            case .figure: hasFigures = true
            case .stub(.label):
                if hasFigures { starts.append(start(before: column, after: starts[starts.count - 1])) }
                if names.isEmpty { names = samples[column].distinct }
                hasFigures = false
            case .text where hasFigures && own[column].isEmpty && repeats(names, column):
                starts.append(column)
                hasFigures = false
            default: break
            }
        }
        let ends = starts.dropFirst() + [last + 1]
        return zip(starts, ends).map { $0..<$1 }
    }

    /// A column without header that has the names of the first table in another order.
    private func repeats(_ names: Set<String>, _ column: Int) -> Bool {
        let here = samples[column].distinct
        return names.count >= 3 && here.intersection(names).count * 10 >= names.count * 6
    }

    /// The column of numbers in front of a label belongs to it.
    private func start(before label: Int, after lower: Int) -> Int {
        var start = label
        while start - 1 > lower {
            switch drafts[start - 1] {
            case .stub(.numbering), .stub(.code), .dimension, .unused: start -= 1
            default: return start
            }
        }
        return start
    }
}
