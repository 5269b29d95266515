import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// Decisions and closed periods on the example, on both engines.
struct ApprovalOperationTests {
    private static let head = Signer(account: AccountNumber(2), name: "Lãnh đạo xã")
    private static let reporter = Signer(account: AccountNumber(1), name: "Công chức xã")

    /// A draft of the commune Tú Thịnh on the first half of 2023.
    private func draft(_ value: Int, _ delivery: Delivery, _ scratch: Scratch) throws -> SubmissionNumber {
        let path = try Example.file(
            "draft-\(value).csv", in: scratch, "indicator,unit,period,value", "jobs-created,02560,2023-S1,\(value)")
        var request = ImportRequest(files: [path], author: Self.reporter.name)
        request.isDraft = true
        request.reason = "nhập thử"
        request.status = .official
        _ = try delivery.bringIn(request)
        return try #require(try delivery.submissions(in: .draft).last?.number)
    }

    @Test(arguments: Backend.available)
    func `a report is decided once, on what was seen`(_ backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let number = try draft(77, delivery, scratch)
            func decide(_ intent: FormApproval.Intent, seen: CommitNumber? = nil) throws -> DecisionOutcome {
                try delivery.decide(
                    ApprovalDecision(intent, of: number, by: Self.head, remark: "xem", seen: seen))
            }
            let early = Example.refusal { _ = try decide(.sign) }
            #expect(early == .approval(.notWaiting(number, .draft)))
            let before = try #require(delivery.view().head?.number)
            try delivery.step(.submit, of: number, by: Self.reporter.name, remark: nil)
            #expect(Example.refusal { _ = try decide(.sign, seen: before) } == .approval(.movedOn(number)))
            let seen = try #require(delivery.view().head?.number)
            guard case .signed(_, let counts) = try decide(.sign, seen: seen) else {
                Issue.record("not signed")
                return
            }
            #expect(counts)
            #expect(try decide(.sign, seen: seen) == .unchanged)
            #expect(Example.refusal { _ = try decide(.sendBack) } == .approval(.notWaiting(number, .approved)))
            let review = try delivery.review(of: number, for: nil, .vietnamese)
            #expect(review.events.map(\.by.name) == [Self.reporter.name, Self.reporter.name, Self.head.name])
        }
    }

    @Test(arguments: Backend.available)
    func `the review shows what counts and what would count, and by how much they differ`(_ backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let number = try draft(77, delivery, scratch)
            let line = try #require(try delivery.review(of: number, for: nil, .vietnamese).lines.first)
            #expect(line.after == 77)
            #expect(line.isMoved)
            if let before = line.before { #expect(line.difference == (try ExactDecimal(77).subtracting(before))) }
        }
    }

    @Test(arguments: Backend.available)
    func `a closed period takes no file and no draft that is handed in late`(_ backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let number = try draft(77, delivery, scratch)
            let period = Sample.period("2023-S1")
            let unit = UnitReference(code: UnitCode("076"))
            let close = GateRequest(.close, unit: unit, period: period, by: "Chuyên viên tổng hợp")
            try delivery.gate(close)
            guard case .approval(.gateUnchanged) = Example.refusal({ try delivery.gate(close) }) else {
                Issue.record("closed twice")
                return
            }
            for attempt in [
                { () throws -> Void in _ = try draft(78, delivery, scratch) },
                { try delivery.step(.submit, of: number, by: Self.reporter.name, remark: nil) },
            ] {
                guard case .approval(.periodClosed(_, period, let gate)) = Example.refusal(attempt) else {
                    Issue.record("something came in")
                    continue
                }
                #expect(gate.by == "Chuyên viên tổng hợp")
            }
            let silent = GateRequest(.open, unit: unit, period: period, by: "Chuyên viên tổng hợp")
            #expect(Example.refusal { try delivery.gate(silent) } == .approval(.reasonNeeded))
            var reopen = silent
            reopen.reason = "bổ sung số liệu xã"
            try delivery.gate(reopen)
            try delivery.step(.submit, of: number, by: Self.reporter.name, remark: nil)
            let states = try delivery.periodStates(of: [delivery.key(of: unit, on: period)])
            let communes = try #require(states.first { $0.period == period && $0.level == .commune })
            #expect(communes.waiting == 1)
            #expect(communes.reported > 20)
            guard case .open = communes.standing else {
                Issue.record("not open")
                return
            }
        }
    }

    @Test(arguments: Backend.available)
    func `what waits in a closed period can be signed, and is not taken back`(_ backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let number = try draft(77, delivery, scratch)
            try delivery.step(.submit, of: number, by: Self.reporter.name, remark: nil)
            let close = GateRequest(
                .close, unit: UnitReference(code: UnitCode("076")), period: Sample.period("2023-S1"),
                by: "Chuyên viên tổng hợp")
            try delivery.gate(close)
            let back = Example.refusal {
                _ = try delivery.decide(ApprovalDecision(.withdraw, of: number, by: Self.reporter))
            }
            guard case .approval(.periodClosed) = back else {
                Issue.record("taken back: \(String(describing: back))")
                return
            }
            let signed = try delivery.decide(ApprovalDecision(.sign, of: number, by: Self.head))
            #expect(signed.commit != nil)
        }
    }

    @Test func `no period is opened, closed or excepted for a unit that is not there then`() throws {
        try Example.withCopy(.sqlite) { delivery, _ in
            let key = try delivery.key(of: UnitReference(code: UnitCode("076")), on: Sample.period("2023-S1"))
            let district = UnitReference(code: key.code, validFrom: key.validFrom)
            let head = delivery.view().head?.number
            for act in PeriodGate.Act.allCases {
                let request = GateRequest(
                    act, unit: district, period: Sample.period("2026-11"), by: "Chuyên viên tổng hợp",
                    until: delivery.today, reason: "thử")
                guard case .approval(.unitNotThere(let unit, _, _)) = Example.refusal({ try delivery.gate(request) })
                else {
                    Issue.record("\(act) went through")
                    continue
                }
                #expect(unit.key == key)
            }
            #expect(delivery.view().head?.number == head)
        }
    }
}
