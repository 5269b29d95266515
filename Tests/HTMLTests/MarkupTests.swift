import HTML
import Testing

struct MarkupTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"),
        ("\"quoted\" and 'single'", "&quot;quoted&quot; and &#39;single&#39;"),
        ("28/31 xã, thị trấn – đạt", "28/31 xã, thị trấn – đạt"),
        ("đã &lt; rồi", "đã &amp;lt; rồi"),
        ("nul\0inside", "nul\u{FFFD}inside"),
        ("e\u{0301}<", "e\u{0301}&lt;"),
        ("", ""),
    ])
    func `interpolated text is escaped`(text: String, expected: String) {
        let markup: Markup = "<p>\(text)</p>"
        #expect(markup.text == "<p>\(expected)</p>")
    }

    @Test func `no text can leave a quoted attribute`() {
        let hostile = "\" onmouseover=\"alert(1)"
        let markup: Markup = "<a title=\"\(hostile)\">x</a>"
        #expect(markup.text == "<a title=\"&quot; onmouseover=&quot;alert(1)\">x</a>")
        #expect(MarkupChecker.faults(inPiece: markup).isEmpty)
    }

    @Test func `markup goes into markup as it is`() {
        let inner: Markup = "<b>\("&")</b>"
        let outer: Markup = "<p>\(inner)</p>"
        #expect(outer.text == "<p><b>&amp;</b></p>")
    }

    @Test func `lists, optional values and conditions need no helper variables`() {
        let names = ["a", "<b>"]
        let absent: String? = nil
        let markup: Markup = """
            <ul>\(names, each: { "<li>\($0)</li>" })</ul>\(optional: absent, { "<p>\($0)</p>" })\
            \(optional: absent)\("<hr>", when: false)\("<br>", when: true)\(12)
            """
        #expect(markup.text == "<ul><li>a</li><li>&lt;b&gt;</li></ul><br>12")
    }

    @Test func `joining leaves out what is empty`() {
        let joined = Markup(joining: ["<i>a</i>", .empty, "<i>b</i>"], separator: " · ")
        #expect(joined.text == "<i>a</i> · <i>b</i>")
        #expect(Markup(joining: []).isEmpty)
    }

    @Test(arguments: [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:vanphong@example.org", "mailto:vanphong@example.org"),
        ("javascript:alert(1)", "#"),
        (" javascript:alert(1)", "#"),
        ("java\nscript:alert(1)", "#"),
        ("data:text/html,<script>", "#"),
        ("//example.org", "#"),
        ("https://example.org/\u{0A}x", "#"),
        ("", "#"),
    ])
    func `a foreign link may only be http, https or mailto`(address: String, expected: String) {
        let markup: Markup = "\(link: address)"
        #expect(markup.text == expected)
    }
}
