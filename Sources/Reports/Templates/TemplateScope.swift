import Planning

/// The names that hold at a place: those of the record that is being repeated, then those around it.
struct TemplateScope {
    private let records: [TemplateValues]
    /// Under a list of which nothing is known any name may stand.
    private let takesAll: Bool

    init(_ values: TemplateValues) {
        records = [values]
        takesAll = false
    }

    private init(records: [TemplateValues], takesAll: Bool) {
        self.records = records
        self.takesAll = takesAll
    }

    func inside(_ record: TemplateValues) -> TemplateScope {
        TemplateScope(records: [record] + records, takesAll: takesAll)
    }

    var insideUnknown: TemplateScope { TemplateScope(records: records, takesAll: true) }

    subscript(name: String) -> TemplateValue? {
        records.lazy.compactMap { $0[name] }.first ?? (takesAll ? .absent : nil)
    }

    func nearest(to name: String) -> [String] {
        let names = Set(records.flatMap(\.names))
        return NearestNames(names.sorted().map { NameCandidate(code: $0, name: $0) }).nearest(to: name).map(\.code)
    }
}
