import Office
import Planning
import Quantities

/// Reads a file whose tables have no header that is known beforehand: recognises, plans, checks and proposes.
struct OfficeIntake {
    let path: String
    let name: String
    let catalogue: Catalogue
    let options: IntakeOptions

    func read(_ list: DiagnosticList) -> IntakeFile {
        var list = list
        let survey = OfficeSurvey.read(path, sheet: options.sheet, words: options.headerWords)
        let tables = survey.sheets.filter { !$0.isHidden || options.sheet != nil }.flatMap(\.tables)
        for diagnostic in survey.diagnostics where diagnostic.isConversion {
            list.add(diagnostic.severity, at: renamed(diagnostic.place), found: nil) { diagnostic.code }
        }
        guard !tables.isEmpty else {
            for diagnostic in survey.diagnostics where !diagnostic.isConversion {
                list.add(.error, at: renamed(diagnostic.place), found: diagnostic.found) { diagnostic.code }
            }
            return IntakeFile(unreadable: name, list)
        }
        var context = PlanContext(
            catalogue, options.headerWords, period: options.period, unit: options.unit, assigner: options.assigner,
            answers: options.mapping)
        context.periodOtherwise = options.periodOtherwise
        context.unitOtherwise = options.unitOtherwise
        var plans: [TablePlan] = []
        for table in tables { plans.append(TablePlanner(table, context).plan(&context)) }
        var isAssignerAsked = false
        var figures: [PlacedFigure] = []
        for place in plans.indices { figures += propose(&plans[place], &isAssignerAsked, &list) }
        if plans.allSatisfy({ !$0.isAboutFigures }) { askForSubjects(plans, &list) }
        let isPlans = !figures.isEmpty && figures.allSatisfy { $0.entry.key.scenario.isPlan }
        return IntakeFile(
            name: name, kind: isPlans ? .plans : .figures, records: [], figures: figures,
            diagnostics: list.inOrder(), unlisted: list.unlisted, rowCount: tables.reduce(0) { $0 + $1.rows.count },
            plans: plans)
    }

    private func propose(
        _ plan: inout TablePlan, _ isAssignerAsked: inout Bool, _ list: inout DiagnosticList
    ) -> [PlacedFigure] {
        PercentCheck(table: plan.table, file: name, recorded: plan.recordedColumns).check(&list)
        SumCheck(table: plan.table, file: name).check(&list)
        UnreadCells(table: plan.table, file: name, recorded: plan.recordedColumns).check(&list)
        guard plan.isAboutSomething else { return [] }
        PlanQuestions(plan: plan, file: name).ask(&isAssignerAsked, &list)
        var figures = TableFigures(
            plan: plan, file: name, catalogue: catalogue, options: options, words: options.headerWords)
        let proposed = figures.propose(&list)
        plan.doubts = figures.doubts.found
        return proposed
    }

    /// Not one row, or not one column, of the file is in the catalogue.
    private func askForSubjects(_ plans: [TablePlan], _ list: inout DiagnosticList) {
        for plan in plans {
            if plan.isAboutSomething, let column = plan.columns.first {
                let address = CellAddress(column: column.column.index, row: plan.table.range.firstRow)
                let place = Place(file: name, sheet: plan.table.sheet, cell: address.description)
                list.add(.error, at: place, found: column.column.title) { .unanswered(.indicator, candidates: []) }
                continue
            }
            let question: Diagnostic.Question = plan.shape == .unitsDown ? .unit : .indicator
            let first = plan.table.rows.first { $0.kind == .item }
            list.add(.error, at: Place(file: name, sheet: plan.table.sheet, row: first?.number), found: first?.label) {
                .unanswered(question, candidates: [])
            }
        }
    }

    private func renamed(_ place: Place) -> Place {
        var place = place
        place.file = name
        return place
    }
}

extension OfficeSurvey.Sheet {
    fileprivate var tables: [OfficeTable] {
        if case .tables(let tables) = finding { tables } else { [] }
    }
}

extension Diagnostic {
    fileprivate var isConversion: Bool {
        if case .textConverted = code { true } else { false }
    }
}

extension Scenario {
    var isPlan: Bool {
        if case .plan = self { true } else { false }
    }
}

extension TablePlan {
    var recordedColumns: Set<Int> {
        Set(
            columns.filter { column in
                switch column.use {
                case .figures, .byRow: true
                case .comparison, .leftOut, .open: false
                }
            }.map(\.column.index))
    }

    /// Something of it can be recorded, or is asked for.
    var isAboutFigures: Bool {
        guard shape == .unitsDown else { return isAboutSomething }
        return isAboutSomething
            && columns.contains { column in
                guard column.use != .comparison, column.use != .leftOut else { return false }
                return column.subject.map { $0.match != nil || $0.isAsked } ?? false
            }
    }

    /// At least one row is in the catalogue: other tables of a workbook are none of ours.
    var isAboutSomething: Bool {
        shape == .scenariosDown
            ? columns.contains { $0.subject?.match != nil }
            : rows.contains { if case .subject = $0.use { true } else { false } }
    }
}
