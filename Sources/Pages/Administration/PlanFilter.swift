import HTML
import Planning
import Prose

/// Which plans a list shows: of one unit, by one assigner.
package struct PlanFilter: Sendable, Hashable {
    /// The names of its fields.
    package enum Field {
        package static let unit = AdministrationRoute.Field.unit
        package static let assigner = "assigner"
    }

    package var unit: String?
    package var assigner: String?

    package init(unit: String? = nil, assigner: String? = nil) {
        self.unit = unit
        self.assigner = assigner
    }

    func fits(_ row: [String], _ table: ReferenceTable) -> Bool {
        (unit == nil || table.text("unit", of: row) == unit)
            && (assigner == nil || table.text("assigner", of: row) == assigner)
    }

    /// Lists of those that the table has; nothing where there is no choice.
    func controls(_ table: ReferenceTable, names: [[String?]], _ columns: ColumnWords) -> Markup {
        let words = columns.words
        let place = table.place(of: "unit") ?? 0
        var units: [String: String] = [:]
        for (row, names) in zip(table.rows, names) {
            let code = table.text("unit", of: row)
            units[code] = names.indices.contains(place) ? names[place] ?? code : code
        }
        let byName = units.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            .map { Choice(value: $0.key, label: "\($0.value) (\($0.key))") }
        let assigners = Set(table.rows.map { table.text("assigner", of: $0) }).sorted()
            .map { Choice(value: $0, label: columns.word($0, of: "assigner")) }
        return """
            \(select(Field.unit, words.say("Đơn vị", "Unit"), words.say("Mọi đơn vị", "All units"), byName, unit))\
            \(select(Field.assigner, columns.label("assigner"), words.say("Mọi cấp", "All"), assigners, assigner))
            """
    }

    private func select(
        _ name: String, _ label: String, _ all: String, _ choices: [Choice], _ selected: String?
    ) -> Markup {
        guard choices.count > 1 else { return .empty }
        return Control.select(
            id: name, name: name, label: label,
            groups: [ChoiceGroup(choices: [Choice(value: "", label: all)] + choices)], selected: selected ?? "")
    }
}
