import HTML
import Mail
import Operations
import Pages
import Planning
import Quantities
import Storage
import Synchronization
import TestSupport
import Testing
import Web

struct ReminderRouteTests {
    private final class Carrier: MailCarrier {
        private let letters = Mutex<[MailMessage]>([])

        var received: [MailMessage] { letters.withLock { $0 } }

        func hand(_ message: MailMessage) async throws(MailFault) { letters.withLock { $0.append(message) } }
    }

    /// A planning officer of the district, and a reporter with an address whose half-year is due on 20 July 2023.
    private func withPlanner(
        _ body: (Browser, Carrier, Reminders) async throws -> Void
    ) async throws {
        try await SmallLedger.withPeople { _, people, delivery, scratch async throws in
            let rule = DueRule(
                regime: "administrative", periodicity: .half, level: .commune, monthOffset: 1, day: 20,
                effectiveFrom: Sample.firstDay, movesToWorkingDay: true, basis: nil)
            _ = try scratch.database.append(
                Change(note: Sample.note(.importCalendar), records: [.dueRule(rule)]),
                at: Moment(microseconds: FixedClock.start.microseconds + 120_000_000))
            try delivery.refresh()
            let account = try people.create(
                NewAccount(signInName: "phuc-ung", displayName: "Phúc <Ứng>", email: "phuc-ung@example.gov.vn"),
                by: .commandLine)
            try people.grant(
                .reporter, for: UnitReference(code: UnitCode("02569")), to: account, from: Day("2023-01-01"),
                by: .commandLine)
            let carrier = Carrier()
            let from = try #require(MailAddress("tiendo@example.gov.vn"))
            let desk = MailDesk.linked(carrier, from: from, base: "https://tiendo.example")
            let site = Site(delivery, SmallLedger.settings, mail: desk)
            let session = try await SmallLedger.signIn("chuyen-vien", [.planningOfficer], "076", people)
            try await body(Browser(site: site, session: session), carrier, Reminders(delivery))
        }
    }

    @Test(arguments: ["vi", "en"])
    func `the page is whole, with what goes when and a text to paste`(language: String) async throws {
        try await withPlanner { browser, _, _ async throws in
            let text = try await browser.ask("/reminders?lang=\(language)").text
            #expect(MarkupChecker.faults(in: text, isDocument: true) == [])
            #expect(text.contains("Phúc &lt;Ứng&gt;"))
            let name = language == "vi" ? "Xã Phúc Ứng" : "Phúc Ứng commune"
            #expect(text.contains("1. \(name)\n") || text.contains("2. \(name)\n"))
            for about in ["all", "2023-S1", "2019-S1"] {
                let other = try await browser.ask("/reminders?period=\(about)&lang=\(language)").text
                #expect(MarkupChecker.faults(in: other, isDocument: true) == [])
                #expect(other.contains("\(name)\n"))
            }
            #expect(try await browser.ask("/reminders?period=soon").status == 400)
        }
    }

    @Test func `what is due goes once, however often somebody presses the button`() async throws {
        try await withPlanner { browser, carrier, _ async throws in
            let first = try await browser.send("/reminders/send", [])
            #expect(first["location"] == "/reminders?done=sent")
            #expect(try await browser.send("/reminders/send", [])["location"] == "/reminders?done=nothing")
            #expect(carrier.received.map(\.to.text) == ["phuc-ung@example.gov.vn"])
            #expect(carrier.received.first?.body.contains("https://tiendo.example/entry/02569/2023-S1") == true)
            #expect(try await browser.ask("/reminders").text.contains("đã chuyển lúc"))
        }
    }

