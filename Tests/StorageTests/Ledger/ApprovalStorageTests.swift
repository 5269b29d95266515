import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// Signatures, remarks, opened and closed periods: what the ledger keeps of them.
struct ApprovalStorageTests {
    @Test(arguments: Backend.available)
    func `each step keeps the account that took it, and the chain covers it`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            var change = Sample.change([Sample.figure(1)], steps: [.open, .submit])
            change.submissions[0].account = AccountNumber(7)
            _ = try database.append(change, at: FixedClock.start)
            let number = SubmissionNumber(1)
            for (step, account) in [
                (SubmissionStep.sign, 8), (.withdraw, nil), (.submit, 7), (.sign, 8), (.approve, 9),
            ] {
                let by = account.map { AccountNumber(Int64($0)) }
                let change = Change(note: Sample.note(.sign), steps: [StepTaken(step, of: number, by: by)])
                _ = try database.append(change, at: FixedClock.start)
            }
            let (events, states) = try database.read { c throws(Fault) in
                (try c.events(of: number), try c.submissions(in: .approved).map(\.number))
            }
            #expect(events.map(\.step) == [.open, .submit, .sign, .withdraw, .submit, .sign, .approve])
            #expect(events.map(\.by.account?.value) == [7, 7, 8, nil, 7, 8, 9])
            #expect(events.allSatisfy { $0.by.name == "planner" })
            #expect(states == [number])
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `what is signed once still waits, what is taken back is a draft`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            func take(_ step: SubmissionStep) throws {
                let change = Change(note: Sample.note(.sign), steps: [StepTaken(step, of: SubmissionNumber(1))])
                _ = try database.append(change, at: FixedClock.start)
            }
            func count(_ state: SubmissionState) throws -> Int {
                try database.read { c throws(Fault) in try c.submissions(in: state) }.count
            }
            _ = try database.append(Sample.change([Sample.figure(1)], steps: [.open, .submit]), at: FixedClock.start)
            try take(.sign)
            #expect(try (count(.submitted), count(.approved)) == (1, 0))
            try take(.withdraw)
            #expect(try (count(.submitted), count(.draft)) == (0, 1))
            let newest = try database.read { c throws(Fault) in
                try c.newestSubmissions(on: Sample.period("2023-S1"), .administrative)
            }
            #expect(newest.map(\.state) == [.draft])
        }
    }

    @Test(arguments: Backend.available)
    func `a remark stands with its figure, and comes back with what the figure said`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(Sample.change([Sample.figure(1)], steps: [.open, .submit]), at: FixedClock.start)
            let remark = NewRemark(submission: SubmissionNumber(1), entry: EntryNumber(1), text: "đếm lại thôn 3")
            _ = try database.append(
                Change(
                    note: Sample.note(.sendBack, author: "Lãnh đạo xã"),
                    steps: [StepTaken(.sendBack, of: SubmissionNumber(1))], remarks: [remark]),
                at: FixedClock.start)
            let found = try database.read { c throws(Fault) in
                try c.remarks(of: Sample.district, on: Sample.period("2023-S1"), .administrative)
            }
            #expect(found.map(\.text) == ["đếm lại thôn 3"])
            #expect(found.map(\.by) == ["Lãnh đạo xã"])
            #expect(found.map(\.token) == [Sample.figure(1).token])
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.pairs)
    func `gates, rules and remarks go with a backup`(_ pair: (Backend, Backend)) throws {
        try pair.0.withDatabase { source in
            let gate = PeriodGate(
                unit: Sample.district, level: .commune, period: Sample.period("2023-10"), act: .except,
                at: FixedClock.start, by: "Chuyên viên", until: Day(ordinal: 19_700), reason: "mưa lũ")
            let rule = ApprovalRule(
                level: .commune, unit: UnitCode("02569"), steps: 2, allowsOwn: true, effectiveFrom: Sample.firstDay)
            let records: [ReferenceRecord] = [.periodGate(gate), .approvalRule(rule)]
            _ = try source.append(Change(note: Sample.note(.exceptUnit), records: records), at: FixedClock.start)
            try pair.1.withDatabase { target in
                _ = try target.restore(from: source, at: FixedClock.start)
                let found = try target.read { c throws(Fault) in try c.referenceRecords(after: nil, upTo: nil) }
                #expect(found.map(\.record) == records)
            }
        }
    }

    @Test(arguments: Backend.available)
    func `steps that were recorded before there were accounts stay what they were`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let database = scratch.database
            _ = try database.append(Sample.change([Sample.figure(1)]), at: FixedClock.start)
            let rows = try database.read { c throws(Fault) in
                try c.all("SELECT step, account FROM submission_event ORDER BY line", as: String.self, Int64?.self)
            }
            #expect(rows.map(\.0) == ["open", "approve"])
            #expect(rows.allSatisfy { $0.1 == nil })
            #expect(throws: Fault.appendOnly(table: "submission_event")) {
                try database.write { c throws(Fault) in try c.execute("UPDATE submission_event SET remark = 'x'") }
            }
            #expect(throws: Fault.appendOnly(table: "submission_event")) {
                try database.write { c throws(Fault) in try c.execute("DELETE FROM submission_event") }
            }
        }
    }
}
