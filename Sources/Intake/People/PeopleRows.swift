import Planning
import Quantities

/// The rows of a table of people, one role of one account each.
struct PeopleRows {
    private static let allTime = DayRange(from: RecordDays.beforeRecords, to: RecordDays.afterAll)

    private let today: Day
    private var units: UnitFinder
    /// Codes whose missing zeros were already told of.
    private var padded: Set<String> = []
    private(set) var rows: [PeopleRow] = []

    init(_ units: UnitTree, today: Day) {
        self.units = UnitFinder(units)
        self.today = today
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        guard let text = reader.required(.account) else { return }
        let account = SignInName.read(text)
        if account == nil { reader.report(at: .account, .people(.badSignInName)) }
        // The rest is read all the same, so that all of its faults are told at once.
        var row = PeopleRow(account: account ?? "")
        row.displayName = displayName(&reader)
        row.email = wish(.email, &reader) { cell, reader in
            guard let text = reader.text(cell) else { return nil }
            guard let email = EmailAddress.read(text) else {
                reader.report(at: cell, .people(.badEmail))
                return nil
            }
            return email
        }
        row.languageTag = wish(.tongue, &reader) { $1.word($0, PeopleWords.language) }
        row.isActive = reader.isEmpty(.state) ? nil : reader.word(.state, PeopleWords.state)
        row.role = role(&reader)
        guard reader.diagnostics.errors == before else { return }
        for column in PeopleColumn.allCases {
            row.places[column] = reader.place(column.field)
            row.found[column] = reader.cell(column.field).text
        }
        rows.append(row)
    }

    private func displayName(_ reader: inout RowReader) -> String? {
        guard let text = reader.text(.name) else { return nil }
        if let name = DisplayName.read(text) { return name }
        reader.report(at: .name, .people(.badDisplayName))
        return nil
    }

    /// What a cell wants that may also take away what is there.
    private func wish<Value>(
        _ field: Field, _ reader: inout RowReader, takesAway: (TableCell) -> Bool = PeopleWords.isDash,
        _ read: (Field, inout RowReader) -> Value?
    ) -> CellWish<Value> {
        let cell = reader.cell(field)
        if cell == .empty { return .leave }
        if takesAway(cell) { return .remove }
        return read(field, &reader).map { .set($0) } ?? .leave
    }

    // MARK: The role

    private mutating func role(_ reader: inout RowReader) -> PeopleRow.RoleWish? {
        guard [Field.role, .unit, .unitName].contains(where: { !reader.isEmpty($0) }) else {
            // Dates of nothing are a slip.
            for field in [Field.from, .to, .ends] where !reader.isEmpty(field) {
                reader.report(at: .role, .missingValue)
                break
            }
            return nil
        }
        if reader.isEmpty(.role) { reader.report(at: .role, .missingValue) }
        let role = reader.word(.role, PeopleWords.role)
        let unit = unit(&reader)
        let from = reader.day(.from)
        let to = wish(.to, &reader, takesAway: PeopleWords.isOpen) { $1.day($0) }
        let isEnding = reader.flag(.ends) ?? false
        guard let role, let unit else { return nil }
        return PeopleRow.RoleWish(role: role, unit: unit.key, from: from, to: to, isEnding: isEnding)
    }

    /// The unit as it is today, else as it last was: the figures of a unit that is gone stay with its people.
    private mutating func unit(_ reader: inout RowReader) -> UnitVersion? {
        // Who adds a row to a downloaded table knows the name, and not always the code.
        let field: Field = reader.isEmpty(.unit) && !reader.isEmpty(.unitName) ? .unitName : .unit
        guard let text = reader.required(field) else { return nil }
        switch units.unit(text, on: today, within: Self.allTime) {
        case .unit(let unit), .notInForce(let unit): return unit
        case .unitWithoutZeros(let unit):
            if padded.insert(text).inserted {
                reader.report(.warning, at: field, .leadingZerosAdded(code: unit.key.code.text))
            }
            return unit
        case .unknown(let among):
            let nearest = units.nearest(to: text, among: among)
            reader.report(at: field, .unknownUnit(nearest: nearest))
            return nil
        }
    }
}
