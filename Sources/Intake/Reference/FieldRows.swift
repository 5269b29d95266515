import Planning

/// The rows of a file of fields of work.
struct FieldRows: RowsOfKind {
    private var firstPlaces = FirstPlaces<String>()
    private(set) var records: [PlacedRecord] = []

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        let code = UnitRows.code(.code, &reader)
        let name =
            reader.required(.nameVietnamese) == nil ? nil : reader.text(.nameVietnamese, limit: UnitRows.nameLimit)
        let english = reader.text(.nameEnglish, limit: UnitRows.nameLimit)
        if reader.isEmpty(.order) { reader.report(at: .order, .missingValue) }
        let order = reader.whole(.order, in: 0...100_000)
        guard let code, let name, let order, reader.diagnostics.errors == before else { return }
        guard firstPlaces.isNew(code, at: .code, &reader) else { return }
        let field = IndicatorField(
            code: code, name: Bilingual(vietnamese: name, english: english ?? name), order: order)
        records.append(PlacedRecord(record: .field(field), row: reader.row))
    }
}
