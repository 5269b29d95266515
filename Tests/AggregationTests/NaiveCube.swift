import Planning
import Quantities

/// The cube as a dictionary, to compare with.
struct NaiveCube {
    struct Key: Hashable {
        let indicator: IndicatorCode
        let unit: UnitKey
        let period: Period
    }

    struct Figure: Equatable {
        let amount: Int64
        let base: Int64?
        let status: FigureStatus
        let isIllustrative: Bool
        let entry: EntryNumber
    }

    private(set) var figures: [Key: Figure] = [:]

    mutating func apply(_ entry: Entry) {
        let key = Key(indicator: entry.key.indicator, unit: entry.key.unit, period: entry.key.period)
        figures[key] = entry.figure.value.map {
            Figure(
                amount: $0.amount, base: $0.base, status: entry.figure.status,
                isIllustrative: entry.figure.isIllustrative, entry: entry.number)
        }
    }

    func figure(_ indicator: IndicatorCode, _ unit: UnitKey, _ period: Period) -> Figure? {
        figures[Key(indicator: indicator, unit: unit, period: period)]
    }

    /// The sum since January by the finest complete set of periods.
    func derived(_ indicator: IndicatorCode, _ unit: UnitKey, _ year: Int, to month: Int) -> Int128? {
        let reported = Set(
            figures.keys.filter { $0.indicator == indicator && $0.unit == unit && $0.period.year == year }
                .map(\.period))
        return NaiveCover.finest(of: reported, to: month).map { pieces in
            pieces.reduce(Int128(0)) { $0 + Int128(figure(indicator, unit, $1)?.amount ?? 0) }
        }
    }
}
