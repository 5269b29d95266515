/// Writes a document as one page for the screen that prints like the paper; nothing is loaded from elsewhere.
package enum HTMLDocumentWriter {
    package static func text(_ document: TextDocument) throws(OfficeFault) -> String {
        let styles = try StyleSheet(document)
        var body = HTMLBody(styles: styles, document: document)
        var xml = MarkupWriter("<!DOCTYPE html>\n")
        try xml.element("html", ["lang": language(document)]) { xml throws(OfficeFault) in
            xml.element("head") { xml in
                xml.empty("meta", ["charset": "utf-8"])
                xml.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                xml.empty("meta", ["name": "author", "content": document.properties.author])
                xml.empty("meta", ["name": "keywords", "content": document.properties.keywords])
                xml.element("title", text: document.properties.title)
                xml.element("style") { $0.raw(HTMLStyleSheet.css(document, styles)) }
            }
            try xml.element("body") { xml throws(OfficeFault) in
                try xml.element("main") { xml throws(OfficeFault) in
                    for (index, section) in document.sections.enumerated() {
                        try xml.element("section", ["class": "page p\(index)"]) { xml throws(OfficeFault) in
                            try body.write(section.blocks, &xml)
                            body.endNotes(&xml)
                        }
                    }
                }
            }
        }
        return xml.markup + "\n"
    }

    /// "vi" of "vi-VN".
    private static func language(_ document: TextDocument) -> String {
        String(document.properties.language.prefix { $0 != "-" })
    }
}
