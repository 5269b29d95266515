package import Intake
import Office
import Planning
package import Prose
import Quantities

/// A proposed mapping as a person reads it at the terminal.
package struct MappingText {
    private let words: Words

    package init(_ words: Words) {
        self.words = words
    }

    package func lines(_ plans: [TablePlan]) -> [String] {
        plans.flatMap(lines)
    }

    private func lines(_ plan: TablePlan) -> [String] {
        let table = plan.table
        var lines = [
            words.say("■ Trang “\(table.sheet)”, bảng \(table.range)", "■ Sheet “\(table.sheet)”, table \(table.range)")
        ]
        let period = plan.period?.code ?? "?"
        switch plan.shape {
        case .indicatorsDown:
            let unit = plan.unit.map { "\($0.key.code) (\($0.name))" } ?? "?"
            lines.append(
                words.say(
                    "  Mỗi dòng một chỉ tiêu; đơn vị \(unit); kỳ \(period)",
                    "  One indicator per row; unit \(unit); period \(period)"))
        case .scenariosDown:
            let unit = plan.unit.map { "\($0.key.code) (\($0.name))" } ?? "?"
            lines.append(
                words.say(
                    "  Mỗi cột một chỉ tiêu, mỗi dòng một loại số; đơn vị \(unit); kỳ \(period)",
                    "  One indicator per column, plan or result per row; unit \(unit); period \(period)"))
        case .unitsDown:
            lines.append(words.say("  Mỗi dòng một đơn vị; kỳ \(period)", "  One unit per row; period \(period)"))
        }
        lines += plan.columns.map(line)
        lines += zip(plan.table.rows, plan.rows).compactMap { line($0, $1) }
        return lines + plan.doubts.measures.map(line) + plan.doubts.numbers.map(line)
    }

    private func line(_ measure: TableDoubts.Measure) -> String {
        let choices = measure.mayBeSame ? words.say("same hoặc skip", "same or skip") : "skip"
        return "  \(measure.cell)  “\(measure.printed)” ~ “\(measure.wanted.vietnamese)”: "
            + (measure.answer ?? "? \(choices)")
    }

    private func line(_ number: TableDoubts.Number) -> String {
        let readings = number.readings.map { words.number($0) }.joined(separator: words.say(" hoặc ", " or "))
        let taken = number.taken.map { words.number($0) } ?? (number.isLeftOut ? said(.leftOut) : "? \(readings)")
        return "  \(number.cell)  “\(number.text)”: \(taken)"
    }

    private func line(_ column: ColumnPlan) -> String {
        let use = said(column.use)
        let subject = column.subject.map { "  → " + found($0) } ?? ""
        return "  \(CellAddress.letters(column.column.index))  \(short(column.column.title)): \(use)\(subject)"
    }

    private func said(_ use: ColumnPlan.Use) -> String {
        switch use {
        case .comparison: words.say("kiểm tra lại, không ghi", "checked, not recorded")
        case .leftOut: words.say("bỏ qua", "left out")
        case .open: "?"
        case .byRow: words.say("theo từng dòng", "row by row")
        case .figures(let scenario, let period, _): "\(said(scenario)) \(period.code)"
        }
    }

    private func said(_ scenario: Scenario) -> String {
        switch scenario {
        case .actual: words.say("thực hiện", "result")
        case .yearEstimate: words.say("ước cả năm", "estimate of the year")
        case .plan(.province): words.say("kế hoạch tỉnh giao", "plan of the province")
        case .plan(.council): words.say("kế hoạch HĐND giao", "plan of the council")
        case .plan(.party): words.say("kế hoạch của Đảng bộ", "plan of the Party")
        case .plan(.stretch): words.say("kế hoạch phấn đấu", "stretch plan")
        case .plan(let assigner): words.say("kế hoạch \(assigner)", "plan \(assigner)")
        }
    }

    private func line(_ row: OfficeRow, _ use: RowPlan) -> String? {
        let name = "  \(row.number)  \(short(row.label))" + (row.scenario.map { " · \($0)" } ?? "")
        let uses = use.uses.map { ": " + meant($0) } ?? ""
        return switch use.use {
        case .leftOut: nil
        case .scenario: name + uses
        case .subject(let match): "\(name)\(uses) → \(found(.certain(match)))"
        case .open(let candidates): "\(name)\(uses) → \(found(.open(candidates)))"
        }
    }

    /// What a row says of its figures in the columns that hold some: mostly the same in each.
    private func meant(_ uses: [ColumnPlan.Use]) -> String {
        var texts: [String] = []
        for use in uses where use != .leftOut {
            let text = said(use)
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.joined(separator: ", ")
    }

    private func found(_ finding: NameFinding) -> String {
        if let match = finding.match { return said(match) }
        guard finding.isAsked else { return words.say("không có trong danh mục", "not in the catalogue") }
        return "? " + finding.candidates.map(said).joined(separator: words.say(" hoặc ", " or "))
    }

    private func said(_ match: NameMatch) -> String {
        "\(match.shownCode) (\(match.name)) \(match.score): \(match.reasons.map(why).joined(separator: ", "))"
    }

    private func why(_ reason: NameMatch.Reason) -> String {
        switch reason {
        case .code: words.say("đúng mã", "the code")
        case .spelling: words.say("đúng tên", "the name")
        case .diacriticsLost: words.say("mất hoặc khác dấu", "diacritics lost or other")
        case .spacing: words.say("khác khoảng trắng", "other spaces")
        case .wordOrder: words.say("khác thứ tự từ", "other order of words")
        case .abbreviation: words.say("viết tắt", "abbreviated")
        case .slip: words.say("lệch một hai chữ", "a letter or two differ")
        case .someWords: words.say("trùng một số từ", "some words in common")
        case .totalLeftOut: words.say("khác chữ “tổng”", "but for “total”")
        case .withRowAbove: words.say("ghép với dòng trên", "with the row above")
        case .measureFits: words.say("đúng đơn vị tính", "the measure fits")
        case .measureDiffers: words.say("khác đơn vị tính", "the measure differs")
        case .listLevel: words.say("cùng cấp với các dòng khác", "of the level of the other rows")
        case .namedAbove: words.say("đơn vị cấp trên ghi trong ngoặc", "the unit above stands in brackets")
        case .outsideScope: words.say("ngoài địa bàn của tệp", "outside the area of the file")
        }
    }

    private func short(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(59) + "…"
    }
}