    @Test func `one that is planned for later goes now where somebody says so`() async throws {
        try await withPlanner { browser, carrier, reminders async throws in
            let today = FixedClock.start.dayInVietnam
            let later = try #require(
                try reminders.planned(from: today.adding(days: 1), through: today.adding(days: 14)).first)
            for _ in 0..<2 {
                _ = try await browser.send("/reminders/send", [(ReminderRoute.Field.key, later.key.text)])
            }
            #expect(carrier.received.count == 1)
            #expect(try await browser.send("/reminders/send", [("key", "x")]).status == 400)
        }
    }

    @Test func `rules are changed, added and taken away; what can't be read changes nothing`() async throws {
        try await withPlanner { browser, _, reminders async throws in
            func fields(_ days: String) -> [(String, String)] {
                [
                    ("days-1", days), ("recipient-1", "reporter"), ("working-1", "true"), ("active-1", "true"),
                    ("days-2", ""), ("recipient-2", "reporter"), ("days-new", "2"), ("recipient-new", "approver"),
                ]
            }
            for bad in ["x", "61", "-61", "1.5"] {
                #expect(try await browser.send("/reminders/rules", fields(bad)).status == 422)
            }
            #expect(try reminders.rules() == ReminderRule.usual)
            #expect(try await browser.send("/reminders/rules", fields("-3"))["location"] == "/reminders?done=saved")
            #expect(try reminders.rules().map(\.days) == [-3, 2])
            #expect(try reminders.rules().map(\.number) == [1, 3])
            #expect(try reminders.rules().map(\.isActive) == [true, false])
        }
    }

    @Test func `the text urges nobody to send what a closed period takes no more, and nobody is reminded of it`()
        async throws
    {
        try await withPlanner { browser, carrier, _ async throws in
            let row = [("unit", "076"), ("period", "2023-S1")]
            #expect(try await browser.send("/periods", row + [("act", "close")])["location"] == "/periods?done=closed")
            let closed = try await browser.ask("/reminders").text
            #expect(closed.contains("Kỳ đã đóng 14/7/2023, không nhập thêm được"))
            #expect(!closed.contains("Đề nghị các đơn vị gửi đúng hạn") && !closed.contains("gửi ngay"))
            #expect(closed.contains("Không có gì để nhắc. 2 báo cáo chưa gửi đều thuộc kỳ đã đóng"))
            #expect(try await browser.send("/reminders/send", [])["location"] == "/reminders?done=nothing")
            #expect(carrier.received.isEmpty)
            let except = [
                ("act", "except"), ("excepted", "02569"), ("until", "2023-07-19"), ("reason", "mưa lũ"),
            ]
            #expect(try await browser.send("/periods", row + except)["location"] == "/periods?done=excepted")
            let excepted = try await browser.ask("/reminders").text
            #expect(excepted.contains("Xã Phúc Ứng (được nhập đến hết 19/7/2023)"))
            #expect(excepted.contains("Xã Tân &lt;Trào&gt; (đã đóng 14/7/2023)"))
            #expect(excepted.contains("Đơn vị có ngoại lệ đề nghị gửi trong thời hạn ghi trên."))
            #expect(try await browser.send("/reminders/send", [])["location"] == "/reminders?done=sent")
        }
    }

    @Test func `where nothing is to be reminded of, the page says why`() async throws {
        try await withPlanner { browser, _, reminders async throws in
            try reminders.setRules([
                ReminderRule(number: 1, days: 40, countsWorkingDays: false, recipient: .reporter, isActive: true)
            ])
            #expect(try await browser.ask("/reminders").text.contains("Lời nhắc tiếp theo đi ngày 29/8/2023."))
            try reminders.setRules([
                ReminderRule(number: 1, days: 1, countsWorkingDays: true, recipient: .approver, isActive: true)
            ])
            #expect(try await browser.ask("/reminders").text.contains("chưa ai có tài khoản để được nhắc"))
            try reminders.setRules([
                ReminderRule(number: 1, days: 1, countsWorkingDays: true, recipient: .reporter, isActive: false)
            ])
            #expect(try await browser.ask("/reminders").text.contains("Không quy tắc nào đang dùng"))
        }
        try await SmallLedger.withSite { browser, _, _ async throws in
            #expect(try await browser.ask("/reminders").text.contains("Không có kỳ nào gần đến hạn."))
        }
    }

    @Test func `without mail the page says what to do, and nothing can be sent`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            #expect(try await browser.ask("/reminders").text.contains("--mail-from"))
            #expect(try await browser.send("/reminders/send", []).status == 404)
        }
    }
}
