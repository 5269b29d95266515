import Mail
import Operations
import Planning
import Quantities
import Storage
import Synchronization
import TestSupport
import Testing

struct ReminderTests {
    /// Takes letters, or fails as long as it is told to.
    private final class Carrier: MailCarrier {
        private let letters = Mutex<[MailMessage]>([])
        private let fault = Mutex<MailFault?>(nil)

        var received: [MailMessage] { letters.withLock { $0 } }

        func fail(_ with: MailFault?) { fault.withLock { $0 = with } }

        func hand(_ message: MailMessage) async throws(MailFault) {
            if let fault = fault.withLock({ $0 }) { throw fault }
            letters.withLock { $0.append(message) }
        }
    }

    /// A district with two communes whose half-year is due on 20 July 2023; the clock stands at 14 July, four working days
    /// before. Each commune has a reporter; only the first has an address.
    private func withReminders(
        _ body: (Reminders, MailDesk, Carrier, FixedClock, Scratch) async throws -> Void
    ) async throws {
        let clock = FixedClock()
        try await Backend.sqlite.withScratch { scratch in
            func unit(_ code: String, _ name: String, _ kind: UnitKind, _ parent: String?) -> ReferenceRecord {
                .unit(
                    UnitVersion(
                        key: UnitKey(code: UnitCode(code), validFrom: Sample.district.validFrom), name: name,
                        kind: kind,
                        parent: parent.map { UnitReference(code: UnitCode($0)) }))
            }
            let rule = DueRule(
                regime: "administrative", periodicity: .half, level: .commune, monthOffset: 1, day: 20,
                effectiveFrom: Sample.firstDay, movesToWorkingDay: true, basis: nil)
            let records = [
                unit("076", "Sơn Dương", .district, nil), unit("02569", "Phúc Ứng", .commune, "076"),
                unit("02545", "Tân Trào", .commune, "076"), .dueRule(rule),
            ]
            _ = try scratch.database.append(
                Change(note: Sample.note(.importUnits), records: records), at: clock.now)
            let delivery = try Delivery(scratch.database) { clock.now }
            let people = People(delivery, cost: .least)
            for (name, code, email) in [
                ("phuc-ung.nhap", "02569", "phuc-ung@example.gov.vn"), ("tan-trao.nhap", "02545", nil),
            ] {
                let account = try people.create(
                    NewAccount(signInName: name, displayName: "Người báo cáo \(name)", email: email), by: .commandLine)
                try people.grant(
                    .reporter, for: UnitReference(code: UnitCode(code)), to: account, from: Day("2023-01-01"),
                    by: .commandLine)
            }
            let carrier = Carrier()
            let from = try #require(MailAddress("tiendo@example.gov.vn"))
            let desk = MailDesk(carrier: carrier, from: from) { unit, period in
                "https://tiendo.example/entry/\(unit)/\(period.code)"
            }
            try await body(Reminders(delivery), desk, carrier, clock, scratch)
        }
    }

    private static let day: Int64 = 86_400

    @Test func `the usual rules remind a reporter before the day, the day before, and after it, once each`()
        async throws
    {
        try await withReminders { reminders, desk, carrier, clock, _ async throws in
            for _ in 0..<3 { _ = try await reminders.send(by: desk) }
            #expect(carrier.received.map(\.subject) == ["Nhắc báo cáo 6 tháng đầu năm 2023, hạn 20/7/2023"])
            let body = try #require(carrier.received.first?.body)
            #expect(body.contains("Kính gửi Người báo cáo phuc-ung.nhap,"))
            #expect(body.contains("hạn 20/7/2023 (còn 4 ngày làm việc)"))
            #expect(body.contains("- Xã Phúc Ứng: https://tiendo.example/entry/02569/2023-S1"))
            // Wednesday before, Friday after.
            clock.advance(seconds: 5 * Self.day)
            for _ in 0..<2 { _ = try await reminders.send(by: desk) }
            clock.advance(seconds: 2 * Self.day)
            for _ in 0..<2 { _ = try await reminders.send(by: desk) }
            #expect(carrier.received.count == 3)
            #expect(carrier.received.last?.subject == "Quá hạn báo cáo 6 tháng đầu năm 2023 (hạn 20/7/2023)")
            #expect(carrier.received.last?.body.contains("quá hạn 1 ngày làm việc") == true)
            #expect(Set(carrier.received.map(\.identifier)).count == 3)
        }
    }

