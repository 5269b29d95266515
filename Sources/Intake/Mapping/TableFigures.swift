import Office
import Planning
import Quantities

/// Turns a planned table into proposed figures, through the same checks as those of a simple file.
struct TableFigures {
    let plan: TablePlan
    let file: String
    let catalogue: Catalogue
    let options: IntakeOptions
    let words: HeaderWords

    private static let figureColumns: [Field] = [.indicator, .unit, .period, .scenario, .status, .value]
    private static let planColumns: [Field] = [.indicator, .unit, .period, .assigner, .value]

    /// One cell that is to be recorded.
    struct Item {
        let indicator: String
        let unit: String
        let scenario: Scenario
        let period: Period
        let status: FigureStatus?
        let row: OfficeRow
        let column: OfficeColumn
        let value: ExactDecimal
        let places: Int?
    }

    /// The figures; what is wrong stands in the list with the cells of the table.
    func propose(_ list: inout DiagnosticList) -> [PlacedFigure] {
        var items: [Item] = []
        for (row, use) in zip(plan.table.rows, plan.rows) {
            for place in plan.columns.indices { take(row, use, place, &items, &list) }
        }
        items = ComputedIndicators(catalogue.indicators).compared(items, at: place, &list)
        items = earlier().compared(items, at: place, &list)
        let plans = items.filter { if case .plan = $0.scenario { true } else { false } }
        let others = items.filter { if case .plan = $0.scenario { false } else { true } }
        return record(others, .figures, &list) + record(plans, .plans, &list)
    }

    // MARK: Cells

    private func take(
        _ row: OfficeRow, _ use: RowPlan, _ column: Int, _ items: inout [Item], _ list: inout DiagnosticList
    ) {
        guard case .figures(let scenario, let period, let status) = plan.use(use, column),
            let (indicator, unit) = subjects(use, plan.columns[column])
        else { return }
        let column = plan.columns[column]
        switch plan.table.reading(row, column.column) {
        case .nothing: return
        case .fault(let code):
            list.add(.error, at: place(row, column.column), found: row.cells[column.column.index].text) { code }
        case .value(let value, let places):
            if case .text(let text) = row.cells[column.column.index], OfficeTable.inBrackets(text) != nil {
                list.add(.warning, at: place(row, column.column), found: text) { .bracketsReadAsMinus }
            }
            guard let scaled = scaled(value, indicator, row, column.column, &list) else { return }
            items.append(
                Item(
                    indicator: indicator, unit: unit, scenario: scenario, period: period, status: status, row: row,
                    column: column.column, value: scaled, places: places))
        }
    }

    /// The codes of the indicator and the unit of a figure; `nil` where either is not known.
    private func subjects(_ row: RowPlan, _ column: ColumnPlan) -> (indicator: String, unit: String)? {
        let across = column.subject?.match?.code
        let above = plan.unit?.key.description
        let pair: (indicator: String?, unit: String?) =
            switch (plan.shape, row.use) {
            case (.indicatorsDown, .subject(let match)): (match.code, across ?? above)
            case (.unitsDown, .subject(let match)): (across, match.code)
            case (.scenariosDown, .scenario): (across, above)
            default: (nil, nil)
            }
        guard let indicator = pair.indicator, let unit = pair.unit else { return nil }
        return (indicator, unit)
    }

    /// In the measure of the indicator: 1 500 triệu đồng are 1,5 tỷ đồng. `nil`, reported, where the two don't fit.
    private func scaled(
        _ value: ExactDecimal, _ indicator: String, _ row: OfficeRow, _ column: OfficeColumn,
        _ list: inout DiagnosticList
    ) -> ExactDecimal? {
        let definition = catalogue.indicators.history(of: IndicatorCode(indicator)).last
        guard let definition, let wanted = MeasureText(cell: definition.measure.vietnamese, words),
            let measure = plan.table.measure(row, column)
        else { return value }
        guard wanted.base == measure.base else {
            list.add(.error, at: place(row, column), found: measure.printed) {
                .measuresDiffer(indicator: definition.measure.vietnamese)
            }
            return nil
        }
        let shift = measure.exponent - wanted.exponent
        guard shift != 0 else { return value }
        let power = ExactDecimal(coefficient: (0..<abs(shift)).reduce(Int128(1)) { power, _ in power * 10 }, scale: 0)
        let scaled = power.flatMap { power in
            shift > 0 ? try? value.multiplied(by: power) : (try? value.divided(by: power))?.exactDecimal
        }
        if scaled == nil { list.add(.error, at: place(row, column), found: value.description) { .numberTooLarge } }
        return scaled
    }

    private func place(_ row: OfficeRow, _ column: OfficeColumn) -> Place {
        Place(
            file: file, sheet: plan.table.sheet, cell: plan.table.address(row, column), row: row.number,
            field: column.title)
    }

    private func place(_ item: Item) -> Place { place(item.row, item.column) }

    private func earlier() -> EarlierFigures {
        EarlierFigures(
            file: file, sheet: plan.table.sheet, reported: plan.period, catalogue: catalogue,
            recorded: options.recordedFigure)
    }

    // MARK: Recording

    private func record(_ items: [Item], _ kind: IntakeKind, _ list: inout DiagnosticList) -> [PlacedFigure] {
        guard !items.isEmpty else { return [] }
        let fields = kind == .plans ? Self.planColumns : Self.figureColumns
        let names = fields.map { field in kind.columns.first { $0.field == field }?.name ?? "" }
        let header = TableRow(number: 1, cells: names.map { .text($0) })
        var reader = RowReader(
            columns: HeaderMatch(kind, header), file: file, sheet: plan.table.sheet, notation: .decided(.neutral),
            diagnostics: list)
        var rows = kind.rows(catalogue, options)
        for item in items {
            reader.moveTo(cells(item, kind), standingAt: place(item.row, item.column))
            rows.read(&reader)
        }
        rows.finish(&reader)
        list = reader.diagnostics
        return rows.figures
    }

    private func cells(_ item: Item, _ kind: IntakeKind) -> TableRow {
        let value = TableCell.number(TableNumber(value: item.value, places: places(item), isPercent: false))
        var cells: [TableCell] = [.text(item.indicator), .text(item.unit), .text(item.period.code)]
        if kind == .plans, case .plan(let assigner) = item.scenario {
            cells += [.text(assigner.name), value]
        } else {
            cells += [.text(item.scenario.code), item.status.map { .text($0.rawValue) } ?? .empty, value]
        }
        return TableRow(number: item.row.number, cells: cells)
    }

    /// What the sheet shows may be fewer decimals than it holds; after a change of scale that says nothing.
    private func places(_ item: Item) -> Int? {
        guard case .number(let number) = item.row.cells[item.column.index], number.value == item.value else {
            return nil
        }
        return item.places
    }
}
