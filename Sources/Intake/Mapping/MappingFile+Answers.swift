import Foundation
package import Planning

extension MappingFile {
    /// What was said about tables as they were planned; of what is left open, what was said before holds.
    package init(_ answers: [Int: TableAnswers], about plans: [TablePlan], before: MappingFile?) {
        let tables = plans.enumerated().compactMap { place, plan in
            answers[place].map { Table($0, plan, before?.table(of: plan.table)) }
        }
        self.init(tables: tables + (before?.tables ?? []), assigner: before?.assigner)
    }

    /// Several, of which the first that knows a table holds.
    package init(_ files: [MappingFile]) {
        self.init(tables: files.flatMap(\.tables), assigner: files.compactMap(\.assigner).first)
    }

    /// A mapping as `MappingJSON` writes it; `nil` where it can't be read.
    package init?(text: String) {
        var diagnostics: [Diagnostic] = []
        guard let file = Self.read(Data(text.utf8), name: "", &diagnostics) else { return nil }
        self = file
    }
}

extension MappingFile.Table {
    fileprivate init(_ answers: TableAnswers, _ plan: TablePlan, _ before: MappingFile.Table?) {
        var columns = before?.columns ?? [:]
        for (place, key) in MappingFile.keys(plan.columns.map(\.column.title)).enumerated() {
            let known = columns[key]
            columns[key] = MappingFile.Column(
                use: Self.answer(answers.uses[place]) ?? known?.use,
                subject: Self.answer(answers.subjects[place]) ?? known?.subject)
        }
        var rows = before?.rows ?? [:]
        for (place, text) in answers.rows where plan.table.rows.indices.contains(place) {
            rows[MappingFile.key(plan.path(of: plan.table.rows[place]))] = Self.answer(text)
        }
        var numbers = before?.numbers ?? [:]
        for (place, text) in answers.numbers where plan.table.rows.indices.contains(place.row) {
            guard plan.columns.indices.contains(place.column), let answer = Self.answer(text) else { continue }
            numbers[plan.cell(place)] = answer
        }
        self.init(
            key: MappingFile.key(of: plan.table), unit: before?.unit, assigner: before?.assigner, columns: columns,
            rows: rows,
            measures: (before?.measures ?? [:]).merging(answers.measures.filter { !$0.value.isEmpty }) { $1 },
            numbers: numbers, marks: answers.marks ?? before?.marks, rounding: answers.rounding ?? before?.rounding)
    }
}

extension TablePlan {
    /// A row with the names above it, as mappings know it.
    package func path(of row: OfficeRow) -> String {
        (table.ancestors(row) + [row.label]).joined(separator: " › ")
    }

    /// A cell, as mappings know it.
    func cell(_ place: CellPlace) -> MappingFile.Cell {
        let (row, column) = (table.rows[place.row], columns[place.column].column)
        return MappingFile.Cell(
            row: cellPath(of: row), column: column.title, text: table.text(row, column).trimmed())
    }

    /// With what the row says of its figures: "KH" and "TH" of one name have a row each.
    func cellPath(of row: OfficeRow) -> String {
        ([path(of: row)] + [row.scenario].compactMap { $0 }).joined(separator: " › ")
    }
}
