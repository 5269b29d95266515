import HTML
import Testing

struct MarkupCheckerTests {
    private func rules(_ text: String) -> [MarkupFault.Rule] {
        MarkupChecker.faults(in: text, isDocument: false).map(\.rule)
    }

    private func document(_ body: String, head: String = "<title>T</title>", html: String = "<html lang=\"vi\">")
        -> String
    {
        "<!doctype html>\(html)<head>\(head)</head><body>\(body)</body></html>"
    }

    @Test(arguments: [
        "<p>a &amp; b &#39;c&#x27; &nbsp;</p>",
        "<br><img src=\"a.png\" alt=\"\"><input type=\"hidden\" name=\"x\" value=\"1\">",
        "<svg aria-hidden=\"true\"><rect width=\"50%\"/><g><path d=\"M0 0\"/></g></svg>",
        "<svg role=\"img\" aria-label=\"96,6%\"><rect/></svg>",
        "<label>Tên <input name=\"n\"></label>",
        "<details><summary>Mở</summary><p>x</p></details>",
        "<!-- chú thích --><p>x</p>",
        "<a href=\"/\"><svg role=\"img\" aria-label=\"Trang đầu\"></svg></a>",
    ])
    func `good markup has no faults`(text: String) {
        #expect(rules(text) == [])
    }

    @Test(
        arguments: [
            ("<p><b>x</p>", .unbalanced), ("<p>x", .unbalanced), ("x</p>", .unbalanced), ("<p/>", .unbalanced),
            ("<p class=a>x</p>", .unquotedAttribute), ("<p class='a'>x</p>", .unquotedAttribute),
            ("<p class=\"a\" class=\"b\">x</p>", .duplicateAttribute),
            ("<p>a & b</p>", .badReference), ("<a href=\"?a=1&b=2\">x</a>", .badReference),
            ("<p>&copy;</p>", .badReference), ("<p>&amp</p>", .badReference),
            ("<p>1 > 0</p>", .malformed), ("<p>1 < 2</p>", .malformed), ("<p title=\"<b>\">x</p>", .malformed),
            ("<p title=\"a\"id=\"b\">x</p>", .malformed), ("<!-- x", .malformed), ("<p class=\"a", .malformed),
            ("<p style=\"color: red\">x</p>", .inlineStyle), ("<style>p { }</style>", .inlineStyle),
            ("<p onclick=\"x()\">x</p>", .inlineScript), ("<script>x()</script>", .inlineScript),
            ("<a href=\"JavaScript:x()\">x</a>", .inlineScript),
            ("<p id=\"a\">x</p><p id=\"a\">y</p>", .duplicateID), ("<p id=\"a b\">x</p>", .duplicateID),
            ("<input name=\"n\">", .unlabelledControl), ("<select id=\"s\"></select>", .unlabelledControl),
            ("<label for=\"s\"></label><select id=\"s\"></select>", .unlabelledControl),
            ("<a href=\"/\"></a>", .namelessControl), ("<button> </button>", .namelessControl),
            ("<a href=\"/\"><span aria-hidden=\"true\">x</span></a>", .namelessControl),
            ("<img src=\"a\">", .missingAlternative), ("<svg><rect/></svg>", .missingAlternative),
            ("<table><tbody><tr><th>x</th></tr></tbody></table>", .missingScope),
            ("<table><tr><td>x</td></tr></table>", .misplaced), ("<ul><p>x</p></ul>", .misplaced),
            ("<p><div>x</div></p>", .misplaced), ("<div><li>x</li></div>", .misplaced),
            ("<a href=\"/\"><button>x</button></a>", .misplaced),
            ("<form><p>x</p><form><p>y</p></form></form>", .misplaced),
        ] as [(String, MarkupFault.Rule)])
    func `each fault is found`(text: String, rule: MarkupFault.Rule) {
        #expect(rules(text).contains(rule), "\(text) gives \(rules(text))")
    }

    @Test func `a fault tells its line`() {
        let faults = MarkupChecker.faults(in: "<p>a</p>\n<p>b</p>\n<p style=\"x\">c</p>", isDocument: false)
        #expect(faults.map(\.description) == ["line 3: inlineStyle: style of p"])
    }

    @Test func `a good document has no faults`() {
        let text = document("<main id=\"m\"><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><a href=\"#m\">E</a></main>")
        #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
    }

    @Test func `a document needs language, title, one main and one first heading`() {
        let text = document("<div><h1>A</h1><h1>B</h1></div>", head: "<title></title>", html: "<html>")
        let outline = MarkupChecker.faults(in: text, isDocument: true).filter { $0.rule == .documentOutline }
        #expect(outline.map(\.about) == ["html has no lang", "no title", "not exactly one main", "not exactly one h1"])
    }

    @Test func `a heading may not skip a level`() {
        let text = document("<main><h1>A</h1><h3>B</h3></main>")
        #expect(MarkupChecker.faults(in: text, isDocument: true).map(\.rule) == [.headingOrder])
    }

    @Test(arguments: ["<a href=\"#x\">a</a>", "<p aria-labelledby=\"x\">a</p>", "<label for=\"x\">a</label>"])
    func `what names an id must find it`(piece: String) {
        let text = document("<main><h1>A</h1>\(piece)</main>")
        #expect(MarkupChecker.faults(in: text, isDocument: true).map(\.rule) == [.unknownID])
        #expect(rules(piece) == [])
    }
}
