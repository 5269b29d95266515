/// The colours and fonts that Word offers for what a person adds: black, greys and Times New Roman.
enum DocxTheme {
    static func markup(font: String) -> String {
        var xml = MarkupWriter()
        xml.element("a:theme", ["xmlns:a": WordMarkup.drawing, "name": "Tiến Độ"]) { xml in
            xml.element("a:themeElements") { xml in
                colours(&xml)
                xml.element("a:fontScheme", ["name": "Tiến Độ"]) { xml in
                    for name: StaticString in ["a:majorFont", "a:minorFont"] {
                        xml.element(name) { xml in
                            xml.empty("a:latin", ["typeface": font])
                            xml.empty("a:ea", ["typeface": ""])
                            xml.empty("a:cs", ["typeface": ""])
                        }
                    }
                }
                xml.element("a:fmtScheme", ["name": "Tiến Độ"]) { formats(&$0) }
            }
        }
        return xml.markup
    }

    private static func colours(_ xml: inout MarkupWriter) {
        let accents = zip(
            ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"], ChartMarkup.colours)
        let all =
            [("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "262626"), ("lt2", "F2F2F2")] + accents
            + [("hlink", "1F4E79"), ("folHlink", "404040")]
        xml.element("a:clrScheme", ["name": "Tiến Độ"]) { xml in
            for (name, colour) in all { xml.raw("<a:\(name)><a:srgbClr val=\"\(colour)\"/></a:\(name)>") }
        }
    }

    /// Three of each, as the schema demands.
    private static func formats(_ xml: inout MarkupWriter) {
        let fill = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#
        let line = #"<a:ln w="9525">\#(fill)</a:ln>"#
        let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
        for (name, content) in [
            ("fillStyleLst", fill), ("lnStyleLst", line), ("effectStyleLst", effect), ("bgFillStyleLst", fill),
        ] {
            xml.raw("<a:\(name)>\(content)\(content)\(content)</a:\(name)>")
        }
    }
}
