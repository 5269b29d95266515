package import Planning
import Quantities

extension Words {
    /// What a person said of a cell of a file, beside the figure that came of it.
    package func decided(_ decision: ReadingDecision) -> String {
        switch decision {
        case .number(let text, let taken):
            say(
                "ghi “\(text)”, người nhập chọn \(number(taken))",
                "written “\(text)”, taken for \(number(taken))")
        case .rounded(let number, let kept):
            say(
                "nhiều số lẻ hơn mức giữ, người nhập làm tròn \(self.number(number)) thành \(self.number(kept))",
                "more decimals than are kept, \(self.number(number)) rounded to \(self.number(kept))")
        case .measure(let printed, let wanted):
            say(
                "tệp ghi đơn vị tính “\(printed)”, người nhập coi như “\(wanted.vietnamese)”",
                "the file measures in “\(printed)”, taken for “\(name(wanted))”")
        }
    }

    /// The same for the ledger, with the cell: it stands with the figure wherever somebody asks where it comes from.
    package func decided(_ decisions: [ReadingDecision], at place: Place) -> String? {
        guard !decisions.isEmpty else { return nil }
        let cell = place.cell.map { say("Ô \($0): ", "Cell \($0): ") } ?? ""
        return cell + decisions.map(decided).joined(separator: "; ")
    }
}
