import Planning
import Quantities

/// Rows of indicators that are computed: a table has them for its reader, and the ledger works them out itself.
struct ComputedIndicators {
    private let catalogue: IndicatorCatalogue

    init(_ catalogue: IndicatorCatalogue) {
        self.catalogue = catalogue
    }

    /// The other figures of one column and unit.
    private struct Column: Hashable {
        let unit: String
        let scenario: Scenario
        let period: Period
    }

    /// Without the computed ones, each compared with what its formula gives from the others of its column.
    func compared(
        _ items: [TableFigures.Item], at place: (TableFigures.Item) -> Place, _ list: inout DiagnosticList
    ) -> [TableFigures.Item] {
        var kept: [TableFigures.Item] = []
        var computed: [(item: TableFigures.Item, formula: String)] = []
        for item in items {
            if let formula = catalogue.history(of: IndicatorCode(item.indicator)).last?.formula {
                computed.append((item, formula))
            } else {
                kept.append(item)
            }
        }
        guard !computed.isEmpty else { return kept }
        var values: [Column: [IndicatorCode: ExactDecimal]] = [:]
        for item in kept { values[column(item), default: [:]][IndicatorCode(item.indicator)] = item.value }
        var told: Set<String> = []
        for (item, formula) in computed {
            if told.insert(item.indicator).inserted {
                list.add(.information, at: place(item), found: item.row.label) { .computedIndicatorCompared }
            }
            let source = FigureValues(values[column(item)] ?? [:])
            guard let exact = try? Formula.parse(formula).value(from: source),
                let right = try? exact.rounded(to: item.value.scale), right != item.value
            else { continue }
            list.add(.warning, at: place(item), found: item.value.description.replacing(".", with: ",")) {
                .computedDiffers(computed: right.description.replacing(".", with: ","))
            }
        }
        return kept
    }

    private func column(_ item: TableFigures.Item) -> Column {
        Column(unit: item.unit, scenario: item.scenario, period: item.period)
    }
}
