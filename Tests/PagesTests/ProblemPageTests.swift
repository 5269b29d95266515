import HTML
import Pages
import Planning
import Prose
import Quantities
import Testing

struct ProblemPageTests {
    private func page(_ language: Language) -> ProblemPage {
        ProblemPage(
            language: language, status: 404, title: "<b>Không có</b> & \"đơn vị\"", details: ["Dòng một.", "<script>"],
            suggestions: [
                ProblemPage.Suggestion(
                    words: "Sơn Dương (076)",
                    route: .scoreboard(
                        ScoreboardAddress(
                            unit: UnitReference(code: UnitCode("076")), period: SampleCatalogue.period))),
                ProblemPage.Suggestion(words: "by-unit", route: nil),
            ], reference: "af01", chosenLanguage: language)
    }

    @Test(arguments: Language.allCases)
    func `a problem page passes the checker and is as it was recorded`(language: Language) throws {
        let document = page(language).document
        #expect(MarkupChecker.faults(inDocument: document) == [])
        #expect(!document.text.contains("<script>"))
        try Golden.expect(document.text, named: "problem-\(language.rawValue).html")
    }

    @Test(arguments: Language.allCases)
    func `an empty ledger says what to do`(language: Language) throws {
        let document = EmptyLedgerPage(language: language).document
        #expect(MarkupChecker.faults(inDocument: document) == [])
        #expect(document.text.contains("<code>tiendo import units.csv</code>"))
        try Golden.expect(document.text, named: "empty-ledger-\(language.rawValue).html")
    }
}
