import Planning

extension DocumentProfile: LedgerRecord {
    static let table = LedgerTable(
        "document_profile", by: .line, [.text("name"), .text("unit_code"), .text("content")])

    var content: [Value] { [name.bound, unit.bound, text.bound] }

    init(from row: inout RowReader) throws(Fault) {
        self.init(name: try row.next(), unit: try row.next(), text: try row.next())
    }
}
