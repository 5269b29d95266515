import Planning
import Quantities

extension IndicatorField: LedgerRecord {
    static let table = LedgerTable(
        "indicator_field", by: .line,
        [.text("code"), .text("name_vi"), .text("name_en"), .integer("position")])

    var content: [Value] {
        [code.bound, name.vietnamese.bound, name.english.bound, order.bound]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(code: try row.next(), name: try Bilingual(from: &row), order: try row.next())
    }
}

extension IndicatorDefinition: LedgerRecord {
    static let table = LedgerTable(
        "indicator_definition", by: .line,
        [
            .text("code"), .integer("valid_from"), .text("name_vi"), .text("name_en"), .text("field"),
            .text("measure_vi"), .text("measure_en"), .text("kind"), .text("direction"), .integer("decimals"),
            .text("known"), .text("plan_basis"), .text("bound"), .text("percent_meaning"), .text("unit_aggregation"),
            .text("time_aggregation"), .text("weight"), .integer("part_decimals"), .text("rounding"),
            .integer("factor"), .text("numerator_name"), .text("denominator_name"), .text("holders"),
            .text("band_low"), .text("band_high"), .text("season"), .text("due_months"), .text("part_of"),
            .text("formula"), .text("owner"), .text("source"), .text("legal_basis"), .text("aliases"),
            .integer("position"), .text("note"), .text("numerator_name_en"), .text("denominator_name_en"),
        ])

    var content: [Value] {
        let required: [Value] = [
            code.bound, validFrom.bound, name.vietnamese.bound, name.english.bound, field.bound,
            measure.vietnamese.bound, measure.english.bound, kind.bound, direction.bound, decimals.bound,
        ]
        let rules: [Value] = [
            known.bound, planBasis.bound, bound.bound, percentMeaning.bound, unitAggregation.bound,
            timeAggregation.bound, weight.bound, partDecimals.bound, rounding.bound, factor.bound,
        ]
        let details: [Value] = [
            numeratorName.bound, denominatorName.bound, StoredList(holders.map(\.rawValue)).bound, bandLow.bound,
            bandHigh.bound, StoredList(season.map(\.description)).bound, StoredList(dueMonths.map(String.init)).bound,
            partOf.bound, formula.bound, owner.bound, source.bound, legalBasis.bound, StoredList(aliases).bound,
            order.bound, note.bound, numeratorNameEnglish.bound, denominatorNameEnglish.bound,
        ]
        return required + rules + details
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            code: try row.next(), validFrom: try row.next(), name: try Bilingual(from: &row), field: try row.next(),
            measure: try Bilingual(from: &row), kind: try row.next(), direction: try row.next(),
            decimals: try row.next())
        known = try row.next()
        planBasis = try row.next()
        bound = try row.next()
        percentMeaning = try row.next()
        unitAggregation = try row.next()
        timeAggregation = try row.next()
        weight = try row.next()
        partDecimals = try row.next()
        rounding = try row.next()
        factor = try row.next()
        numeratorName = try row.next()
        denominatorName = try row.next()
        holders = try row.list { UnitKind(rawValue: $0) }
        bandLow = try row.next()
        bandHigh = try row.next()
        season = try row.list { ExactDecimal($0) }
        dueMonths = try row.list { Int($0) }
        partOf = try row.next()
        formula = try row.next()
        owner = try row.next()
        source = try row.next()
        legalBasis = try row.next()
        aliases = try row.list { $0 }
        order = try row.next()
        note = try row.next()
        numeratorNameEnglish = try row.next()
        denominatorNameEnglish = try row.next()
    }
}

extension Bilingual {
    init(from row: inout RowReader) throws(Fault) {
        self.init(vietnamese: try row.next(), english: try row.next())
    }
}

extension RowReader {
    fileprivate mutating func list<Item>(_ read: (String) -> Item?) throws(Fault) -> [Item] {
        var items: [Item] = []
        for text in try next(StoredList.self).items {
            guard let item = read(text) else { throw .corrupt("'\(text)' in a list") }
            items.append(item)
        }
        return items
    }
}
