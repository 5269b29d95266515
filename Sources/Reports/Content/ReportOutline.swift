import Planning

/// The order of a review's first part: which fields of work stand under which heading (domain: outline of the report).
///
/// Indicators that are named go before the field that they belong to; a field that no heading names comes last.
struct ReportOutline {
    struct Part {
        let title: String
        var fields: [String] = []
        var indicators: [IndicatorCode] = []
    }

    let parts: [Part]

    init(_ layout: Layout) {
        switch layout {
        case .state: parts = Self.state
        case .party: parts = Self.party
        }
    }

    private static let administration: [IndicatorCode] = [
        "files-on-time", "online-files", "administrative-reform-rank", "ddci-rank", "complaints-resolved",
    ]

    private static let state = [
        Part(title: "Kinh tế", fields: ["A", "B", "C", "D", "E", "F", "G", "H"]),
        Part(title: "Văn hóa - xã hội", fields: ["I", "J", "K", "L"]),
        Part(title: "Quốc phòng, an ninh, tư pháp", fields: ["M"]),
        Part(
            title: "Nội chính, cải cách hành chính, xây dựng hệ thống chính trị", fields: ["N"],
            indicators: administration),
    ]

    private static let party = [
        Part(
            title: "Lãnh đạo thực hiện nhiệm vụ phát triển kinh tế", fields: ["A", "B", "C", "D", "E", "F", "G", "H"]),
        Part(title: "Lãnh đạo thực hiện nhiệm vụ văn hóa - xã hội", fields: ["I", "J", "K", "L"]),
        Part(
            title: "Lãnh đạo công tác quốc phòng, an ninh, nội chính, cải cách hành chính", fields: ["M"],
            indicators: administration),
        Part(title: "Công tác xây dựng Đảng và hệ thống chính trị", fields: ["N"]),
    ]

    /// Base figures of the catalogue ("Số liệu nền") are no results.
    static let withoutText: Set<String> = ["Z"]
}

extension ReportOutline {
    struct Section {
        let title: String
        /// With the title of each group; `nil` where the section itself says it.
        var groups: [(title: String?, rows: [Standing])]
    }

    /// The rows under their headings; headings without a row are left out.
    func sections(of rows: [Standing], fieldName: (String) -> String, fields: [String]) -> [Section] {
        let named = Set(parts.flatMap(\.indicators))
        let known = Set(parts.flatMap(\.fields)).union(Self.withoutText)
        var sections = parts.map { part in
            var groups: [(String?, [Standing])] = []
            let own = rows.filter { part.indicators.contains($0.definition.code) }
            if !own.isEmpty { groups.append((part.fields.count > 0 ? "Nội chính, cải cách hành chính" : nil, own)) }
            for field in part.fields {
                let members = rows.filter { $0.definition.field == field && !named.contains($0.definition.code) }
                if !members.isEmpty { groups.append((fieldName(field), members)) }
            }
            if groups.count == 1 { groups[0].0 = nil }
            return Section(title: part.title, groups: groups)
        }
        let rest = fields.filter { !known.contains($0) }.map { field in
            (fieldName(field) as String?, rows.filter { $0.definition.field == field })
        }.filter { !$0.1.isEmpty }
        if !rest.isEmpty { sections.append(Section(title: "Các lĩnh vực khác", groups: rest)) }
        return sections.filter { !$0.groups.isEmpty }
    }
}
