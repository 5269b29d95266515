import Office
import Planning

/// What a plan leaves open, as diagnostics with the cells that raise the question.
struct PlanQuestions {
    let plan: TablePlan
    let file: String

    func ask(_ list: inout DiagnosticList) {
        askForContext(&list)
        for column in plan.columns { ask(column, &list) }
        for (row, use) in zip(plan.table.rows, plan.rows) { ask(row, use, &list) }
    }

    private func askForContext(_ list: inout DiagnosticList) {
        let place = Place(file: file, sheet: plan.table.sheet)
        if plan.period == nil, plan.columns.contains(where: { $0.use == .open }) {
            list.add(.error, at: place, found: plan.table.titles.last) { .unanswered(.period, candidates: []) }
        }
        if plan.shape == .indicatorsDown, plan.unit == nil,
            plan.columns.contains(where: { $0.isAsked && $0.subject?.candidates.isEmpty ?? true })
        {
            list.add(.error, at: place, found: plan.table.titles.first) { .unanswered(.unit, candidates: []) }
        }
    }

    private func ask(_ column: ColumnPlan, _ list: inout DiagnosticList) {
        let place = Place(
            file: file, sheet: plan.table.sheet,
            cell: CellAddress(column: column.column.index, row: plan.table.range.firstRow).description)
        // A column about nothing that is known, in a table of units, is another office's concern.
        let isForeign = plan.shape == .unitsDown && (column.subject?.candidates.isEmpty ?? false)
        switch column.use {
        case .comparison, .leftOut: return
        case .open where isForeign:
            list.add(.warning, at: place, found: column.column.title) { .unanswered(.indicator, candidates: []) }
        case .open where column.isPlan:
            if plan.period != nil,
                plan.columns.first(where: { $0.use == .open && $0.isPlan })?.column.index == column.column.index
            {
                list.add(.error, at: place, found: column.column.title) { .unanswered(.assigner, candidates: []) }
            }
        case .open:
            if plan.period != nil {
                list.add(.error, at: place, found: column.column.title) { .unanswered(.column, candidates: []) }
            }
        case .figures: break
        }
        let candidates = column.subject?.candidates ?? []
        guard column.lacksSubject, plan.shape == .unitsDown || plan.unit != nil || !candidates.isEmpty else { return }
        let question: Diagnostic.Question = plan.shape == .unitsDown ? .indicator : .unit
        list.add(candidates.isEmpty ? .warning : .error, at: place, found: column.column.title) {
            .unanswered(question, candidates: candidates.map(\.inWords))
        }
    }

    /// A row with figures that may be one of the catalogue's is asked for; one like none of them is told of.
    private func ask(_ row: OfficeRow, _ use: RowPlan, _ list: inout DiagnosticList) {
        guard case .open(let candidates) = use.use else { return }
        let label = plan.table.columns.first { $0.role == .label }
        let place = Place(
            file: file, sheet: plan.table.sheet, cell: label.map { plan.table.address(row, $0) }, row: row.number)
        list.add(candidates.isEmpty ? .warning : .error, at: place, found: row.label) {
            .unanswered(plan.shape == .unitsDown ? .unit : .indicator, candidates: candidates.map(\.inWords))
        }
    }
}

extension ColumnPlan {
    fileprivate var isAsked: Bool { use != .comparison && use != .leftOut }
}

extension NameMatch {
    /// "02536 (Thị trấn Sơn Dương), 85"
    var inWords: String {
        "\(NameCandidate(code: shownCode, name: name)) \(score)"
    }
}
