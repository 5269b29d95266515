import Planning
import Quantities

/// The figures of one unit and period, as formulas see them that stand on nothing else: sums over units and figures of
/// other periods are not known here.
struct FigureValues: FormulaSource {
    private let values: [IndicatorCode: ExactDecimal]

    init(_ values: [IndicatorCode: ExactDecimal]) {
        self.values = values
    }

    func value(of indicator: IndicatorCode) -> Ratio? { values[indicator].map { Ratio($0) } }
    func childValues(of indicator: IndicatorCode) -> [Ratio?] { [] }
    func childrenAreComparable(by indicator: IndicatorCode) -> Bool { false }
    func samePeriodValue(of indicator: IndicatorCode) -> Ratio? { nil }
    func previousYearValue(of indicator: IndicatorCode) -> Ratio? { nil }
}
