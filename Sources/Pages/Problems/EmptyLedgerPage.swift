package import HTML
import Planning
package import Prose

/// What a reader sees while there is nothing in the ledger: what to do about it, by what the reader may do.
package struct EmptyLedgerPage: Sendable {
    let wording: Wording
    let language: Language?

    package init(language: Language, chosenLanguage: Language? = nil) {
        self.wording = .of(language)
        self.language = chosenLanguage
    }

    package var document: Markup {
        let other: Language = wording.language == .vietnamese ? .english : .vietnamese
        return Layout(
            wording: wording, title: wording.emptyTitle, home: .home(language: language),
            otherLanguage: .home(language: other), navigation: Navigation(language: language),
            content: "<section class=\"empty\"><h1>\(wording.emptyTitle)</h1>\(content)</section>"
        ).document
    }

    private var words: Words { Words(wording.language) }

    private var content: Markup {
        guard VisitorCorner.isSignedIn else { return onTheServer }
        let mayAdminister = Visitor.current?.permissions.contains(.administerCatalogue) ?? false
        return mayAdminister ? inAdministration : "<p>\(waiting)</p>"
    }

    /// For whoever sets the program up.
    private var onTheServer: Markup {
        """
        <p>\(wording.emptyLead)</p>
        <ol>\(wording.emptySteps, each: { "<li><code>\(Command.unbroken($0))</code></li>" })</ol>
        <p>\(inBrowser)</p>
        <p>\(wording.emptyExample)</p>
        """
    }

    private var inAdministration: Markup {
        let kinds = ReferencePhrases(wording.language)
        let steps: [(Markup, AdministrationRoute)] = [
            ("\(kinds.importing)", .importing(language: language)),
            ("\(kinds.name(.indicators))", .records(.indicators, language: language)),
            ("\(kinds.name(.plans))", .records(.plans, language: language)),
            ("\(kinds.name(.due))", .records(.due, language: language)),
        ]
        return """
            <p>\(lead)</p>
            <ul>\(steps, each: { "<li><a href=\"\(Route.administration($0.1))\">\($0.0)</a></li>" })</ul>
            """
    }

    private var lead: String {
        words.say(
            "Chưa có số liệu nào để xem. Nhập chỉ tiêu, kế hoạch và thời hạn báo cáo, từ tệp hoặc từng dòng; sau đó các đơn vị nhập số liệu của mình.",
            "There is nothing to show yet. Bring in indicators, plans and due dates, from files or one by one; then the units enter their figures."
        )
    }

    private var waiting: String {
        words.say(
            "Chưa có số liệu nào để xem. Số liệu hiện ở đây khi đã có chỉ tiêu, kế hoạch và báo cáo đầu tiên được ghi.",
            "There is nothing to show yet. Figures appear here once indicators, plans and a first report are recorded.")
    }

    private var inBrowser: String {
        words.say(
            "Từ bước 3 trở đi cũng làm được trong trình duyệt: đăng nhập rồi mở trang Quản trị.",
            "From step 3 on it can be done in the browser, too: sign in and open Administration.")
    }
}
