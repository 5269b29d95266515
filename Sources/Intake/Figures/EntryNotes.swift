import Planning

/// What a row says about its figure besides the number.
struct EntryNotes {
    /// The longest source or note that the ledger takes.
    static let limit = 2000

    private let source: String?
    private let isIllustrative: Bool
    private let note: String?

    init(_ reader: inout RowReader) {
        source = reader.text(.source, limit: Self.limit)
        isIllustrative = reader.flag(.illustrative) ?? false
        note = reader.text(.note, limit: Self.limit)
    }

    func write(to entry: inout ProposedEntry) {
        entry.source = source
        entry.isIllustrative = isIllustrative
        entry.note = note
    }
}
