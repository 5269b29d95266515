/// The footnotes of a document, numbered from 1.
struct DocxNotes {
    private var contents: [String] = []

    var isEmpty: Bool { contents.isEmpty }

    /// The number of the next note; it is filled in when its content is written, which may hold figures.
    mutating func reserve() -> Int {
        contents.append("")
        return contents.count
    }

    mutating func fill(_ number: Int, _ runs: String, style: String) {
        var xml = MarkupWriter("")
        xml.element("w:footnote", ["w:id": "\(number)"]) { xml in
            xml.element("w:p") { xml in
                xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": style]) }
                xml.element("w:r") { xml in
                    xml.element("w:rPr") { $0.empty("w:rStyle", ["w:val": "FootnoteReference"]) }
                    xml.empty("w:footnoteRef")
                }
                xml.run(" ")
                xml.raw(runs)
            }
        }
        contents[number - 1] = xml.markup
    }

    var markup: String {
        var xml = MarkupWriter()
        xml.element("w:footnotes", WordMarkup.spaces) { xml in
            separator("separator", "-1", "w:separator", &xml)
            separator("continuationSeparator", "0", "w:continuationSeparator", &xml)
            contents.forEach { xml.raw($0) }
        }
        return xml.markup
    }

    private func separator(_ type: String, _ id: String, _ mark: StaticString, _ xml: inout MarkupWriter) {
        xml.element("w:footnote", ["w:type": type, "w:id": id]) { xml in
            xml.element("w:p") { $0.element("w:r") { $0.empty(mark) } }
        }
    }
}
