import Planning

/// Where in a file each key stood first: of two records with one key the later would silently take the other's place.
struct FirstPlaces<Key: Hashable> {
    private var places: [Key: String] = [:]

    /// Whether the key is new; a repeated one is reported at the field with the first place.
    mutating func isNew(_ key: Key, at field: Field, _ reader: inout RowReader) -> Bool {
        if let first = places[key] {
            reader.report(at: field, .duplicateRecord(firstPlace: first))
            return false
        }
        let place = reader.place(field)
        places[key] = place.cell ?? "\(place.row ?? 0)"
        return true
    }
}
