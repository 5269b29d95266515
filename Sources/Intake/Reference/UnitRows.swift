import Planning
import Quantities

/// The rows of a file of units, one version each.
struct UnitRows: RowsOfKind {
    /// Codes are short; a longer text is a name in the wrong column.
    static let codeLimit = 40
    static let nameLimit = 200

    private let existing: [ReferenceRecord]
    private var firstPlaces = FirstPlaces<UnitKey>()
    private(set) var records: [PlacedRecord] = []

    init(existing: [ReferenceRecord]) {
        self.existing = existing
    }

    func finish(_ reader: inout RowReader) {
        TreeChecks(records, besides: existing).report(&reader)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let code = Self.code(.code, &reader)
        let from = reader.day(.validFrom) ?? RecordDays.beforeRecords
        let to = reader.day(.validTo)
        let name = reader.required(.name) == nil ? nil : reader.text(.name, limit: Self.nameLimit)
        if reader.isEmpty(.kind) { reader.report(at: .kind, .missingValue) }
        let kind = reader.word(.kind, OfficeWords.unitKind)
        let parent = reader.isEmpty(.parent) ? nil : Self.reference(.parent, &reader)
        let basis = reader.text(.basis, limit: EntryNotes.limit)
        let area = reader.number(.area)
        let population = reader.whole(.population, in: 0...2_000_000_000)
        if let area, area.signum < 0 { reader.report(at: .area, .negativeCount) }
        if let to, to < from { reader.report(at: .validTo, .endsBeforeItBegins(from: from)) }
        guard let code, let name, let kind, reader.diagnostics.errors == before else { return }
        let key = UnitKey(code: UnitCode(code), validFrom: from)
        guard firstPlaces.isNew(key, at: .code, &reader) else { return }
        let unit = UnitVersion(
            key: key, validTo: to, name: name, kind: kind, parent: parent, basis: basis, area: area,
            population: population)
        records.append(PlacedRecord(record: .unit(unit), row: reader.row))
    }

    /// A code: letters, digits, hyphens.
    static func code(_ field: Field, _ reader: inout RowReader) -> String? {
        guard let text = reader.required(field) else { return nil }
        let isCode =
            text.utf8.count <= codeLimit
            && text.utf8.allSatisfy { byte in
                ("0"..."9").contains(Character(Unicode.Scalar(byte)))
                    || ("a"..."z").contains(Character(Unicode.Scalar(byte)))
                    || ("A"..."Z").contains(Character(Unicode.Scalar(byte))) || byte == UInt8(ascii: "-")
            }
        if isCode { return text }
        reader.report(at: field, .notACode)
        return nil
    }

    /// "08" or "08@2025-07-01".
    static func reference(_ field: Field, _ reader: inout RowReader) -> UnitReference? {
        guard let text = reader.required(field) else { return nil }
        if let reference = UnitReference(text), reference.code.text.utf8.count <= codeLimit { return reference }
        reader.report(at: field, .notACode)
        return nil
    }
}
