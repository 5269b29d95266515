import HTML
import Planning
import Prose
import Quantities

/// How a table of a file is read: the sheet with its cells marked by what becomes of them, and lists to correct it by.
struct UploadMapping {
    /// Rows of the sheet that are shown; the rest can be answered all the same.
    private static let shownRows = 60
    /// Rows of all tables that can be answered at once: a form has no more fields than the server takes.
    private static let openRows = 340
    private static let knownRows = 240

    let page: UploadPage
    let number: Int
    let table: RecognisedTable
    /// How many tables share the page.
    let tables: Int

    private var words: Words { page.words }
    private var phrases: UploadPhrases { page.phrases }

    var markup: Markup {
        """
        <section aria-labelledby="table-\(number)"><h2 id="table-\(number)">\(phrases.mapping)</h2>\
        <p class="m">\(phrases.table(table.sheet, table.range))\(optional: table.titles.last, { " · \($0)" })</p>\
        \(columns)\(openRows)\(knownRows)
        <h3 id="sheet-\(number)">\(phrases.preview)</h3>\(legend)\(sheet)</section>
        """
    }

    // MARK: Columns

    private var columns: Markup {
        let figures = table.columns.filter { $0.place != nil }
        return "<fieldset class=\"answers\"><legend>\(phrases.columns)</legend>\(figures, each: column)</fieldset>"
    }

    private func column(_ column: RecognisedTable.Column) -> Markup {
        guard let place = column.place else { return .empty }
        let known = ["actual", "percent", "skip"]
        let codes = known.contains(column.code) ? known : [column.code] + known
        let use = Control.select(
            id: "c-\(number)-\(place)", name: DeskRoute.Field.use(number, place),
            label: phrases.column(column.letters, column.title),
            groups: [ChoiceGroup(choices: codes.map { Choice(value: $0, label: phrases.use($0)) })],
            selected: column.code)
        guard table.shape != .indicatorsDown, let subject = column.subject,
            [.recorded, .open].contains(column.use)
        else { return use }
        return use
            + select(
                id: "u-\(number)-\(place)", DeskRoute.Field.subject(number, place), phrases.about(column.letters),
                subject)
    }

    // MARK: Rows

    private var openRows: Markup {
        let open = rows { $0.use == .open }
        guard !open.isEmpty else { return .empty }
        return """
            <fieldset class="answers"><legend>\(phrases.rowsOpen(open.count))</legend><p class="m">\(phrases.rowLead)</p>\
            \(open.prefix(Self.openRows / tables), each: row)</fieldset>
            """
    }

    private var knownRows: Markup {
        guard table.shape == .indicatorsDown else {
            // What was said before goes along.
            return Markup(
                joining: rows { $0.isAnswered && $0.use != .open }.map { place, row in
                    Control.hidden(name: DeskRoute.Field.row(number, place), value: Self.answer(row))
                })
        }
        let known = rows { $0.use == .recorded && $0.subject != nil || $0.use == .leftOut && $0.isAnswered }
        guard !known.isEmpty else { return .empty }
        let names = UploadNames(page.indicators, page.language)
        return """
            <details><summary>\(phrases.rowsKnown(known.count))</summary><p class="m">\(phrases.knownLead)</p>\
            <div class="answers">\(known.prefix(Self.knownRows / tables), each: { line($0, names) })</div>\
            \(list(names))</details>
            """
    }

    private static func answer(_ row: RecognisedTable.Row) -> String {
        row.use == .leftOut ? "skip" : row.subject?.found?.code ?? ""
    }

    private func rows(_ isWanted: (RecognisedTable.Row) -> Bool) -> [(place: Int, row: RecognisedTable.Row)] {
        table.rows.enumerated().compactMap { isWanted($0.element) ? ($0.offset, $0.element) : nil }
    }

    private func row(_ row: (place: Int, row: RecognisedTable.Row)) -> Markup {
        guard let subject = row.row.subject else { return .empty }
        return select(
            id: "r-\(number)-\(row.place)", DeskRoute.Field.row(number, row.place),
            phrases.row(row.row.number, row.row.label), subject)
    }

    /// A line with suggestions: a list for each of many rows would be a page of lists.
    private func line(_ row: (place: Int, row: RecognisedTable.Row), _ names: UploadNames) -> Markup {
        let id = "r-\(number)-\(row.place)"
        let label = names.label(of: Self.answer(row.row))
        return """
            <div class="field"><label for="\(id)">\(phrases.row(row.row.number, row.row.label))</label>\
            <input id="\(id)" name="\(DeskRoute.Field.row(number, row.place))" value="\(label)" title="\(label)" \
            list="names-\(number)" autocomplete="off"></div>
            """
    }