    @Test func `after days in which the server stood still there is one letter about a report, not several`()
        async throws
    {
        try await withReminders { reminders, desk, carrier, clock, _ async throws in
            clock.advance(seconds: 7 * Self.day)
            for _ in 0..<2 { _ = try await reminders.send(by: desk) }
            #expect(carrier.received.map(\.subject) == ["Quá hạn báo cáo 6 tháng đầu năm 2023 (hạn 20/7/2023)"])
            #expect(try reminders.stuck() == 0)
        }
    }

    @Test func `an account without an address is counted and not recorded`() async throws {
        try await withReminders { reminders, desk, _, _, _ async throws in
            let round = try await reminders.send(by: desk)
            #expect(round.sent == 1 && round.withoutAddress == 1)
            #expect(try reminders.recent().map(\.address) == ["phuc-ung@example.gov.vn"])
        }
    }

    @Test func `what failed is tried again after growing pauses, and seen until it has gone`() async throws {
        try await withReminders { reminders, desk, carrier, clock, _ async throws in
            carrier.fail(MailFault("SMTP 451 try later"))
            #expect(try await reminders.send(by: desk).failed == 1)
            #expect(try reminders.stuck() == 1)
            #expect(try reminders.recent().first?.fault == "SMTP 451 try later")
            clock.advance(seconds: 60)
            #expect(try await reminders.send(by: desk).failed == 0, "too soon")
            clock.advance(seconds: 5 * 60)
            #expect(try await reminders.send(by: desk).failed == 1)
            carrier.fail(nil)
            clock.advance(seconds: 10 * 60)
            #expect(try await reminders.send(by: desk).sent == 0, "the second pause is longer")
            clock.advance(seconds: 25 * 60)
            #expect(try await reminders.send(by: desk).sent == 1)
            #expect(try reminders.stuck() == 0)
            #expect(try reminders.recent().first?.attempts == 3)
        }
    }

    @Test func `an address that is refused for good is given up at once`() async throws {
        try await withReminders { reminders, desk, carrier, clock, _ async throws in
            carrier.fail(MailFault("SMTP 550 no such user", isFinal: true))
            _ = try await reminders.send(by: desk)
            #expect(try reminders.recent().first?.isGivenUp == true)
            carrier.fail(nil)
            clock.advance(seconds: 3600)
            #expect(try await reminders.send(by: desk).sent == 0)
        }
    }

    @Test func `whoever has sent a report is reminded no more, not even by what failed before`() async throws {
        try await withReminders { reminders, desk, carrier, clock, scratch async throws in
            carrier.fail(MailFault("SMTP 451 try later"))
            _ = try await reminders.send(by: desk)
            let commune = UnitKey(code: UnitCode("02569"), validFrom: Sample.district.validFrom)
            let change = Change(
                note: Sample.note(),
                submissions: [
                    NewSubmission(
                        unit: commune, period: Sample.period("2023-S1"),
                        entries: [Sample.figure(5, Sample.key(unit: commune))], steps: [.open, .submit])
                ])
            _ = try scratch.database.append(change, at: clock.now)
            carrier.fail(nil)
            clock.advance(seconds: 6 * 60)
            #expect(try await reminders.send(by: desk).sent == 0)
            #expect(try reminders.stuck() == 0)
            clock.advance(seconds: 7 * Self.day)
            #expect(try await reminders.send(by: desk).sent == 0)
            #expect(carrier.received == [])
        }
    }

    @Test func `an office's own rules stand in for the usual ones`() async throws {
        try await withReminders { reminders, desk, carrier, _, _ async throws in
            let rule = ReminderRule(
                number: 7, days: -10, countsWorkingDays: false, recipient: .reporter, isActive: true)
            try reminders.setRules([rule])
            #expect(try reminders.rules() == [rule])
            // The tenth of July is four days ago: too long, whatever the server did meanwhile.
            #expect(try await reminders.send(by: desk).sent == 0)
            #expect(carrier.received == [])
        }
    }
}
