package import Office

/// A .docx of an office with marks in it.
///
/// What holds no marks survives byte for byte: pictures, styles, numbering, fonts, and parts that nobody knows.
package struct Template: Sendable {
    private let package: OfficePackage
    private let parts: [(index: Int, tree: MarkupTree)]

    private static let texts: Set<String> = ["w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes"]
    private static let spaces: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    package init(path: String) throws(OfficeFault) {
        let package = try OfficePackage(path: path)
        let file = path.split(separator: "/").last.map(String.init) ?? path
        guard package["word/document.xml"] != nil else { throw OfficeFault(.damaged("word/document.xml"), file: file) }
        var parts: [(index: Int, tree: MarkupTree)] = []
        for (index, part) in package.parts.enumerated() where Self.mayHoldText(part) {
            let tree = try MarkupTree(part, file: file)
            guard Self.texts.contains(tree.root.name), tree.root.mentionsBraces else { continue }
            guard Self.spaces.contains(tree.root[attribute: "xmlns:w"] ?? "") else {
                throw OfficeFault(.damaged(part.name), file: file)
            }
            parts.append((index, tree))
        }
        self.package = package
        self.parts = parts
    }

    private static func mayHoldText(_ part: PackagePart) -> Bool {
        part.name.hasPrefix("word/") && part.name.hasSuffix(".xml") && !part.name.dropFirst(5).contains("/")
            && part.content.contains(UInt8(ascii: "{"))
    }

    /// Everything that is wrong with the template for these values: unknown names, marks without partner.
    package func mistakes(_ values: TemplateValues) -> [TemplateMistake] {
        parts.flatMap { index, tree in
            var filler = filler(index, isJudging: true)
            _ = filler.filled(tree.root, TemplateScope(values))
            return filler.mistakes
        }
    }

    /// The document: every mark replaced. All mistakes at once where there are any.
    package func filled(_ values: TemplateValues) throws(TemplateFault) -> [UInt8] {
        let mistakes = mistakes(values)
        guard mistakes.isEmpty else { throw .mistakes(mistakes) }
        var result = package
        for (index, tree) in parts {
            var filler = filler(index, isJudging: false)
            var tree = tree
            if let root = filler.filled(tree.root, TemplateScope(values)).first?.element { tree.root = root }
            guard filler.mistakes.isEmpty else { throw .mistakes(filler.mistakes) }
            if let fault = filler.fault { throw .file(fault) }
            result.parts[index].content = tree.content
            do throws(OfficeFault) { try filler.charts.add(to: &result, of: package.parts[index].name) } catch {
                throw .file(error)
            }
        }
        do throws(OfficeFault) { return try result.bytes() } catch { throw .file(error) }
    }

    /// Controls of a document have numbers of their own: those of each part begin above all that there are.
    private func filler(_ index: Int, isJudging: Bool) -> TemplateFiller {
        let known = parts.flatMap { $0.tree.root.descendants("w:sdtPr") }.compactMap { $0.child("w:id") }
            .compactMap { $0[attribute: "w:val"].flatMap(Int.init) }
        let base = (index + 1) * 1_000_000
        let last = known.contains { $0 >= 1_000_000 } ? max(known.max() ?? 0, 0) % 1_000_000_000 + base : base
        return TemplateFiller(part: package.parts[index].name, isJudging: isJudging, lastControl: last)
    }
}
