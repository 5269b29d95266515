import Intake
import Planning
import Quantities

/// Puts together what one person typed and what others have done to the form meanwhile.
///
/// Row by row, with what the row stood at when it was shown: a row that only one of them changed is theirs; a row that both
/// changed to something different is nobody's until a person decides.
struct DeskMerge {
    private(set) var entries: [ProposedEntry] = []
    private(set) var conflicts: [IndicatorCode] = []

    init(_ desk: DeskState, _ typed: [IndicatorCode: TypedFigure], _ reading: TypedForm.Reading) {
        for line in desk.form.asked {
            let code = line.definition.code
            let pending = desk.pending[code]
            guard let row = typed[code] else {
                take(pending)
                continue
            }
            let mine = reading.entries[code]
            let recorded = desk.recorded(code)
            let mineNow = (mine ?? recorded)?.token ?? ""
            if row.base == line.base || mineNow == line.base {
                // What waits already keeps the word of where it comes from.
                take(mine != nil && mine?.token == pending?.token ? pending : mine)
            } else if mineNow == row.base {
                take(pending)
            } else {
                conflicts.append(code)
            }
        }
    }

    /// One reason for all stands in the rows that it explains: so it goes with them when the form is sent again.
    mutating func explain(_ indicators: Set<IndicatorCode>, by reason: String) {
        for at in entries.indices where indicators.contains(entries[at].key.indicator) {
            if entries[at].note?.isEmpty ?? true { entries[at].note = reason }
        }
    }

    private mutating func take(_ entry: ProposedEntry?) {
        if let entry { entries.append(entry) }
    }

    /// Whether it is what waits already.
    func isSame(as pending: [IndicatorCode: ProposedEntry]) -> Bool {
        entries.count == pending.count
            && entries.allSatisfy { pending[$0.key.indicator]?.token == $0.token }
    }
}
