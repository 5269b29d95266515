import HTTPTypes
import Operations
import Pages
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// A script in any field: every form of every page is filled in with one, and everything that can be read is read.
struct HostileTextTests {
    /// Every address that is read, with what it needs.
    private func addresses(_ site: Site) -> [String] {
        site.table.entries.filter { $0.method == .get && $0.path != "/metrics" }
            .map {
                RouteTableTests.address($0.path).replacing("{article}", with: "1").replacing("{picture}", with: "1")
            }
    }

    private func isMatch(_ path: String, _ pattern: String) -> Bool {
        let (left, right) = (path.split(separator: "/"), pattern.split(separator: "/"))
        return left.count == right.count && zip(left, right).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
    }

    /// Forms that take a text and that the walk has not found.
    private func missed(by walk: FormWalk, _ site: Site) -> [String] {
        let forms = site.table.entries.filter { $0.method == .post && $0.isPage }.map(\.path)
        return Set(forms).filter { pattern in !walk.sentTo.contains { isMatch($0, pattern) } }.sorted()
    }

    /// Somebody sends a figure with a note, so that something waits for approval.
    private func sendReport(_ site: Site, _ people: People, note: String) async throws {
        let reporter = Browser(
            site: site, session: try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people))
        let sent = try await reporter.send(
            "/entry/02569/2023-S1",
            [
                ("v.forest-planted", "12,5"), ("s.forest-planted", "estimate"), ("t.forest-planted", note),
                ("w.forest-planted", "1900-01-01|"), ("action", "submit"), ("reason", note),
            ])
        #expect(sent.status == 303)
    }

    @Test(arguments: [HostileText.markup, HostileText.address])
    func `whatever is typed into whatever field, no answer runs it`(text: String) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("moi-quyen", Role.allCases, "08", people)
            try await sendReport(site, people, note: text)
            let number = try #require(try delivery.submissions(in: .submitted).last?.number)
            let walk = FormWalk(Browser(site: site, session: session)) { _, _ in text }
            try await walk.take(["/articles/new?unit=076&period=2023-S1", "/approvals/\(number)"] + addresses(site))
            // Once more, with what is recorded now.
            let again = FormWalk(
                Browser(site: site, session: session), leavesOut: { _ in true }, fill: { _, _ in text })
            try await again.take(addresses(site))
            #expect(walk.faults + again.faults == [])
            #expect(
                Set(missed(by: walk, site)).subtracting(Self.withoutText).subtracting(Self.afterRightText) == [
                    Self.afterFile
                ])
        }
    }

    @Test func `what is recorded with such a text is shown and handed out harmless`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("moi-quyen", Role.allCases, "08", people)
            let browser = Browser(site: site, session: session)
            try await sendReport(site, people, note: HostileText.markup)
            let number = try #require(try delivery.submissions(in: .submitted).last?.number)
            let walk = FormWalk(
                browser, leavesOut: { $0 == "/periods" || $0.hasSuffix("/withdraw") }, fill: Self.filled)
            try await walk.take(
                [
                    "/articles/new?unit=076&period=2023-S1", "/approvals/\(number)",
                    "/administration/plans/breakdown?period=2023&indicator=forest-planted&unit=076",
                ] + addresses(site))
            let last = FormWalk(browser, leavesOut: { $0.hasSuffix("/withdraw") }, fill: Self.filled)
            try await last.take(["/periods?unit=076&period=2023-S1&level=commune"])
            let reading = FormWalk(browser, leavesOut: { _ in true }, fill: Self.filled)
            try await reading.take(addresses(site))
            #expect(walk.faults + last.faults + reading.faults == [])
            let reached = walk.sentTo.union(last.sentTo)
            #expect(Self.afterRightText.filter { pattern in !reached.contains { isMatch($0, pattern) } } == [])
            // It is there: otherwise nothing was tried.
            #expect(Self.shown.subtracting(reading.shownOn) == [])
        }
    }

    /// Where such a text is read in the end, among other places.
    private static let shown: Set = [
        "/", "/account", "/administration/people", "/administration/units", "/administration/units/export.csv",
        "/administration/units/export.xlsx", "/approvals", "/articles", "/articles/1", "/articles/1/preview",
        "/changes",
        "/entry/076/2023-S1", "/figures/forest-planted/076/2023-S1/actual/2", "/indicators/forest-planted", "/journal",
        "/journal/table.csv", "/journal/table.xlsx", "/news", "/news/feed.atom", "/periods", "/reminders", "/reporting",
        "/scoreboard", "/search", "/units/076",
    ]

    /// Free text is hostile, everything else is right.
    private static func filled(_ action: String, _ field: PageForm.Field) -> String {
        if action == "/account/tokens", field.name == "name" { return HostileText.markup }
        if action == "/administration/people-table", field.name == "table" { return people }
        if freeText.contains(field.name) || ["t.", "r.", "explanation."].contains(where: field.name.hasPrefix) {
            return HostileText.markup
        }
        return field.value.isEmpty ? samples[field.name] ?? "" : field.value
    }

    /// A table of people with such a name.
    private static let people = """
        account,name,role,unit
        nguoi-bang,"\(HostileText.markup.replacing("\"", with: "\"\""))",reporter,02569
        """

    private static let freeText: Set = [
        "reason", "remark", "display-name", "document", "title", "lead", "body", "byline", "category", "place",
        "caption",
        "alternative", "shortcomings", "tasks", "closing", "organiser", "caller", "c.name", "c.name_vi", "c.name_en",
        "c.measure_vi", "c.measure_en", "c.document", "c.basis", "c.source", "c.text", "c.title", "c.chair", "c.place",
    ]

    private static let samples = [
        "name": "nguoi-moi", "unit": "02569", "c.code": "moi", "c.valid_from": "2023-02-01", "c.parent": "076",
        "c.field": "D", "c.day": "2027-02-08", "days": "30", "from": "2023-07-14", "to": "2023-12-31",
        "until": "2023-08-01", "v.forest-planted": "12,5",
    ]

    /// Forms without a line to write in, and those that a stranger has: `SignInTests` and `FormWalk` say of them.
    private static let withoutText: Set = [
        "/account/delegations/end", "/account/sessions/end", "/administration/people/{account}/disable",
        "/administration/people/{account}/enable", "/administration/people/{account}/grants/end",
        "/administration/people/{account}/sessions/end", "/administration/profiles/withdraw", "/approvals",
        "/check/entries", "/entry/{unit}/{period}/withdraw", "/reminders/send", "/set-password", "/sign-out",
    ]

    /// Forms that stand on a page only after right text was sent.
    private static let afterRightText = [
        "/account/tokens/revoke", "/administration/confirm", "/administration/people-table/confirm",
        "/administration/plans/breakdown",
    ]

    /// A profile is a file; `ProfileRouteTests` send it.
    private static let afterFile = "/administration/profiles/record"
}
