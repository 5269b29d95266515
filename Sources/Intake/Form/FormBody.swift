import Office
import Planning
import Quantities

/// Writes the rows of a form's table.
struct FormBody {
    private let form: FormSheet
    private let styles: FormStyles
    private let rules: FormRules
    private let marks: FormMarks
    private let columns: FormColumns
    /// The cell of each indicator's figure, and the figures that are known.
    private let cells: [IndicatorCode: String]
    private let own: [IndicatorCode: ExactDecimal]
    private let samePeriod: [IndicatorCode: ExactDecimal]
    private let last: [IndicatorCode: ExactDecimal]

    init(_ form: FormSheet, _ styles: FormStyles) {
        self.form = form
        self.styles = styles
        rules = FormRules(words: form.words, unit: form.template.unit)
        marks = FormMarks(form.words)
        columns = form.columns
        var cells: [IndicatorCode: String] = [:]
        for (index, row) in form.rows.enumerated() {
            guard let code = row.line?.definition.code, let column = form.columns[.value] else { continue }
            cells[code] = CellAddress(column: column, row: FormSheet.bodyRow + index).description
        }
        self.cells = cells
        own = Self.values(form) { $0.own }
        samePeriod = Self.values(form) { $0.samePeriod }
        last = Self.values(form) { $0.last }
    }

    private static func values(
        _ form: FormSheet, _ entry: (TemplateLine) -> ProposedEntry?
    ) -> [IndicatorCode: ExactDecimal] {
        var values: [IndicatorCode: ExactDecimal] = [:]
        for case .asked(let line, _, _) in form.rows {
            values[line.definition.code] = form.template.shownValue(entry(line))
        }
        return values
    }

    func write(_ sheet: inout Spreadsheet.Sheet) {
        for (index, row) in form.rows.enumerated() {
            let number = FormSheet.bodyRow + index
            switch row {
            case .field(let name): writeField(name, number, &sheet)
            case .asked(let line, let ordinal, let depth):
                writeAsked(line, number, &sheet)
                writeCommon(line, ordinal, depth, number, own[line.definition.code], &sheet)
            case .computed(let line, let formula, let ordinal, let depth):
                writeComputed(line, formula, ordinal, depth, number, &sheet)
            }
        }
    }

    private func set(
        _ value: Spreadsheet.Value, _ row: Int, _ column: FormColumns.Column, _ style: Spreadsheet.Style,
        _ sheet: inout Spreadsheet.Sheet
    ) {
        if let place = columns[column] { sheet.set(value, row: row, column: place, style) }
    }

    private func address(_ column: FormColumns.Column, _ row: Int) -> String {
        CellAddress(column: columns[column] ?? 0, row: row).description
    }

    private func range(_ column: FormColumns.Column, _ row: Int) -> CellRange {
        let place = columns[column] ?? 0
        return CellRange(firstRow: row, firstColumn: place, lastRow: row, lastColumn: place)
    }

    private func writeField(_ name: String, _ row: Int, _ sheet: inout Spreadsheet.Sheet) {
        for column in 0...columns.lastShown {
            sheet.set(column == 1 ? .text(name) : .blank, row: row, column: column, styles.field)
        }
        set(.text(FormKey.noFigure), row, .key, styles.hidden, &sheet)
        sheet.heights[row] = max(18, Spreadsheet.height(of: [(name, FormColumns.millimetres(.label) * 0.9)]))
    }

    // MARK: What every indicator has

    private func writeCommon(
        _ line: TemplateLine, _ ordinal: String, _ depth: Int, _ row: Int, _ value: ExactDecimal?,
        _ sheet: inout Spreadsheet.Sheet
    ) {
        let definition = line.definition
        let name = form.words.name(definition.name)
        set(.text(ordinal), row, .ordinal, styles.centred, &sheet)
        set(.text(name), row, .label, styles.label(depth: depth), &sheet)
        set(.text(form.words.name(definition.measure)), row, .measure, styles.centred, &sheet)
        let number = styles.number(places: definition.decimals)
        let before = samePeriod[definition.code]
        set(Self.value(before), row, .samePeriod, number, &sheet)
        set(Self.value(last[definition.code]), row, .last, number, &sheet)
        for assigner in columns.assigners {
            let plan = line.plans.first { $0.assigner == assigner }
            let planned = form.template.shownValue(plan?.entry)
            set(Self.value(planned), row, .plan(assigner), number, &sheet)
            writePercentOfPlan(line, plan, planned, value, row, assigner, &sheet)
        }
        writePercentOfSamePeriod(definition, value, before, row, &sheet)
        let measure = form.words.name(definition.measure)
        sheet.heights[row] = max(
            18,
            Spreadsheet.height(of: [
                (name, FormColumns.millimetres(.label) - Double(depth) * 6),
                (measure, FormColumns.millimetres(.measure)),
            ]))
    }

    private static func value(_ number: ExactDecimal?) -> Spreadsheet.Value {
        number.map { .number($0) } ?? .blank
    }

    /// Rates, indices and shares are compared by their difference, if at all.
    private static func hasPercentOfSamePeriod(_ definition: IndicatorDefinition) -> Bool {
        switch definition.kind {
        case .flow, .stock, .recognition, .average: true
        case .rate, .index, .share, .rank: false
        }
    }

    private func writePercentOfPlan(
        _ line: TemplateLine, _ plan: TemplateLine.Plan?, _ planned: ExactDecimal?, _ value: ExactDecimal?, _ row: Int,
        _ assigner: Assigner, _ sheet: inout Spreadsheet.Sheet
    ) {
        let definition = line.definition
        var percent = Spreadsheet.Value.blank
        if let plan, let planned {
            percent =
                FormAttainment(
                    definition: definition, plan: planned, basis: plan.entry.basis ?? definition.planBasis,
                    start: form.template.shownValue(line.start), value: value, valueCell: address(.value, row),
                    planCell: address(.plan(assigner), row), words: form.words
                ).cell
        }
        set(percent, row, .percentOfPlan(assigner), styles.percent, &sheet)
    }

