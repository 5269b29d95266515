import Planning
import Quantities

/// Finds what a row is about, indicator and unit, and reports what it can't find.
struct RowSubjects {
    private let catalogue: Catalogue
    private var indicators: IndicatorFinder
    private var units: UnitFinder
    private var holderCount: HolderCount
    /// Codes whose missing zeros were already told of.
    private var padded: Set<String> = []

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        indicators = IndicatorFinder(catalogue.indicators)
        units = UnitFinder(catalogue.units)
        holderCount = HolderCount(catalogue.units)
    }

    mutating func indicator(_ reader: inout RowReader) -> IndicatorCode? {
        guard let text = reader.required(.indicator) else { return nil }
        if let code = indicators.code(for: text) { return code }
        reader.report(at: .indicator, .unknownIndicator(nearest: indicators.nearest(to: text)))
        return nil
    }

    /// The definition in force on a day; the newest one where the row does not tell its day.
    func definition(of code: IndicatorCode, on day: Day?) -> IndicatorDefinition? {
        day.flatMap { catalogue.indicators.definition(of: code, on: $0) }
            ?? catalogue.indicators.history(of: code).last
    }

    /// The unit of the row: in force on the day, or at any time in the window. Without a day it only has to be there.
    mutating func unit(on day: Day?, within window: DayRange?, _ reader: inout RowReader) -> UnitVersion? {
        guard let text = reader.required(.unit), let day, let window else { return nil }
        switch units.unit(text, on: day, within: window) {
        case .unit(let unit):
            return unit
        case .unitWithoutZeros(let unit):
            if padded.insert(text).inserted {
                reader.report(.warning, at: .unit, .leadingZerosAdded(code: unit.key.code.text))
            }
            return unit
        case .notInForce(let unit):
            reader.report(
                at: .unit,
                .unitNotInForce(from: unit.key.validFrom, to: unit.validTo, successor: units.successor(of: unit)))
        case .unknown(let among):
            reader.report(at: .unit, .unknownUnit(nearest: units.nearest(to: text, among: among)))
        }
        return nil
    }

    /// How to read the value cells for a figure of this unit, or of one that was not found; `nil`, reported, where such
    /// a unit can't hold the recognition.
    mutating func cells(
        _ definition: IndicatorDefinition, _ unit: UnitVersion?, on day: Day, _ reader: inout RowReader
    ) -> FigureCells? {
        var cells = FigureCells(definition: definition)
        guard definition.kind == .recognition, let unit else { return cells }
        if definition.mayBeHeld(by: unit.kind) {
            cells.holders = .itself
        } else if unit.kind.isCommuneLevel || unit.kind == .agency {
            let allowed = definition.holders.isEmpty ? UnitKind.allCases.filter(\.isCommuneLevel) : definition.holders
            reader.report(at: .unit, .unitCannotHold(allowed: allowed.map(\.rawValue)))
            return nil
        } else {
            cells.holders = .below(holderCount.holders(of: definition, below: unit, on: day))
        }
        return cells
    }
}
