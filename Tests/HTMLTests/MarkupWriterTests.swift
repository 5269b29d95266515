import HTML
import Testing

struct MarkupWriterTests {
    @Test(arguments: [
        "", "28/31 xã", "a & b", "<script>", "\"'", "nul\0inside", "e\u{0301}<", "&&",
        "một câu dài hơn mười lăm byte <b>",
    ])
    func `text is escaped as in a literal`(text: String) {
        var out = MarkupWriter()
        out.literal("<p title=\"")
        out.text(text)
        out.literal("\">")
        out.markup("<b>\(text)</b>")
        out.number(-7)
        out.literal("</p>")
        let written: Markup = "<p title=\"\(text)\"><b>\(text)</b>-7</p>"
        #expect(out.markup == written)
        #expect(out.bytes == Array(written.text.utf8))
    }
}
