/// Writes a document as .docx (ECMA-376, transitional): the same document gives the same bytes.
package enum DocxWriter {
    /// The bytes of the file; a fault names what of the document can't stand in one.
    package static func bytes(_ document: TextDocument) throws(OfficeFault) -> [UInt8] {
        try PackageWriter.bytes(parts(document), file: file)
    }

    static let file = "docx"

    static func parts(_ document: TextDocument) throws(OfficeFault) -> [PackagePart] {
        let styles = try StyleSheet(document)
        var body = DocxBody(styles: styles, language: document.properties.language)
        let text = try body.document(document.sections)
        var package = DocxPackage()
        package.add(.document, text)
        package.add(.styles, styles.markup)
        package.add(.settings, DocxSettings.markup(hasNotes: !body.notes.isEmpty))
        package.add(.fonts, DocxSettings.fonts(styles.fonts))
        package.add(.theme, DocxTheme.markup(font: styles.fonts.first ?? "Times New Roman"))
        if !body.notes.isEmpty { package.add(.footnotes, body.notes.markup) }
        for part in body.attached { package.attach(part) }
        return package.parts(properties: document.properties)
    }

    static func impossible(_ what: String) -> OfficeFault {
        OfficeFault(.damaged(what), file: file)
    }
}
