import Planning

/// A record and the row that it stands in, kept so that a fault of the whole finds back to its cell.
struct PlacedRecord {
    let record: ReferenceRecord
    let row: TableRow
}
