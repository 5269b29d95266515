package import Office

/// What the names in a template stand for.
package struct TemplateValues: Sendable {
    /// By name in small letters: "unit.name", "jobs-created.actual".
    private var values: [String: TemplateValue] = [:]

    package init(_ values: [String: TemplateValue] = [:]) {
        for (name, value) in values { self[name] = value }
    }

    /// Word likes to begin a line with a capital, so case makes no difference.
    package subscript(name: String) -> TemplateValue? {
        get { values[name.lowercased()] }
        set { values[name.lowercased()] = newValue }
    }

    package var names: [String] { values.keys.sorted() }
}

package enum TemplateValue: Sendable {
    case text(String)
    /// A figure with where it comes from: it becomes a content control.
    case figure(String, FigureTag)
    /// A sentence with its figures.
    case passage([Inline])
    case flag(Bool)
    /// A chart of its own data.
    case chart(DocumentChart)
    case list(TemplateList)
    /// A known name for which there is nothing: it prints nothing, and a condition on it does not hold.
    case absent

    /// Whether a condition on it holds.
    var holds: Bool {
        switch self {
        case .text(let text), .figure(let text, _): !text.isEmpty
        case .passage(let inlines): !inlines.isEmpty
        case .flag(let flag): flag
        case .chart: true
        case .list(let list): !list.records.isEmpty
        case .absent: false
        }
    }
}

/// What a repeated part goes through. It says its fields even where it is empty, so that a template can be judged.
package struct TemplateList: Sendable {
    package let fields: [String]
    package let records: [TemplateValues]

    package init(fields: [String], records: [TemplateValues]) {
        self.fields = fields
        self.records = records
    }

    /// What the names of a record are judged by.
    var sample: TemplateValues {
        var sample = TemplateValues(Dictionary(uniqueKeysWithValues: Set(fields).map { ($0, TemplateValue.absent) }))
        for record in records.prefix(1) {
            for name in record.names { sample[name] = record[name] }
        }
        return sample
    }
}
