import Office
import Quantities

/// Puts a table together from its header and its rows.
struct TableBuilder {
    let view: GridView
    let header: HeaderBlock
    let body: TableBody
    /// The first row that may hold a title.
    let above: Int
    let words: HeaderWords

    /// More than one where tables stand side by side; none where nothing below the header is a row.
    func tables() -> [OfficeTable] {
        guard !body.rows.isEmpty else { return [] }
        let roles = ColumnRoles(view, header, end: (body.rows.last ?? header.body) + 1, words)
        let groups = roles.groups()
        return groups.compactMap { table($0, roles, isAlone: groups.count == 1) }
    }

    private func table(_ range: Range<Int>, _ roles: ColumnRoles, isAlone: Bool) -> OfficeTable? {
        var paths = HeaderPaths(view, header)
        var drafts = roles.drafts
        if !range.contains(where: { if case .stub(.label) = drafts[$0] { true } else { false } }),
            let text = range.first(where: { drafts[$0] == .text })
        {
            drafts[text] = .stub(.label(.any))
        }
        let stubs = Set(
            drafts.indices.filter { column in
                if case .stub = drafts[column] {
                    true
                } else {
                    [.dimension, .scenario, .deeper].contains(drafts[column])
                }
            })
        let columns = range.filter { drafts[$0] != .unused }.map { column in
            self.column(column, drafts[column], paths.path(column, stubs: stubs))
        }
        let rows = rows(columns, drafts)
        guard !rows.isEmpty else { return nil }
        let measure = tableMeasure()
        return OfficeTable(
            sheet: view.name, range: cellRange(range), titles: titles(), measure: measure, columns: columns,
            rows: rows, notes: body.notes.filter { !$0.isEmpty }, labelKind: labelKind(range, drafts),
            confidence: confidence(roles, columns),
            findings: findings(roles, paths, isAlone: isAlone, hasMeasure: measure != nil, columns, rows),
            notation: notation(columns, rows))
    }

    private func column(_ index: Int, _ draft: ColumnRoles.Draft, _ path: [String]) -> OfficeColumn {
        let mark = header.marks?.marks[index]
        let (meaning, subject) = FigureMeaning.read(path, formula: mark?.formula, words)
        let role: OfficeColumn.Role =
            switch draft {
            case .stub(.numbering): .numbering
            case .stub(.label), .deeper: .label
            case .stub(.measure): .measure
            case .stub(.note): .note
            case .stub(.office): .office
            case .stub(.code): .code
            case .dimension: .dimension
            case .scenario: .scenario
            case .text, .unused: .text
            case .figure: .figure(meaning)
            }
        return OfficeColumn(
            index: index, path: path.map(\.oneLine), role: role, subject: subject.map(\.oneLine),
            measure: role.isFigure ? measure(path) : nil, mark: mark?.name,
            formula: mark?.formula)
    }

    /// The innermost unit of measure that a header names: in brackets, behind a comma, or alone.
    private func measure(_ path: [String]) -> MeasureText? {
        for text in path.reversed() {
            if let bracketed = text.inBrackets.lazy.compactMap({ MeasureText($0, words) }).first { return bracketed }
            if let whole = MeasureText(text, words) { return whole }
            if let comma = text.lastIndex(of: ","),
                let behind = MeasureText(String(text[text.index(after: comma)...]), words)
            {
                return behind
            }
        }
        return path.contains { $0.contains("%") } ? MeasureText(printed: "%", exponent: 0, base: "%") : nil
    }

    // MARK: Rows

    private func rows(_ columns: [OfficeColumn], _ drafts: [ColumnRoles.Draft]) -> [OfficeRow] {
        var places = RowTree.Columns()
        // Tables side by side may share the numbers of the first.
        places.numbering = columns.first { $0.role == .numbering }?.index
        places.labels = columns.filter { $0.role == .label }.map(\.index)
        places.scenario = columns.first { $0.role == .scenario }?.index
        places.dimensions = columns.filter { $0.role == .dimension }.map(\.index)
        places.measure = columns.first { $0.role == .measure }?.index
        places.figures = columns.filter { $0.role.isFigure }.map(\.index)
        let used = columns.map(\.index)
        var tree = RowTree(view, places, isNumbered: isNumbered(places), words)
        for index in body.rows {
            let row = view.rows[index]
            guard used.contains(where: { row[$0] != .empty }) else { continue }
            tree.add(row)
        }
        return Subtotals(figures: places.figures).marked(tree.rows)
    }

