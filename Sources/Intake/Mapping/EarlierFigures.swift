import Planning
import Quantities

/// Figures of earlier periods stand in a table beside the new ones for comparison: what the ledger has of them stays.
struct EarlierFigures {
    let file: String
    let sheet: String
    /// The period that the table is about.
    let reported: Period?
    let catalogue: Catalogue
    let recorded: @Sendable (FigureKey) -> ProposedEntry?

    /// Without those that are recorded already; what differs is told cell by cell, the rest in one line.
    func compared(
        _ items: [TableFigures.Item], at place: (TableFigures.Item) -> Place, _ list: inout DiagnosticList
    ) -> [TableFigures.Item] {
        guard let reported else { return items }
        var kept: [TableFigures.Item] = []
        var same = 0
        var differing = 0
        for item in items {
            guard item.scenario == .actual, isEarlier(item.period, than: reported), let known = known(item) else {
                kept.append(item)
                continue
            }
            if agrees(item.value, known) {
                same += 1
            } else {
                differing += 1
                list.add(.warning, at: place(item), found: Self.printed(item.value)) {
                    .differsFromRecorded(recorded: Self.printed(known))
                }
            }
        }
        if same + differing > 0 {
            list.add(.information, at: Place(file: file, sheet: sheet), found: nil) {
                .earlierFiguresCompared(same: same, differing: differing)
            }
        }
        return kept
    }

    private func isEarlier(_ period: Period, than reported: Period) -> Bool {
        period.window(.administrative).to < reported.window(.administrative).to
    }

    /// What the ledger has of the figure, as a table would print it.
    private func known(_ item: TableFigures.Item) -> ExactDecimal? {
        let day = item.period.window(.administrative).to
        let code = IndicatorCode(item.indicator)
        guard let reference = UnitReference(item.unit), let unit = catalogue.units.unit(reference, on: day),
            let definition = catalogue.indicators.definition(of: code, on: day),
            let value = recorded(FigureKey(indicator: code, unit: unit.key, period: item.period))?.value
        else { return nil }
        guard let base = value.base else {
            return ExactDecimal(coefficient: Int128(value.amount), scale: definition.decimals)
        }
        let numerator = ExactDecimal(Int(value.amount))
        let ratio = try? numerator.multiplied(by: ExactDecimal(definition.factor)).divided(by: ExactDecimal(Int(base)))
        return ratio.flatMap { try? $0.rounded(to: definition.decimals, definition.rounding) }
    }

    /// A table may print fewer decimals than are kept.
    private func agrees(_ written: ExactDecimal, _ known: ExactDecimal) -> Bool {
        if written == known { return true }
        guard written.scale < known.scale else { return false }
        return (try? known.rounded(to: written.scale)) == written
    }

    private static func printed(_ value: ExactDecimal) -> String {
        value.description.replacing(".", with: ",")
    }
}
