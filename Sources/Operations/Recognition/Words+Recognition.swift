import Intake
import Office
import Prose

extension Words {
    /// What speaks for a recognition, or against it.
    func finding(_ finding: RecognitionFinding) -> String {
        switch finding {
        case .namedHeader: say("nhận ra tên cột quen thuộc", "the header has known words")
        case .unnamedHeader:
            say("tên cột không quen thuộc; đoán theo vị trí", "no known words in the header; judged by its place")
        case .countedColumns: say("có dòng đánh số cột", "a row counts the columns")
        case .hiddenColumns(let names):
            say(
                "bỏ qua cột ẩn \(names.joined(separator: ", "))",
                "hidden columns left out: \(names.joined(separator: ", "))")
        case .hiddenRows(let rows):
            say("bỏ qua dòng ẩn \(list(rows))", "hidden rows left out: \(list(rows))")
        case .noMeasure: say("không thấy đơn vị tính", "no unit of measure found")
        case .sideBySide: say("các bảng đặt cạnh nhau", "tables stand side by side")
        case .repeatedHeader(let row): say("dòng \(row) lặp lại tiêu đề cột", "row \(row) repeats the header")
        case .strayRows(let rows):
            say("dòng có số mà không có tên: \(list(rows))", "rows with figures and no name: \(list(rows))")
        case .headerLooksMerged:
            say("ô tiêu đề trông như gộp nhưng không gộp", "header cells look merged and are not")
        }
    }

    private func list(_ rows: [Int]) -> String {
        rows.map(String.init).joined(separator: ", ")
    }

    /// What a column is for, in words.
    func role(_ role: OfficeColumn.Role) -> String {
        switch role {
        case .numbering: say("số thứ tự", "numbers")
        case .label: say("tên dòng", "row names")
        case .dimension: say("tên cấp trên", "names above")
        case .scenario: say("loại số", "scenario")
        case .measure: say("đơn vị tính", "unit of measure")
        case .note: say("ghi chú", "notes")
        case .office: say("cơ quan", "office")
        case .code: say("mã", "codes")
        case .text: say("chữ", "text")
        case .figure(let meaning): figures(meaning)
        }
    }

    private func figures(_ meaning: FigureMeaning) -> String {
        let time =
            meaning.isSamePeriod
            ? say(", cùng kỳ", ", same period") : meaning.isYearBefore ? say(", năm trước", ", year before") : ""
        return switch meaning.scenario {
        case .actual: say("thực hiện", "result") + time
        case .yearEstimate: say("ước cả năm", "estimate of the year")
        case .plan(let assigner): say("kế hoạch", "plan") + (assigner.isEmpty ? "" : " (\(assigner))")
        case .percent: say("so sánh %", "comparison in percent")
        case .unknown: say("số liệu", "figures") + time
        }
    }

    func kind(_ row: OfficeRow) -> String {
        let kind =
            switch row.kind {
            case .group: say("nhóm", "group")
            case .item: say("dòng", "row")
            case .subtotal: say("cộng nhóm", "subtotal")
            case .total: say("tổng", "total")
            case .marker: say("trong đó", "of which")
            case .stray: say("không tên", "no name")
            }
        return row.isOfWhich ? kind + say(", trong đó", ", of which") : kind
    }
}
