package import Intake
import Office
import Quantities

/// The figures of recognised tables in tidy form: one value per line.
package enum TidyCSV {
    package static func encode(_ survey: OfficeSurvey) -> String {
        var csv = CSVWriter(withByteOrderMark: true)
        csv.row(
            ["sheet", "cell", "row", "row_path", "row_kind", "column", "column_role", "measure", "value", "base_value"]
                .map { .text($0) })
        for table in survey.tables {
            for figure in table.figures() {
                csv.row([
                    .text(table.sheet), .text(figure.address), .text(figure.row.label),
                    .text(figure.path.joined(separator: " › ")), .text(figure.row.kind.rawValue),
                    .text(figure.column.title), .text(figure.column.role.code), .text(figure.measure?.printed ?? ""),
                    .number(figure.value.description), .number(figure.scaled?.description ?? ""),
                ])
            }
        }
        return csv.text
    }
}

extension OfficeColumn.Role {
    /// "plan:province", "actual:same-period": as files and programs have it.
    package var code: String {
        switch self {
        case .numbering: "numbering"
        case .label: "label"
        case .dimension: "dimension"
        case .scenario: "scenario"
        case .measure: "measure"
        case .note: "note"
        case .office: "office"
        case .code: "code"
        case .text: "text"
        case .figure(let meaning): meaning.code
        }
    }
}

extension FigureMeaning {
    var code: String {
        let time = isSamePeriod ? ":same-period" : isYearBefore ? ":year-before" : ""
        return switch scenario {
        case .actual: "actual" + time
        case .yearEstimate: "year-estimate"
        case .plan(let assigner): assigner.isEmpty ? "plan" : "plan:\(assigner)"
        case .percent(let of): of.isEmpty ? "percent" : "percent:\(of)"
        case .unknown: "figure" + time
        }
    }
}
