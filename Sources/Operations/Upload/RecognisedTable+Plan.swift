import Intake
import Office
import Planning
import Quantities

extension RecognisedTable {
    /// A planned table, put as a page shows it.
    init(_ plan: TablePlan, for period: Period) {
        let table = plan.table
        var places: [Int: Int] = [:]
        for (place, column) in plan.columns.enumerated() { places[column.column.index] = place }
        self.init(
            sheet: table.sheet, range: table.range.description, titles: table.titles, shape: Shape(plan.shape),
            unit: plan.unit, period: plan.period,
            columns: table.columns.map { column in
                let place = places[column.index]
                return Column(column, place, place.map { plan.columns[$0] }, period)
            },
            rows: zip(table.rows, plan.rows).map { Row($0, $1, plan) }, doubts: plan.doubts)
    }
}

extension RecognisedTable.Shape {
    fileprivate init(_ shape: TablePlan.Shape) {
        self =
            switch shape {
            case .indicatorsDown: .indicatorsDown
            case .unitsDown: .unitsDown
            case .scenariosDown: .scenariosDown
            }
    }
}

extension RecognisedTable.Column {
    fileprivate init(_ column: OfficeColumn, _ place: Int?, _ planned: ColumnPlan?, _ period: Period) {
        let use: RecognisedTable.Use =
            switch planned?.use {
            case nil: .label
            case .figures(let scenario, let own, _)? where scenario != .actual || own != period: .leftOut
            case .figures?, .byRow?: planned?.lacksSubject ?? false ? .open : .recorded
            case .comparison?: .compared
            case .leftOut?: .leftOut
            case .open?: .open
            }
        self.init(
            letters: CellAddress.letters(column.index), path: column.path, use: use, place: place,
            code: planned?.use.code(column) ?? "", subject: planned?.subject.map(RecognisedTable.Subject.init))
    }
}

extension RecognisedTable.Row {
    fileprivate init(_ row: OfficeRow, _ planned: RowPlan, _ plan: TablePlan) {
        let use: RecognisedTable.Use
        var subject: RecognisedTable.Subject?
        switch planned.use {
        case .subject(let match):
            use = .recorded
            subject = RecognisedTable.Subject(.certain(match))
        case .scenario: use = .recorded
        case .leftOut: use = .leftOut
        case .open(let candidates):
            use = .open
            subject = RecognisedTable.Subject(.open(candidates))
        }
        self.init(
            number: row.number, label: row.label, use: use, subject: subject, isAnswered: planned.isAnswered,
            cells: plan.table.columns.map { column in
                RecognisedTable.Cell(
                    text: plan.table.text(row, column), number: plan.table.number(row, column))
            })
    }
}

extension RecognisedTable.Subject {
    fileprivate init(_ finding: NameFinding) {
        self.init(
            found: finding.match.map { NameCandidate(code: $0.shownCode, name: $0.name) },
            candidates: finding.candidates.map { NameCandidate(code: $0.shownCode, name: $0.name) })
    }
}
