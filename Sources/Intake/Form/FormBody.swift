import Office
import Planning
import Quantities

/// Writes the rows of a form's table.
struct FormBody {
    private let form: FormSheet
    private let styles: FormStyles
    private let rules: FormRules
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
            writePercentOfPlan(plan, planned, definition, value, row, assigner, &sheet)
        }
        let percent = styles.number(places: 1)
        if Self.hasPercentOfSamePeriod(definition), before != nil {
            writePercent(
                part: .value, value, whole: .samePeriod, before, into: .percentOfSamePeriod, row, percent, &sheet)
        } else {
            set(.blank, row, .percentOfSamePeriod, percent, &sheet)
        }
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
        _ plan: TemplateLine.Plan?, _ planned: ExactDecimal?, _ definition: IndicatorDefinition,
        _ value: ExactDecimal?, _ row: Int, _ assigner: Assigner, _ sheet: inout Spreadsheet.Sheet
    ) {
        let style = styles.number(places: 1)
        let target = FormColumns.Column.percentOfPlan(assigner)
        // What the year adds can't be compared with a state that the form asks for.
        let isComparable = plan?.entry.basis != .increment || definition.kind == .flow
        switch definition.percentMeaning {
        case .actualOverPlan where planned != nil && isComparable:
            writePercent(part: .value, value, whole: .plan(assigner), planned, into: target, row, style, &sheet)
        case .planOverActual where planned != nil && isComparable:
            writePercent(part: .plan(assigner), planned, whole: .value, value, into: target, row, style, &sheet)
        default:
            set(.blank, row, target, style, &sheet)
        }
    }

    private func writePercent(
        part: FormColumns.Column, _ partValue: ExactDecimal?, whole: FormColumns.Column, _ wholeValue: ExactDecimal?,
        into target: FormColumns.Column, _ row: Int, _ style: Spreadsheet.Style, _ sheet: inout Spreadsheet.Sheet
    ) {
        let formula = FormFormulas.percent(part: address(part, row), whole: address(whole, row))
        let result = FormFormulas.percent(part: partValue, whole: wholeValue)
        set(.formula(formula, result: result.map { .number($0) } ?? .text("")), row, target, style, &sheet)
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
        sheet.validations.append(rules.value(definition, at: range(.value, row)))
        set(
            line.own.map { .text(form.words.status($0.status)) } ?? .blank, row, .status, styles.choice, &sheet)
        sheet.validations.append(rules.status(at: range(.status, row)))
        set(.blank, row, .note, styles.textInput, &sheet)
        sheet.validations.append(rules.note(at: range(.note, row)))
        set(.text(form.key.rowKey(definition.code, definition.validFrom)), row, .key, styles.hidden, &sheet)
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