    private func list(_ names: UploadNames) -> Markup {
        """
        <datalist id="names-\(number)">\
        \(names.choices, each: { "<option value=\"\($0.label)\">\($0.measure)</option>" })</datalist>
        """
    }

    private func select(
        id: String, _ name: String, _ label: String, _ subject: RecognisedTable.Subject
    ) -> Markup {
        var groups = [
            ChoiceGroup(choices: [
                Choice(value: "", label: phrases.choose), Choice(value: "skip", label: phrases.skip),
            ])
        ]
        if !subject.candidates.isEmpty {
            groups.append(
                ChoiceGroup(
                    label: phrases.maybe,
                    choices: subject.candidates.map { Choice(value: $0.code, label: $0.name) }))
        }
        let isColumn = name.hasPrefix("u.")
        if table.shape == .scenariosDown, !isColumn {
            groups.append(ChoiceGroup(choices: [Choice(value: "actual", label: phrases.use("actual"))]))
        }
        if table.shape == .indicatorsDown || isColumn {
            groups.append(
                ChoiceGroup(
                    label: phrases.all,
                    choices: page.indicators.map { Choice(value: $0.code.text, label: words.name($0.name)) }))
        }
        return Control.select(id: id, name: name, label: label, groups: groups, selected: subject.found?.code ?? "")
    }

    // MARK: The sheet

    private var legend: Markup {
        let uses: [RecognisedTable.Use] = [.label, .recorded, .compared, .leftOut, .open]
        return """
            <p class="legend"><span class="hide">\(phrases.legend):</span>\
            \(uses, each: { "<span class=\"u-\(Self.name($0))\">\(phrases.use($0))</span> " })</p>
            """
    }

    private var sheet: Markup {
        let depth = table.columns.map(\.path.count).max() ?? 1
        let shown = table.rows.prefix(Self.shownRows)
        let more: Markup =
            table.rows.count > shown.count
            ? "<p class=\"m\">\(phrases.shortened(shown.count, table.rows.count))</p>" : .empty
        return """
            <div class="tablebox" tabindex="0" role="region" aria-labelledby="sheet-\(number)"><table class="filesheet"><thead>\
            <tr><td></td>\(table.columns, each: { "<th scope=\"col\">\($0.letters)</th>" })</tr>\
            \((0..<depth).map { $0 }, each: header)</thead><tbody>\(Array(shown.enumerated()), each: { body($0.offset, $0.element) })</tbody></table></div>\(more)
            """
    }

    private func header(_ line: Int) -> Markup {
        """
        <tr><td></td>\(table.columns, each: { column in
            "<td class=\"h u-\(Self.name(column.use))\">\(column.path.indices.contains(line) ? column.path[line] : "")</td>"
        })</tr>
        """
    }

    private func body(_ index: Int, _ row: RecognisedTable.Row) -> Markup {
        let cells: [Markup] = zip(table.columns, row.cells).map { column, cell in
            let text = cell.number.map { words.number($0) } ?? cell.text
            let asked = doubt(index, column)
            let use = asked.map { Self.use($0) } ?? use(column, row, isName: text == row.label)
            let taken = asked?.taken.map { " → " + words.number($0) } ?? ""
            return """
                <td class="\("r " as Markup, when: column.place != nil)u-\(use.map(Self.name) ?? "wait")">\(text)\(taken)</td>
                """
        }
        return "<tr><th scope=\"row\">\(row.number.description)</th>\(Markup(joining: cells))</tr>"
    }

    private func doubt(_ row: Int, _ column: RecognisedTable.Column) -> TableDoubts.Number? {
        guard let place = column.place else { return nil }
        return table.doubts.numbers.first { $0.place == CellPlace(row: row, column: place) }
    }

    private static func use(_ doubt: TableDoubts.Number) -> RecognisedTable.Use {
        doubt.taken != nil ? .recorded : doubt.isLeftOut ? .leftOut : .open
    }

    /// What becomes of a cell; nothing can be said of figures before it is known what their row is about.
    private func use(
        _ column: RecognisedTable.Column, _ row: RecognisedTable.Row, isName: Bool
    ) -> RecognisedTable.Use? {
        switch row.use {
        case .open: isName ? .open : column.place == nil ? .label : nil
        case .leftOut: column.place == nil ? .label : .leftOut
        case .recorded, .label, .compared: column.use
        }
    }

    private static func name(_ use: RecognisedTable.Use) -> String {
        switch use {
        case .label: "label"
        case .recorded: "taken"
        case .compared: "compared"
        case .leftOut: "out"
        case .open: "open"
        }
    }
}
