import Planning
import Quantities

/// The shares of one structure, such as the sectors of the economy, which add up to 100.
struct StructureShares {
    private struct Structure: Hashable {
        let parent: IndicatorCode
        let unit: UnitKey
        let period: Period
        let calendar: ReportingCalendar
        let scenario: Scenario
    }

    private struct Line {
        let code: IndicatorCode
        let value: ExactDecimal
        let decimals: Int
        let place: Place
    }

    /// All shares of the catalogue by the indicator that they are parts of.
    private let members: [IndicatorCode: Set<IndicatorCode>]
    private var lines: [Structure: [Line]] = [:]
    private var order: [Structure] = []

    init(_ catalogue: IndicatorCatalogue) {
        let shares = catalogue.codes.compactMap { catalogue.history(of: $0).last }.filter { $0.kind == .share }
        var members: [IndicatorCode: Set<IndicatorCode>] = [:]
        for share in shares {
            if let parent = share.partOf { members[parent, default: []].insert(share.code) }
        }
        self.members = members
    }

    mutating func note(_ entry: ProposedEntry, _ definition: IndicatorDefinition, at place: Place) {
        guard definition.kind == .share, let parent = definition.partOf, let value = entry.value, value.base == nil
        else {
            return
        }
        let structure = Structure(
            parent: parent, unit: entry.key.unit, period: entry.key.period, calendar: entry.key.calendar,
            scenario: entry.key.scenario)
        if lines[structure] == nil { order.append(structure) }
        lines[structure, default: []].append(
            Line(
                code: definition.code, value: ExactDecimal(scaled: value.amount, scale: definition.decimals),
                decimals: definition.decimals, place: place))
    }

    /// Reports structures that are complete in the file and add up to something else than rounding explains.
    func check(_ reader: inout RowReader) {
        for structure in order {
            guard let lines = lines[structure], let last = lines.last,
                Set(lines.map(\.code)) == members[structure.parent], let sum = Self.sum(lines)
            else { continue }
            let steps = Int128(lines.count)
            let decimals = lines.map(\.decimals).min() ?? 0
            guard let slack = ExactDecimal(coefficient: steps * 5, scale: decimals + 1),
                let difference = try? sum.subtracting(100).magnitude, difference > slack
            else { continue }
            reader.report(
                place: last.place, found: last.value.description,
                .partsDoNotAddUp(sum: sum.description, expected: "100"))
        }
    }

    private static func sum(_ lines: [Line]) -> ExactDecimal? {
        try? lines.reduce(ExactDecimal.zero) { try $0.adding($1.value) }
    }
}
