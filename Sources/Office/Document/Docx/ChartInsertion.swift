/// Puts charts into a document that another program wrote: each stands in a run, and its parts join the package.
package struct ChartInsertion {
    private var attached: [DocxPackage.Attachment] = []
    private let language: String

    /// Names of parts and numbers of drawings that no other program uses.
    private static let name = "tiendo"
    private static let firstDrawing = 900_000

    package init(language: String = "vi-VN") {
        self.language = language
    }

    /// The run for a place in the text.
    package mutating func run(_ chart: DocumentChart) throws(OfficeFault) -> String {
        let part = try DocxPackage.Attachment(
            chart, named: "\(Self.name)\(attached.count + 1)", language: language)
        attached.append(part)
        var xml = MarkupWriter("")
        ChartRun(chart: chart, number: Self.firstDrawing + attached.count, relation: part.id)
            .write(&xml, spaces: WordMarkup.spacesOfDrawing)
        return xml.markup
    }

    /// Adds the charts to the package of the part that holds their runs: "word/document.xml".
    package func add(to package: inout OfficePackage, of part: String) throws(OfficeFault) {
        guard !attached.isEmpty else { return }
        var added = DocxPackage()
        for chart in attached { added.attach(chart) }
        let known = Set(package.parts.map(\.name))
        for chart in added.attachedParts {
            guard !known.contains(chart.name) else { throw OfficeFault(.damaged(chart.name), file: part) }
            package.parts.append(chart)
        }
        let folders = part.split(separator: "/")
        let relations = (folders.dropLast() + ["_rels", "\(folders.last ?? "").rels"]).joined(separator: "/")
        if !known.contains(relations) {
            package.parts.append(PackagePart(relations, DocxPackage.relationsMarkup([])))
        }
        try Self.extend(relations, of: &package) { added.links($0) }
        try Self.extend("[Content_Types].xml", of: &package) { added.types($0) }
    }

    /// More children at the end of a part's root, as far as they are not there.
    private static func extend(
        _ name: String, of package: inout OfficePackage, _ more: (MarkupElement) -> [MarkupElement]
    ) throws(OfficeFault) {
        guard let index = package.parts.firstIndex(where: { $0.name == name }) else {
            throw OfficeFault(.damaged(name), file: name)
        }
        var tree = try MarkupTree(package.parts[index], file: name)
        tree.root.children += more(tree.root).map { .element($0) }
        package.parts[index].content = tree.content
    }
}
