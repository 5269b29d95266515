import Planning

/// What the decoder has no word for: a profile that can be read, but would not do what its author meant.
enum ProfileMistake: Error {
    case unknownKey(path: [any CodingKey], nearest: [String])
    case unfitColumns(place: String, found: String, wanted: String)
}

extension Decoder {
    /// The keys of this place, where it has no others: a misspelt key would else be passed over in silence.
    func onlyKnown<Keys: CodingKey & CaseIterable>(_ keys: Keys.Type) throws -> KeyedDecodingContainer<Keys> {
        let known = Keys.allCases.map(\.stringValue)
        let found = try container(keyedBy: WrittenKey.self).allKeys.sorted { $0.stringValue < $1.stringValue }
        if let unknown = found.first(where: { !known.contains($0.stringValue) }) {
            let names = NearestNames(known.map { NameCandidate(code: $0, name: $0) })
            throw ProfileMistake.unknownKey(
                path: codingPath + [unknown], nearest: names.nearest(to: unknown.stringValue).map(\.code))
        }
        return try container(keyedBy: Keys.self)
    }
}

/// A key as the file writes it.
private struct WrittenKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}
