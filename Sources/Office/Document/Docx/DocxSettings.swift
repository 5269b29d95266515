/// The parts that say how Word treats the document as a whole.
enum DocxSettings {
    static func markup(hasNotes: Bool) -> String {
        var xml = MarkupWriter()
        xml.element("w:settings", WordMarkup.spaces) { xml in
            xml.empty("w:zoom", ["w:percent": "100"])
            xml.empty("w:defaultTabStop", ["w:val": "720"])
            xml.empty("w:characterSpacingControl", ["w:val": "doNotCompress"])
            if hasNotes {
                xml.element("w:footnotePr") { xml in
                    xml.empty("w:footnote", ["w:id": "-1"])
                    xml.empty("w:footnote", ["w:id": "0"])
                }
            }
            // Without it Word lays the page out as its version of 2007 did, with other indents of tables.
            xml.element("w:compat") { xml in
                xml.empty(
                    "w:compatSetting",
                    [
                        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                        "w:val": "15",
                    ])
            }
            xml.empty("w:themeFontLang", ["w:val": "vi-VN"])
            xml.empty("w:decimalSymbol", ["w:val": ","])
            xml.empty("w:listSeparator", ["w:val": ";"])
        }
        return xml.markup
    }

    static func fonts(_ names: [String]) -> String {
        var xml = MarkupWriter()
        xml.element("w:fonts", WordMarkup.spaces) { xml in
            for name in names {
                xml.element("w:font", ["w:name": name]) { xml in
                    xml.empty("w:charset", ["w:val": "A3"])
                    xml.empty("w:family", ["w:val": "roman"])
                    xml.empty("w:pitch", ["w:val": "variable"])
                }
            }
        }
        return xml.markup
    }
}
