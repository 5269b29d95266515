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
    /// What cells leave open.
    private(set) var doubts: CellDoubts

    init(plan: TablePlan, file: String, catalogue: Catalogue, options: IntakeOptions, words: HeaderWords) {
        self.plan = plan
        self.file = file
        self.catalogue = catalogue
        self.options = options
        self.words = words
        doubts = CellDoubts(plan, options.mapping?.table(of: plan.table), words)
    }

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
        var value: ExactDecimal
        let places: Int?
        var decisions: [ReadingDecision]
        let cell: CellPlace
    }

    /// A cell that is looked at, and what its figure is of.
    private struct Cell {
        let place: CellPlace
        let row: OfficeRow
        let column: OfficeColumn
        let indicator: String
    }

    /// The figures; what is wrong stands in the list with the cells of the table.
    mutating func propose(_ list: inout DiagnosticList) -> [PlacedFigure] {
        var items: [Item] = []
        for row in plan.table.rows.indices {
            for column in plan.columns.indices { take(CellPlace(row: row, column: column), &items, &list) }
        }
        items = ComputedIndicators(catalogue.indicators).compared(items, at: place, &list)
        items = earlier().compared(items, at: place, &list)
        items = rounded(items, &list)
        let plans = items.filter { if case .plan = $0.scenario { true } else { false } }
        let others = items.filter { if case .plan = $0.scenario { false } else { true } }
        return record(others, .figures, &list) + record(plans, .plans, &list)
    }

    // MARK: Cells

    private mutating func take(_ at: CellPlace, _ items: inout [Item], _ list: inout DiagnosticList) {
        let (row, use) = (plan.table.rows[at.row], plan.rows[at.row])
        guard case .figures(let scenario, let period, let status) = plan.use(use, at.column),
            let (indicator, unit) = subjects(use, plan.columns[at.column])
        else { return }
        let cell = Cell(place: at, row: row, column: plan.columns[at.column].column, indicator: indicator)
        var decisions: [ReadingDecision] = []
        guard let (value, places) = read(cell, &decisions, &list),
            let scaled = scaled(value, cell, &decisions, &list)
        else { return }
        items.append(
            Item(
                indicator: indicator, unit: unit, scenario: scenario, period: period, status: status, row: row,
                column: cell.column, value: scaled, places: places, decisions: decisions, cell: at))
    }

    /// What stands in a cell, or what a person said that it is.
    private mutating func read(
        _ cell: Cell, _ decisions: inout [ReadingDecision], _ list: inout DiagnosticList
    ) -> (value: ExactDecimal, places: Int?)? {
        let found = cell.row.cells[cell.column.index].text
        var isBelowZero = false
        if let found, case .text = cell.row.cells[cell.column.index] {
            isBelowZero = OfficeTable.inBrackets(found) != nil
        }
        switch plan.table.reading(cell.row, cell.column) {
        case .nothing: return nil
        case .fault(let code):
            guard let readings = CellDoubts.readings(code, isBelowZero: isBelowZero) else {
                list.add(.error, at: place(cell), found: found) { code }
                return nil
            }
            switch doubts.number(readings, at: cell.place) {
            case .skip: return nil
            case .given(let value):
                decisions.append(.number(text: found ?? "", taken: value))
                return (value, value.scale)
            case .open:
                list.add(.error, at: place(cell), found: found) { code }
                // What it is measured in is asked at the same time.
                _ = scaled(readings[0], cell, &decisions, &list)
                return nil
            }
        case .value(let value, let places):
            if isBelowZero { list.add(.warning, at: place(cell), found: found) { .bracketsReadAsMinus } }
            return (value, places)
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
    private mutating func scaled(
        _ value: ExactDecimal, _ cell: Cell, _ decisions: inout [ReadingDecision], _ list: inout DiagnosticList
    ) -> ExactDecimal? {
        let definition = catalogue.indicators.history(of: IndicatorCode(cell.indicator)).last
        guard let definition, let wanted = MeasureText(cell: definition.measure.vietnamese, words),
            let measure = plan.table.measure(cell.row, cell.column)
        else { return value }
        if wanted.base != measure.base {
            let address = plan.table.address(cell.row, cell.column)
            let (answer, mayBeSame, isFirst) = doubts.measure(measure, of: definition, wanted, at: address)
            switch answer {
            case .given(let decision): decisions.append(decision)
            case .skip: return nil
            case .open:
                // One question, however many cells raise it.
                guard isFirst else { return nil }
                list.add(.error, at: place(cell), found: measure.printed) {
                    .measuresDiffer(indicator: definition.measure.vietnamese, mayBeSame: mayBeSame)
                }
                return nil
            }
        }
        let shift = measure.exponent - wanted.exponent
        guard shift != 0 else { return value }
        let power = ExactDecimal(coefficient: (0..<abs(shift)).reduce(Int128(1)) { power, _ in power * 10 }, scale: 0)
        let scaled = power.flatMap { power in
            shift > 0 ? try? value.multiplied(by: power) : (try? value.divided(by: power))?.exactDecimal
        }
        if scaled == nil { list.add(.error, at: place(cell), found: value.description) { .numberTooLarge } }
        return scaled
    }

    /// An indicator keeps so many decimals; of a number with more a person says whether it is rounded.
    private mutating func rounded(_ items: [Item], _ list: inout DiagnosticList) -> [Item] {
        var kept: [Item] = []
        for item in items {
            guard let (rounded, decimals) = tooFine(item) else {
                kept.append(item)
                continue
            }
            var item = item
            let isChosen = item.decisions.contains { if case .number = $0 { true } else { false } }
            let answer: CellDoubts.Answer<ExactDecimal> =
                isChosen ? .given(rounded) : doubts.rounded(rounded, at: item.cell)
            switch answer {
            case .skip: continue
            case .given:
                item.decisions.append(.rounded(item.value, to: rounded))
                item.value = rounded
                kept.append(item)
            case .open:
                let found = item.value.description.replacing(".", with: ",")
                list.add(.error, at: place(item), found: found) { .tooManyDecimals(allowed: decimals) }
            }
        }
        return kept
    }

    /// What a number is rounded to that has more decimals than are kept, and is not shown with fewer in its sheet.
    private func tooFine(_ item: Item) -> (rounded: ExactDecimal, decimals: Int)? {
        let (code, day) = (IndicatorCode(item.indicator), item.period.window(.administrative).to)
        let history = catalogue.indicators.history(of: code)
        guard let definition = catalogue.indicators.definition(of: code, on: day) ?? history.last,
            definition.kind != .recognition, item.value.scale > definition.decimals,
            item.value.scaled(to: definition.decimals) == nil
        else { return nil }
        let shown = TableNumber(value: item.value, places: places(item), isPercent: false).shown
        if shown?.scaled(to: definition.decimals) != nil { return nil }
        return (try? item.value.rounded(to: definition.decimals, definition.rounding)).map {
            (rounded: $0, decimals: definition.decimals)
        }
    }

    private func place(_ cell: Cell) -> Place { place(cell.row, cell.column) }

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
        let decisions = Dictionary(
            items.map { (plan.table.address($0.row, $0.column), $0.decisions) }, uniquingKeysWith: { first, _ in first }
        )
        return rows.figures.map { figure in
            var figure = figure
            figure.decisions = figure.place.cell.flatMap { decisions[$0] } ?? []
            return figure
        }
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
