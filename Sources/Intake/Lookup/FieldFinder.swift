import Planning

/// Finds fields of work by code or name.
struct FieldFinder {
    private let fields: [IndicatorField]
    private let names: NearestNames

    init(_ catalogue: IndicatorCatalogue) {
        fields = catalogue.fields
        names = NearestNames(
            fields.map {
                NameCandidate(code: $0.code, name: $0.name.vietnamese, otherNames: [$0.name.english])
            })
    }

    func code(for text: String) -> String? {
        if let exact = fields.first(where: { $0.code == text }) { return exact.code }
        let folded = NameFolding.folded(text)
        let matches = fields.filter { field in
            [field.code, field.name.vietnamese, field.name.english].contains { NameFolding.folded($0) == folded }
        }
        return matches.count == 1 ? matches.first?.code : nil
    }

    /// The nearest fields, or all of them where none is near: there are few.
    func nearest(to text: String) -> [String] {
        let near = names.nearest(to: text)
        if !near.isEmpty { return near.map(\.description) }
        return fields.prefix(20).map { NameCandidate(code: $0.code, name: $0.name.vietnamese).description }
    }
}