    private func writePercentOfSamePeriod(
        _ definition: IndicatorDefinition, _ value: ExactDecimal?, _ before: ExactDecimal?, _ row: Int,
        _ sheet: inout Spreadsheet.Sheet
    ) {
        guard Self.hasPercentOfSamePeriod(definition), before != nil else {
            return set(.blank, row, .percentOfSamePeriod, styles.percent, &sheet)
        }
        let cells = (part: address(.value, row), whole: address(.samePeriod, row))
        let formula = FormFormulas.percent(part: cells.part, whole: cells.whole, given: [cells.part, cells.whole])
        let result = FormFormulas.percent(part: value, whole: before)
        set(
            .formula(formula, result: result.map { .number($0) } ?? .text("")), row, .percentOfSamePeriod,
            styles.percent, &sheet)
    }

    // MARK: What is filled in

    private func writeAsked(_ line: TemplateLine, _ row: Int, _ sheet: inout Spreadsheet.Sheet) {
        let definition = line.definition
        if definition.hasParts {
            writeRate(line, row, &sheet)
        } else {
            set(
                Self.value(own[definition.code]), row, .value, styles.input(places: definition.decimals), &sheet)
            set(.blank, row, .numerator, styles.centred, &sheet)
            set(.blank, row, .denominator, styles.centred, &sheet)
        }
        let isRecorded = line.own?.value != nil
        sheet.validations.append(rules.value(definition, isRecorded: isRecorded, at: range(.value, row)))
        set(status(line), row, .status, styles.choice, &sheet)
        sheet.validations.append(rules.status(at: range(.status, row)))
        set(.blank, row, .note, styles.textInput, &sheet)
        sheet.validations.append(rules.note(at: range(.note, row)))
        set(.text(form.key.rowKey(definition.code, definition.validFrom)), row, .key, styles.hidden, &sheet)
        mark(line, row, &sheet)
    }

    private func status(_ line: TemplateLine) -> Spreadsheet.Value {
        line.own.map { .text(form.words.status($0.status)) } ?? .blank
    }

    /// Marks what is changed of a recorded figure, and where its reason is missing.
    private func mark(_ line: TemplateLine, _ row: Int, _ sheet: inout Spreadsheet.Sheet) {
        guard let recorded = line.own, recorded.value != nil else { return }
        let parts = form.template.shownParts(recorded)
        let value = own[line.definition.code]
        var cells: [(value: Spreadsheet.Value, range: CellRange)] = []
        if let parts {
            cells.append((.number(parts.numerator), range(.numerator, row)))
            cells.append((.number(parts.denominator), range(.denominator, row)))
        }
        if let value { cells.append((.number(value), range(.value, row))) }
        let status = range(.status, row)
        let marked = (cells + [(self.status(line), status)]).compactMap { marks.changed($0.value, at: $0.range) }
        let missing = marks.missingReason(cells, status: status, of: recorded.status, at: range(.note, row))
        sheet.conditions += marked + [missing].compactMap { $0 }
    }

    /// Numerator and denominator are asked for, the rate follows; who knows only the rate writes over the formula.
    private func writeRate(_ line: TemplateLine, _ row: Int, _ sheet: inout Spreadsheet.Sheet) {
        let definition = line.definition
        let parts = form.template.shownParts(line.own)
        let input = styles.input(places: definition.partDecimals).with { $0.numberFormat = "#,##0.##" }
        let whole = styles.input(places: 0)
        set(Self.value(parts?.numerator), row, .numerator, parts?.numerator.scale == 0 ? whole : input, &sheet)
        set(Self.value(parts?.denominator), row, .denominator, parts?.denominator.scale == 0 ? whole : input, &sheet)
        sheet.validations.append(rules.numerator(definition, at: range(.numerator, row)))
        sheet.validations.append(rules.denominator(definition, at: range(.denominator, row)))
        let value = own[definition.code]
        if parts == nil, let value {
            set(.number(value), row, .value, styles.computedInput(places: definition.decimals), &sheet)
        } else {
            let formula = FormFormulas.rate(
                numerator: address(.numerator, row), denominator: address(.denominator, row), definition)
            set(
                .formula(formula, result: value.map { .number($0) } ?? .text("")), row, .value,
                styles.computedInput(places: definition.decimals), &sheet)
        }
    }

    // MARK: What Excel computes

    private func writeComputed(
        _ line: TemplateLine, _ formula: Formula, _ ordinal: String, _ depth: Int, _ row: Int,
        _ sheet: inout Spreadsheet.Sheet
    ) {
        let definition = line.definition
        let value = form.template.computedValue(formula, definition, own)
        let text = FormFormulas.computed(formula, decimals: definition.decimals, cells: cells)
        let style = styles.number(places: definition.decimals)
        set(
            text.map { .formula($0, result: value.map { .number($0) } ?? .text("")) } ?? .blank, row, .value, style,
            &sheet)
        writeCommon(line, ordinal, depth, row, value, &sheet)
        for column in [FormColumns.Column.numerator, .denominator, .status, .note] {
            set(
                column == .note ? .text(form.words.say("tính từ các chỉ tiêu khác", "computed from others")) : .blank,
                row, column, styles.centred, &sheet)
        }
        set(.text(FormKey.noFigure), row, .key, styles.hidden, &sheet)
    }
}
