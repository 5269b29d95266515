import HTML
import Operations
import Pages
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// Units, indicators, plans and dates, changed at the screen: seen first, then recorded.
struct ReferenceAdministrationTests {
    private static let places = ReferenceKind.allCases.map(\.place)

    /// What a preview sends when it is confirmed.
    private func confirmation(_ page: String, reason: String = "") throws -> [(String, String)] {
        var fields: [(String, String)] = []
        for match in page.matches(of: /<input type="hidden" name="(table\d|shown|kind|file)" value="([^"]*)">/) {
            let value = String(match.2).replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
                .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            fields.append((String(match.1), value))
        }
        #expect(fields.contains { $0.0 == "shown" })
        return fields + [("reason", reason), ("document", "QĐ 1/QĐ-UBND")]
    }

    @Test(arguments: ["vi", "en"])
    func `every page is well-formed in both languages`(language: String) async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let pages =
                Self.places.flatMap { ["/administration/\($0)", "/administration/\($0)/record"] }
                + [
                    "/administration", "/administration/import", "/administration/successions/new",
                    "/administration/seasons",
                    "/administration/plans/breakdown?period=2023&indicator=forest-planted&unit=076",
                ]
            for address in pages {
                let page = try await browser.ask(address, language: language)
                #expect(page.status == 200, "\(address)")
                #expect(MarkupChecker.faults(in: page.text, isDocument: true) == [], "\(address)")
            }
        }
    }

    @Test func `a unit is renamed: shown, then recorded with its reason`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let form = try await browser.ask("/administration/units/record?key=02569%7C")
            #expect(form.text.contains("value=\"Phúc Ứng\""))
            let fields = [
                ("key", "02569|"), ("c.code", "02569"), ("c.name", "Phúc Ứng Mới"), ("c.kind", "commune"),
                ("c.parent", "076"),
            ]
            let preview = try await browser.send("/administration/units/record", fields)
            #expect(preview.status == 200)
            #expect(preview.text.contains("<del>Phúc Ứng</del>"))
            #expect(delivery.view().head?.number == CommitNumber(2), "nothing is recorded yet")
            let silent = try await browser.send("/administration/confirm", confirmation(preview.text))
            #expect(silent.status == 422)
            let sent = try confirmation(preview.text, reason: "Sửa lỗi chính tả")
            let recorded = try await browser.send("/administration/confirm", sent)
            #expect(recorded.status == 303)
            #expect(recorded["location"]?.contains("recorded=3") == true)
            let again = try await browser.send("/administration/confirm", sent)
            #expect(again["location"]?.contains("recorded=0") == true, "sent twice, recorded once")
            #expect(delivery.view().head?.note.reason == "Sửa lỗi chính tả")
            #expect(delivery.view().head?.note.document == "QĐ 1/QĐ-UBND")
        }
    }

    @Test func `a stale preview is shown anew`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            func preview(_ name: String) async throws -> String {
                try await browser.send(
                    "/administration/holidays/record", [("c.day", "2027-02-08"), ("c.name", name)]
                ).text
            }
            let first = try await preview("Giao thừa")
            let second = try await preview("Nghỉ Tết")
            #expect(try await browser.send("/administration/confirm", confirmation(first)).status == 303)
            let stale = try await browser.send("/administration/confirm", confirmation(second, reason: "x"))
            #expect(stale.status == 422)
            #expect(stale.text.contains("<del>Giao thừa</del>"))
            let fresh = try await browser.send(
                "/administration/confirm", confirmation(stale.text, reason: "Đặt lại tên"))
            #expect(fresh.status == 303)
            #expect(delivery.view().head?.number == CommitNumber(4))
        }
    }

    @Test func `what is wrong stands at its field, and what was typed is kept`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let answer = try await browser.send(
                "/administration/indicators/record",
                [
                    ("c.code", "Rừng"), ("c.name_vi", "Rừng <script>alert(1)</script>"), ("c.field", "D"),
                    ("c.measure_vi", "ha"), ("c.kind", "flow"), ("c.formula", "forest-planted +"),
                ])
            #expect(answer.status == 422)
            #expect(answer.text.contains("aria-invalid=\"true\""))
            #expect(answer.text.contains("forest-planted +"))
            #expect(!answer.text.contains("<script>alert"))
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
            #expect(delivery.view().head?.number == CommitNumber(2))
        }
    }

    @Test func `a formula is checked as it will be computed`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            func send(_ formula: String) async throws -> Browser.Answer {
                try await browser.send(
                    "/administration/indicators/record",
                    [
                        ("c.code", "forest-twice"), ("c.name_vi", "Hai lần rừng"), ("c.field", "D"),
                        ("c.measure_vi", "ha"), ("c.kind", "flow"), ("c.formula", formula),
                    ])
            }
            #expect(try await send("forest-planted * 2").status == 200)
            #expect(try await send("forest-plante * 2").text.contains("forest-planted"))
            #expect(try await send("forest-twice + 1").status == 422)
        }
    }

    @Test func `a pasted table of decomposed letters and a huge one`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let pasted = try await browser.upload(
                "/administration/import", [("table0", "day,name\n2027-02-08,Tê\u{301}t\n")])
            #expect(pasted.status == 200)
            #expect(pasted.text.contains("Tết"))
            #expect(try await browser.upload("/administration/import", []).status == 422)
            let nonsense = try await browser.upload("/administration/import", [("table0", "a,b\n1,2\n")])
            #expect(nonsense.status == 422)
            let huge = try await browser.upload(
                "/administration/import", [("table0", String(repeating: "x", count: 1_200_000))])
            #expect([400, 413].contains(huge.status))
        }
    }

    @Test func `a table with a heading alone has nothing to record, and nothing wrong`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let empty = try await browser.upload("/administration/import", [("table0", "day,name\n")])
            #expect(empty.status == 200)
            #expect(empty.text.contains("không có gì để ghi"))
            #expect(!empty.text.contains("lỗi:"))
        }
    }

    @Test func `a merger is previewed with the figures of both units`() async throws {
        try await SmallLedger.withSite { browser, delivery, scratch async throws in
            var own = Sample.figure(500, Sample.key(unit: Sample.commune, "2023-S1"))
            own.definition = Sample.commune.validFrom
            own.window = own.key.period.window(.administrative)
            let last = try #require(delivery.view().head)
            _ = try scratch.database.append(Sample.change([own]), at: last.at)
            try delivery.refresh()
            let preview = try await browser.send(
                "/administration/successions/new",
                [
                    ("event", "merger"), ("date", "2024-09-01"), ("document", "NQ 1106"), ("old", "02569"),
                    ("old", "02545"), ("new0.code", "02570"), ("new0.name", "Tân Phúc"),
                ])
            #expect(preview.status == 200)
            #expect(preview.text.contains("Tân Phúc"))
            #expect(preview.text.contains("2024"))
            #expect(preview.text.contains("thiếu số của Xã Tân &lt;Trào&gt;"), "which unit has no figure")
            let recorded = try await browser.send(
                "/administration/confirm", confirmation(preview.text, reason: "Sáp nhập"))
            #expect(recorded.status == 303)
            let units = delivery.view().catalogue.units
            let new = try #require(units.versions(of: UnitCode("02570")).first)
            #expect(units.predecessors(of: new.key).count == 2)
        }
    }

    /// The event, the unit that gives, and rows of code and share.
    private func parts(_ event: String, _ old: String, _ takers: [(String, String)]) -> [(String, String)] {
        [
            ("event", event), ("date", "2024-09-01"), ("document", "NQ 1106"), ("old", old),
            ("share-basis", "population"),
        ]
            + takers.enumerated().flatMap { place, taker in
                [("new\(place).code", taker.0), ("new\(place).share", taker.1)]
            }
    }

    @Test func `part of a commune goes to its neighbour: both begin anew, the rest stays`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let path = "/administration/successions/new"
            let preview = try await browser.send(path, parts("transfer", "02569", [("02545", "0,25")]))
            #expect(preview.status == 200)
            #expect(MarkupChecker.faults(in: preview.text, isDocument: true) == [])
            #expect(preview.text.contains("0,75"))
            let sent = try confirmation(preview.text, reason: "Điều chỉnh địa giới")
            #expect(try await browser.send("/administration/confirm", sent).status == 303)
            let units = delivery.view().catalogue.units
            let day = try #require(Day("2024-09-01"))
            let rest = try #require(units.unit(UnitReference(code: UnitCode("02569")), on: day))
            let taker = try #require(units.unit(UnitReference(code: UnitCode("02545")), on: day))
            #expect(units.predecessors(of: rest.key).map(\.share) == [ExactDecimal("0.75")])
            #expect(Set(units.predecessors(of: taker.key).map(\.share)) == [ExactDecimal("0.25"), nil])
            #expect(rest.name == "Phúc Ứng")
            #expect(rest.population == nil, "nobody has said how many people are left")
        }
    }

    @Test func `people and area after a transfer are said on the form`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let path = "/administration/successions/new"
            let form = try await browser.ask(path)
            for event in SuccessionEvent.allCases {
                #expect(form.text.contains("<option value=\"\(event.rawValue)\""), "\(event)")
            }
            let fields =
                parts("transfer", "02569", [("02545", "0,25")]) + [
                    ("new0.people", "5.120"), ("new0.area", "31,5"), ("rest-people", "4100"), ("rest-area", "27.25"),
                ]
            let preview = try await browser.send(path, fields)
            let sent = try confirmation(preview.text, reason: "Điều chỉnh địa giới")
            #expect(try await browser.send("/administration/confirm", sent).status == 303)
            let units = delivery.view().catalogue.units
            let day = try #require(Day("2024-09-01"))
            let rest = try #require(units.unit(UnitReference(code: UnitCode("02569")), on: day))
            let taker = try #require(units.unit(UnitReference(code: UnitCode("02545")), on: day))
            #expect(rest.population == 4100)
            #expect(rest.area == ExactDecimal("27.25"))
            #expect(taker.population == 5120)
            #expect(taker.area == ExactDecimal("31.5"))
            let wrong = try await browser.send(path, fields.dropLast() + [("rest-area", "rộng")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"rộng\""))
        }
    }

    @Test func `a row with a share and neither code nor name is refused at its field`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let path = "/administration/successions/new"
            let fields =
                parts("transfer", "02569", [("02545", "0,25")]) + [("new1.share", "0,3")]
            let answer = try await browser.send(path, fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Dòng 2"))
            #expect(answer.text.contains("id=\"new1-code\"") && answer.text.contains("aria-invalid=\"true\""))
            #expect(answer.text.contains("value=\"0,3\""), "what was typed stays")
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
        }
    }

    @Test func `a number that may mean two things is told of without options of a command`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let table =
                "Mã chỉ tiêu;Mã đơn vị;Năm;Cấp giao;Kế hoạch\nforest-planted;02569;2024;province;12,5\n"
                + "forest-planted;02545;2024;province;12.5\n"
            for language in ["vi", "en"] {
                let answer = try await browser.upload(
                    "/administration/import?lang=\(language)", [("table0", table)])
                #expect(answer.status == 422 && !answer.text.contains("--notation"))
                #expect(answer.text.contains("12,5 hoặc 12500") || answer.text.contains("12.5 or 12500"))
            }
        }
    }

    @Test func `whoever looks after no unit in force is told so, and sees no form`() {
        let page = SuccessionPage(language: .vietnamese, chosen: nil, units: []).document
        #expect(!page.text.contains("name=\"event\""))
        #expect(page.text.contains("không quản lý danh mục"))
        #expect(MarkupChecker.faults(inDocument: page) == [])
    }

    @Test func `a pasted table that is refused comes back to be mended`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let table = "day,name\n32/1/2027,Tết <nhầm>\n"
            let answer = try await browser.upload("/administration/import", [("table0", table)])
            #expect(answer.status == 422)
            #expect(answer.text.contains("name=\"table0\""))
            #expect(answer.text.contains("32/1/2027,Tết &lt;nhầm&gt;"))
            #expect(MarkupChecker.faults(in: answer.text, isDocument: true) == [])
        }
    }

    @Test func `a commune is abolished and its neighbour takes all of it`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let preview = try await browser.send(
                "/administration/successions/new", parts("abolition", "02569", [("02545", "")]))
            #expect(preview.status == 200)
            let sent = try confirmation(preview.text, reason: "Giải thể")
            #expect(try await browser.send("/administration/confirm", sent).status == 303)
            let units = delivery.view().catalogue.units
            let day = try #require(Day("2024-09-01"))
            #expect(units.unit(UnitReference(code: UnitCode("02569")), on: day) == nil)
            let taker = try #require(units.unit(UnitReference(code: UnitCode("02545")), on: day))
            #expect(units.predecessors(of: taker.key).count == 2)
        }
    }

    @Test(arguments: [
        ("transfer", "02545", "1"), ("transfer", "02545", ""), ("transfer", "99999", "0.2"),
        ("transfer", "02569", "0.2"), ("abolition", "02545", "một nửa"), ("abolition", "02545", "0.5"),
    ])
    func `shares that can't be are told of, and what was typed is kept`(
        event: String, taker: String, share: String
    ) async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let answer = try await browser.send(
                "/administration/successions/new", parts(event, "02569", [(taker, share)]))
            #expect(answer.status == 422)
            #expect(answer.text.contains("value=\"\(taker)\""))
            #expect(delivery.view().head?.number == CommitNumber(2))
        }
    }

    @Test func `the steps of approval are set at the screen`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let fields = [("c.level", "commune"), ("c.unit", ""), ("c.steps", "2"), ("c.allow_own", "no")]
            let preview = try await browser.send("/administration/approvals/record", fields)
            #expect(preview.status == 200)
            #expect(try await browser.send("/administration/confirm", confirmation(preview.text)).status == 303)
            let rule = try #require(delivery.view().catalogue.approvalRules.first)
            #expect(rule.steps == 2)
            #expect(rule.effectiveFrom == delivery.today)
            let many = [("c.level", "commune"), ("c.steps", "7")]
            #expect(try await browser.send("/administration/approvals/record", many).status == 422)
        }
    }

    @Test func `a breakdown adds up and is recorded as plans`() async throws {
        try await SmallLedger.withSite { browser, delivery, _ async throws in
            let subject = [
                ("period", "2023"), ("indicator", "forest-planted"), ("unit", "076"), ("assigner", "council"),
                ("v.02545", "1.000,5"), ("v.02569", "700"),
            ]
            let path = "/administration/plans/breakdown"
            let sum = try await browser.send(path, subject + [("act", "sum")])
            #expect(sum.text.contains("1.700,5"))
            let preview = try await browser.send(path, subject + [("act", "check")])
            #expect(preview.status == 200)
            #expect(try await browser.send("/administration/confirm", confirmation(preview.text)).status == 303)
            let breakdown = delivery.breakdown(
                of: "forest-planted", 2023, below: UnitReference(code: UnitCode("076")), by: .council)
            #expect(breakdown?.lines.map { $0.now?.description } == ["1000.5", "700"])
            let wrong = try await browser.send(
                path, Array(subject.dropLast()) + [("v.02569", "bảy"), ("act", "check")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"bảy\""))
        }
    }

    @Test func `downloads are files of their kind`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let csv = try await browser.ask("/administration/units/export.csv")
            #expect(csv.status == 200)
            #expect(csv.text.contains("02569"))
            #expect(csv["content-disposition"] == "attachment; filename=\"units.csv\"")
            let workbook = try await browser.ask("/administration/units/export.xlsx")
            #expect(workbook["content-type"]?.contains("spreadsheetml") == true)
        }
    }

    @Test func `an officer of a commune does not change what all share`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let session = try await SmallLedger.signIn("xa", [.planningOfficer], "02569", people)
            let browser = Browser(site: site, session: session)
            let answer = try await browser.send(
                "/administration/holidays/record", [("c.day", "2027-02-08"), ("c.name", "Nghỉ")])
            #expect(answer.status == 422)
        }
    }
}
