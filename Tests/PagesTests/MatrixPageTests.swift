import HTML
import Planning
import Prose
import Quantities
import Testing

@testable import Pages

struct MatrixPageTests {
    private func presenter(
        _ language: Language = .vietnamese, field: String? = nil, state: State? = nil
    ) throws -> MatrixPresenter {
        let board = SampleBoard.board(rows: try SampleBoard.byUnit(), byUnit: true)
        return MatrixPresenter(
            matrix: Matrix(board, field: field, state: state), address: SamplePage.address,
            catalogue: SampleCatalogue.catalogue, periods: [SampleCatalogue.period], head: SamplePage.head,
            language: language)
    }

    @Test(arguments: Language.allCases)
    func `the page passes the checker and is as it was recorded`(language: Language) throws {
        let document = try presenter(language).document
        #expect(MarkupChecker.faults(inDocument: document) == [])
        try Golden.expect(document.text, named: "matrix-\(language.rawValue).html")
    }

    @Test func `the unit itself stands first, then every unit below it`() throws {
        let rows = try presenter().page.rows
        #expect(rows.map(\.name).first == "Huyện Sơn Dương (chung)")
        #expect(rows.count == 1 + SampleCatalogue.communes.count)
        #expect(rows.allSatisfy { $0.cells.count == 1 })
    }

    @Test func `a cell tells its state by mark and word, never by colour alone`() throws {
        let text = try presenter().document.text
        #expect(
            text.contains("<td class=\"c-behind\"><b><svg class=\"i\" aria-hidden=\"true\"><use href=\"#s-behind\"/>"))
        #expect(text.contains("<span class=\"hide\"> Chậm</span>"))
    }

    @Test func `a cell leads to where its figure comes from, and so does a figure of the scoreboard`() throws {
        let matrix = try presenter().document.text
        #expect(matrix.contains("<a class=\"from\" href=\"/figures/forest-planted/02545/2023-S1/actual/"))
        let cells = matrix.matches(of: /<td class="c-nodata[^>]*>(.*?)<\/td>/)
        #expect(!cells.isEmpty && cells.allSatisfy { !$0.1.contains("class=\"from\"") }, "nothing comes from nowhere")
    }

    @Test func `one state leaves out the units that do not stand so`() throws {
        let all = try presenter().page
        let some = try presenter(state: .noData).page
        #expect(some.rows.count == 2)
        #expect(some.rows.last?.cells.first??.isAside == false)
        #expect(some.states.map(\.isCurrent).contains(true))
        #expect(all.states.count == some.states.count)
    }

    @Test func `a field without figures says what to do`() throws {
        let page = try presenter(field: "K").page
        #expect(page.rows.isEmpty)
        let document = try presenter(field: "K").document
        #expect(document.text.contains("Không có ô nào để xem"))
        #expect(MarkupChecker.faults(inDocument: document) == [])
    }
}
