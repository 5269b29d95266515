package import Quantities

/// All indicators with all versions of their definitions, and the fields they are grouped by.
package struct IndicatorCatalogue: Sendable {
    package let fields: [IndicatorField]
    /// In the order of the annex: field, then order, then code.
    package let codes: [IndicatorCode]
    private let versions: [IndicatorCode: [IndicatorDefinition]]

    package init(definitions: [IndicatorDefinition], fields: [IndicatorField]) {
        let sortedFields = fields.sorted { ($0.order, $0.code) < ($1.order, $1.code) }
        let ranks = Dictionary(uniqueKeysWithValues: sortedFields.enumerated().map { ($0.element.code, $0.offset) })
        let grouped = Dictionary(grouping: definitions, by: \.code)
        self.fields = sortedFields
        self.versions = grouped.mapValues { $0.sorted { $0.validFrom < $1.validFrom } }
        self.codes = versions.values.compactMap(\.last).sorted { left, right in
            let leftRank = ranks[left.field] ?? sortedFields.count
            let rightRank = ranks[right.field] ?? sortedFields.count
            return (leftRank, left.order, left.code) < (rightRank, right.order, right.code)
        }.map(\.code)
    }

    /// The definition in force on a day; the first one for days before it.
    package func definition(of code: IndicatorCode, on day: Day) -> IndicatorDefinition? {
        guard let all = versions[code] else { return nil }
        return all.last { $0.validFrom <= day } ?? all.first
    }

    package func history(of code: IndicatorCode) -> [IndicatorDefinition] {
        versions[code] ?? []
    }

    package func contains(_ code: IndicatorCode) -> Bool {
        versions[code] != nil
    }

    package func field(_ code: String) -> IndicatorField? {
        fields.first { $0.code == code }
    }
}
