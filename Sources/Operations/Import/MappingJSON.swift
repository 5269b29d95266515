package import Intake
import Planning
import Prose
import Quantities

/// A proposed mapping as a file in which a person answers what is open: "?" stands where an answer is needed.
package enum MappingJSON {
    /// - Parameter withCells: Whether what was said of single cells goes along, which holds for one file only.
    package static func encode(_ plans: [TablePlan], withCells: Bool = true) -> String {
        var json = JSONText()
        json.object { json in
            json.integer("tiendo_mapping", 1)
            if plans.contains(where: \.asksAssigner) { json.string("plans_assigned_by", "?") }
            json.array("tables") { json in for plan in plans { write(plan, withCells, &json) } }
        }
        return indented(json.text) + "\n"
    }

    /// A line for each column and row: people fill it in.
    private static func indented(_ compact: String) -> String {
        var text = ""
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for character in compact {
            if isQuoted {
                isQuoted = isEscaped || character != "\""
                isEscaped = !isEscaped && character == "\\"
                text.append(character)
                continue
            }
            isQuoted = character == "\""
            if "}]".contains(character) { depth -= 1 }
            text.append(character)
            if "{[".contains(character) { depth += 1 }
            let breaks = depth <= 3 && "{[,".contains(character) || depth == 4 && ",[".contains(character)
            if breaks { text += "\n" + String(repeating: "  ", count: depth) }
        }
        return text
    }

    private static func write(_ plan: TablePlan, _ withCells: Bool, _ json: inout JSONText) {
        json.object { json in
            json.string("headers", MappingFile.key(of: plan.table))
            json.string("sheet", plan.table.sheet)
            json.string("rows_are", plan.shape.code)
            if plan.shape != .unitsDown { json.string("unit", plan.unit?.key.code.text ?? "?") }
            json.array("columns") { json in for column in plan.columns { write(column, &json) } }
            json.array("rows") { json in
                var written: Set<String> = []
                for (row, use) in zip(plan.table.rows, plan.rows) {
                    let path = (plan.table.ancestors(row) + [row.label]).joined(separator: " › ")
                    // A name may have a row for its plan, its result and its percentage.
                    guard row.scenario == nil || written.insert(path).inserted else { continue }
                    write(path, use, plan, &json)
                }
            }
            write(plan.doubts.measures, &json)
            if withCells { writeCells(plan.doubts, &json) }
        }
    }

    private static func write(_ measures: [TableDoubts.Measure], _ json: inout JSONText) {
        guard !measures.isEmpty else { return }
        json.array("measures") { json in
            for measure in measures {
                json.object { json in
                    json.string("indicator", measure.subject.indicator)
                    json.string("measure", measure.subject.measure)
                    json.string("is", measure.answer ?? "?")
                    json.string("measured_in", measure.wanted.vietnamese)
                    json.array("choices") { json in
                        for choice in measure.mayBeSame ? ["same", "skip"] : ["skip"] { json.string(nil, choice) }
                    }
                }
            }
        }
    }

    private static func writeCells(_ doubts: TableDoubts, _ json: inout JSONText) {
        guard !doubts.numbers.isEmpty else { return }
        if doubts.numbers.contains(where: { $0.kind == .marks }) { json.string("marks", doubts.marks?.rawValue ?? "?") }
        if doubts.numbers.contains(where: { $0.kind == .decimals }) {
            json.string("rounding", doubts.rounding?.rawValue ?? "?")
        }
        json.array("numbers") { json in
            for number in doubts.numbers {
                json.object { json in
                    json.string("row", number.row)
                    json.string("header", number.column)
                    json.string("text", number.text)
                    json.string("is", number.answer ?? "?")
                    json.array("choices") { json in
                        for reading in number.readings { json.string(nil, reading.description) }
                        json.string(nil, "skip")
                    }
                }
            }
        }
    }

    private static func write(_ column: ColumnPlan, _ json: inout JSONText) {
        json.object { json in
            json.string("header", column.column.title)
            json.string("use", column.use.code(column.column))
            if let subject = column.subject { write(subject, &json) }
        }
    }

    private static func write(_ path: String, _ use: RowPlan, _ plan: TablePlan, _ json: inout JSONText) {
        switch use.use {
        case .leftOut, .scenario: return
        case .subject(let match):
            json.object { json in
                json.string("row", path)
                write(.certain(match), &json)
            }
        case .open(let candidates):
            json.object { json in
                json.string("row", path)
                write(.open(candidates), &json)
            }
        }
    }

    /// The answer, and how it was found: what is beside "is" is for the reader and is not read back.
    private static func write(_ finding: NameFinding, _ json: inout JSONText) {
        json.string("is", finding.match?.shownCode ?? (finding.isAsked ? "?" : "skip"))
        guard let match = finding.match else {
            json.array("candidates") { json in
                for match in finding.candidates { json.string(nil, "\(match.shownCode) \(match.name) \(match.score)") }
            }
            return
        }
        json.string("name", match.name)
        json.integer("score", match.score)
        json.array("why") { json in for reason in match.reasons { json.string(nil, reason.rawValue) } }
    }
}

extension TablePlan.Shape {
    fileprivate var code: String {
        switch self {
        case .unitsDown: "units"
        case .indicatorsDown: "indicators"
        case .scenariosDown: "scenarios"
        }
    }
}

extension ColumnPlan.Use {
    /// The word that a mapping has for the use: relative to the period of the file, so that it holds next month.
    func code(_ column: OfficeColumn) -> String {
        switch self {
        case .comparison: "percent"
        case .leftOut: "skip"
        case .byRow: MappingFile.byRow
        case .open: "?"
        case .figures(let scenario, _, _):
            if case .figure(let meaning) = column.role, scenario == .actual, meaning.isSamePeriod {
                "actual:same-period"
            } else if case .figure(let meaning) = column.role, scenario == .actual, meaning.isYearBefore {
                "actual:year-before"
            } else {
                scenario.code
            }
        }
    }
}
