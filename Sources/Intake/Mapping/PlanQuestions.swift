import Office
import Planning

/// What a plan leaves open, as diagnostics with the cells that raise the question.
struct PlanQuestions {
    let plan: TablePlan
    let file: String

    /// - Parameter isAssignerAsked: Who assigned the plans is asked once for a file.
    func ask(_ isAssignerAsked: inout Bool, _ list: inout DiagnosticList) {
        askForContext(&list)
        if plan.period != nil, !isAssignerAsked { isAssignerAsked = askForAssigner(&list) }
        for column in plan.columns { ask(column, &list) }
        var asked: Set<String> = []
        for (row, use) in zip(plan.table.rows, plan.rows) {
            // "KH", "TH" and "%" of one name are one question.
            guard row.scenario == nil || asked.insert((plan.table.ancestors(row) + [row.label]).joined()).inserted
            else { continue }
            ask(row, use, &list)
        }
    }

    /// Who assigned the plans, asked with the first column or row that holds some.
    private func askForAssigner(_ list: inout DiagnosticList) -> Bool {
        if let column = plan.columns.first(where: plan.asksAssigner) {
            list.add(.error, at: place(column), found: column.column.title) { .unanswered(.assigner, candidates: []) }
            return true
        }
        guard let (row, said) = zip(plan.table.rows, plan.rows).first(where: { $1.asksAssigner }) else { return false }
        list.add(.error, at: place(row), found: said.said?.text) { .unanswered(.assigner, candidates: []) }
        return true
    }

    private func askForContext(_ list: inout DiagnosticList) {
        let place = Place(file: file, sheet: plan.table.sheet)
        let isOpen =
            plan.columns.contains { $0.use == .open } || plan.rows.contains { $0.uses?.contains(.open) ?? false }
        if plan.period == nil, isOpen {
            list.add(.error, at: place, found: plan.table.titles.last) { .unanswered(.period, candidates: []) }
        }
        let lacksUnit =
            switch plan.shape {
            case .unitsDown: false
            case .scenariosDown: true
            case .indicatorsDown: plan.columns.contains { $0.isAsked && $0.subject?.candidates.isEmpty ?? true }
            }
        if plan.unit == nil, lacksUnit {
            list.add(.error, at: place, found: plan.table.titles.first) { .unanswered(.unit, candidates: []) }
        }
    }

    private func ask(_ column: ColumnPlan, _ list: inout DiagnosticList) {
        let place = place(column)
        switch column.use {
        case .leftOut where column.isPlan && !column.isAnswered:
            list.add(.warning, at: place, found: column.column.title) { .leftOut(.planOfPart) }
            return
        case .comparison, .leftOut: return
        case .open where plan.isForeign(column):
            list.add(.warning, at: place, found: column.column.title) { .unanswered(.indicator, candidates: []) }
        case .open where plan.asksAssigner(column): break
        case .open:
            if plan.period != nil {
                list.add(.error, at: place, found: column.column.title) {
                    .unanswered(column.namesOtherDay ? .day : .column, candidates: [])
                }
            }
        case .figures, .byRow: break
        }
        let isAsked = column.subject?.isAsked ?? false
        guard column.lacksSubject, plan.shape != .indicatorsDown || plan.unit != nil || isAsked else {
            return
        }
        let question: Diagnostic.Question = plan.shape == .indicatorsDown ? .unit : .indicator
        list.add(isAsked ? .error : .warning, at: place, found: column.column.title) {
            .unanswered(question, candidates: isAsked ? column.subject?.candidates.map(\.inWords) ?? [] : [])
        }
    }

    /// A row with figures that may be one of the catalogue's is asked for; one like none of them is told of.
    private func ask(_ row: OfficeRow, _ use: RowPlan, _ list: inout DiagnosticList) {
        guard case .open(let all) = use.use else { return }
        let candidates = NameFinding.open(all).isAsked ? all : []
        let question: Diagnostic.Question =
            switch plan.shape {
            case .unitsDown: .unit
            case .indicatorsDown: .indicator
            case .scenariosDown: .column
            }
        list.add(candidates.isEmpty ? .warning : .error, at: place(row), found: row.label) {
            .unanswered(question, candidates: candidates.map(\.inWords))
        }
    }

    private func place(_ column: ColumnPlan) -> Place {
        Place(
            file: file, sheet: plan.table.sheet,
            cell: CellAddress(column: column.column.index, row: plan.table.range.firstRow).description)
    }

    private func place(_ row: OfficeRow) -> Place {
        let label = plan.table.columns.first { $0.role == .label }
        return Place(
            file: file, sheet: plan.table.sheet, cell: label.map { plan.table.address(row, $0) }, row: row.number)
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
