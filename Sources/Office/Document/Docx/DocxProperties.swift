/// What a file manager shows of a document.
enum DocxProperties {
    static func core(_ properties: TextDocument.Properties) -> String {
        var xml = MarkupWriter()
        let spaces: KeyValuePairs<StaticString, String> = [
            "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
        xml.element("cp:coreProperties", spaces) { xml in
            xml.element("dc:title", text: properties.title)
            xml.element("dc:creator", text: properties.author)
            xml.element("cp:keywords", text: properties.keywords)
            xml.element("cp:lastModifiedBy", text: properties.author)
            xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: properties.created)
            xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: properties.created)
            xml.element("dc:language", text: properties.language)
        }
        return xml.markup
    }

    static var app: String {
        var xml = MarkupWriter()
        let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        xml.element("Properties", ["xmlns": space]) { $0.element("Application", text: "Tiến Độ") }
        return xml.markup
    }
}