    /// Whether the order of a row follows from numbers: a column of mere 1, 2, 3 … says nothing of depth.
    private func isNumbered(_ places: RowTree.Columns) -> Bool {
        guard let column = places.numbering else { return true }
        var last: Character?
        var styles: Set<NumberingStyle.Style> = []
        for index in body.rows.prefix(ColumnSample.rows) {
            guard let text = view.rows[index][column].text, let style = NumberingStyle(text, after: last) else {
                continue
            }
            if style.style == .letter { last = text.first }
            styles.insert(style.style)
        }
        return styles.count > 1
    }

    private func notation(_ columns: [OfficeColumn], _ rows: [OfficeRow]) -> FileNotation {
        let figures = columns.filter { $0.role.isFigure }.map(\.index)
        let texts = rows.lazy.flatMap { row in
            figures.lazy.compactMap { column -> String? in
                guard case .text(let text) = row.cells[column] else { return nil }
                return NumberText(OfficeTable.inBrackets(text) ?? FootnoteMark.number(text) ?? text).number
            }
        }
        return FileNotation(texts, prefers: .vietnamese)
    }

    // MARK: Around the table

    private func titles() -> [String] {
        (above..<header.rows.lowerBound).suffix(14).compactMap { index in
            var texts: [String] = []
            for cell in view.rows[index].cells {
                if let text = cell.text?.oneLine, !texts.contains(text) { texts.append(text) }
            }
            let line = texts.joined(separator: "   ")
            return line.isEmpty ? nil : String(line.prefix(400))
        }
    }

    /// "Đơn vị tính: triệu đồng", or the measure alone, above the header.
    private func tableMeasure() -> MeasureText? {
        for index in (above..<header.rows.lowerBound).reversed() {
            for cell in view.rows[index].cells {
                guard case .text(let text) = cell else { continue }
                if let measure = MeasureText(text, words) { return measure }
                if let colon = text.firstIndex(of: ":"),
                    words.word(.measureLine, is: lastWords(text[..<colon])) != nil,
                    let measure = MeasureText(cell: String(text[text.index(after: colon)...]), words)
                {
                    return measure
                }
                if let bracketed = text.inBrackets.lazy.compactMap({ inside(String($0)) }).first { return bracketed }
            }
        }
        return nil
    }

    private func inside(_ text: String) -> MeasureText? {
        guard let colon = text.firstIndex(of: ":"), words.word(.measureLine, is: String(text[..<colon])) != nil else {
            return nil
        }
        return MeasureText(cell: String(text[text.index(after: colon)...]), words)
    }

    private func lastWords(_ text: Substring) -> String {
        text.split(whereSeparator: { $0 == "(" || $0 == "-" }).last.map { String($0).trimmed() } ?? String(text)
    }

    private func labelKind(_ range: Range<Int>, _ drafts: [ColumnRoles.Draft]) -> LabelKind {
        for column in range { if case .stub(.label(let kind)) = drafts[column] { return kind } }
        return .any
    }

    private func cellRange(_ columns: Range<Int>) -> CellRange {
        CellRange(
            firstRow: view.rows[header.rows.lowerBound].number - 1, firstColumn: columns.lowerBound,
            lastRow: view.rows[body.rows.last ?? header.rows.lowerBound].number - 1,
            lastColumn: columns.upperBound - 1)
    }

    // MARK: How sure

    private func confidence(_ roles: ColumnRoles, _ columns: [OfficeColumn]) -> Int {
        var points = 40
        if header.isNamed { points += 25 }
        if header.marks != nil { points += 15 }
        if !roles.isLabelGuessed { points += 10 }
        if columns.allSatisfy({ !$0.path.isEmpty || $0.role == .numbering }) { points += 10 }
        return points
    }

    private func findings(
        _ roles: ColumnRoles, _ paths: HeaderPaths, isAlone: Bool, hasMeasure: Bool, _ columns: [OfficeColumn],
        _ rows: [OfficeRow]
    ) -> [RecognitionFinding] {
        var found: [RecognitionFinding] = [header.isNamed ? .namedHeader : .unnamedHeader]
        if header.marks != nil { found.append(.countedColumns) }
        if paths.looksMerged { found.append(.headerLooksMerged) }
        if !isAlone { found.append(.sideBySide) }
        if !view.hiddenColumns.isEmpty {
            found.append(.hiddenColumns(view.hiddenColumns.sorted().prefix(20).map(CellAddress.letters)))
        }
        if !view.hiddenRows.isEmpty { found.append(.hiddenRows(Array(view.hiddenRows.prefix(20)))) }
        found += body.repeated.prefix(5).map { .repeatedHeader(row: $0) }
        let strays = rows.filter { $0.kind == .stray }.prefix(20).map(\.number)
        if !strays.isEmpty { found.append(.strayRows(strays)) }
        let isMeasured = hasMeasure || columns.contains { $0.role == .measure || $0.measure != nil }
        if !isMeasured, columns.contains(where: { $0.role.isFigure }) { found.append(.noMeasure) }
        return found
    }
}
