import Testing

@testable import Office

@Suite struct MarkupTreeTests {
    private static func tree(_ text: String) throws -> MarkupTree {
        try MarkupTree(PackagePart("a.xml", text), file: "a.docx")
    }

    @Test(arguments: [
        "<?xml version=\"1.0\"?>\n<!-- x > y --><w:p a='1>2' b = \"'\"  ><w:r/><w:t xml:space=\"preserve\"> a &amp; b&#233; </w:t >x</w:p>\n",
        "<a><b></b><b/></a>", "<a>\r\n\t<?pi <x> ?></a>",
    ])
    func `what nobody changes goes out as it came in`(text: String) throws {
        let written = String(decoding: try Self.tree(text).content, as: UTF8.self)
        // An end tag may hold a space, an element without content two tags; neither means anything.
        #expect(written == text.replacing("</w:t >", with: "</w:t>").replacing("<b></b>", with: "<b></b>"))
    }

    @Test func `attributes and text are read without their escapes`() throws {
        let root = try Self.tree("<a x:b='&lt;1' b=\"2&#x41;\"><![CDATA[<&]]>&quot;</a>").root
        #expect(root[attribute: "b"] == "2A")
        #expect(root[attribute: "x:b"] == "<1")
        #expect(root[attribute: "c"] == nil)
        #expect(root.text == "<&\"")
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a><b></a>", "", "<a/><b/>",
        String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70),
    ])
    func `broken, cunning and absurdly deep markup is refused`(text: String) {
        #expect(throws: OfficeFault.self) { try Self.tree(text) }
    }
}
