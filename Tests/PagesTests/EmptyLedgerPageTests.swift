import HTML
import Pages
import Planning
import Prose
import Testing

struct EmptyLedgerPageTests {
    private func page(_ visitor: Visitor) -> Markup {
        Visitor.$current.withValue(visitor) { EmptyLedgerPage(language: .vietnamese).document }
    }

    @Test func `whoever sets the program up sees the commands, the first account among them`() {
        let page = page(Visitor(name: nil, formToken: nil))
        #expect(MarkupChecker.faults(inDocument: page) == [])
        #expect(page.text.contains("tiendo import units.csv"))
        #expect(page.text.contains("tiendo user add quan-tri"))
    }

    @Test func `who may administer the catalogue is led there, without a command`() {
        let page = page(Visitor(name: "Chuyên viên tổng hợp", formToken: "t", permissions: [.administerCatalogue]))
        #expect(MarkupChecker.faults(inDocument: page) == [])
        #expect(page.text.contains("href=\"/administration/import\""))
        #expect(!page.text.contains("<code>"))
    }

    @Test func `others are told what is awaited`() {
        let page = page(Visitor(name: "Người nhập báo cáo", formToken: "t", permissions: [.enterFigures]))
        #expect(page.text.contains("báo cáo đầu tiên"))
        #expect(!page.text.contains("<code>") && !page.text.contains("/administration"))
    }
}
