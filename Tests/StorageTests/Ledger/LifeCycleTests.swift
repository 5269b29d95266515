import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct LifeCycleTests {
    /// Ways to bring a submission into each state.
    static let ways: [(SubmissionState, [SubmissionStep])] = [
        (.draft, [.open]), (.submitted, [.open, .submit]), (.approved, [.open, .submit, .approve]),
        (.returned, [.open, .submit, .sendBack]),
    ]

    @Test(arguments: Backend.available)
    func `every state and every step behave as the life cycle says`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            for (state, way) in LifeCycleTests.ways {
                for step in SubmissionStep.allCases {
                    let commit = try database.append(
                        Sample.change([Sample.figure(1)], steps: way), at: FixedClock.start)
                    let number = try #require(try lastSubmission(database))
                    #expect(try self.state(of: number, database) == state)
                    let move = Change(note: Sample.note(.submit), steps: [StepTaken(step, of: number)])
                    if let next = SubmissionState.after(step, from: state) {
                        _ = try database.append(move, at: FixedClock.start)
                        #expect(try self.state(of: number, database) == next)
                    } else {
                        #expect(throws: Fault.stepNotAllowed(step, from: state, submission: number)) {
                            try database.append(move, at: FixedClock.start)
                        }
                        #expect(try database.head() == commit)
                    }
                }
            }
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available, [[SubmissionStep](), [.approve], [.open, .open]])
    func `a new submission has to be opened, once`(_ backend: Backend, _ steps: [SubmissionStep]) throws {
        try backend.withDatabase { database in
            let error = #expect(throws: Fault.self) {
                try database.append(Sample.change([Sample.figure(1)], steps: steps), at: FixedClock.start)
            }
            guard case .stepNotAllowed = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let head = try database.head()
            #expect(head == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `several steps of one submission can be taken in one change`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try database.append(Sample.change([Sample.figure(1)], steps: [.open]), at: FixedClock.start)
            let number = SubmissionNumber(1)
            _ = try database.append(
                Change(
                    note: Sample.note(.approve),
                    steps: [
                        StepTaken(.submit, of: number), StepTaken(.sendBack, of: number, remark: "thiếu xã"),
                        StepTaken(.submit, of: number), StepTaken(.approve, of: number),
                    ]), at: FixedClock.start)
            let events = try database.read { c throws(Fault) in try c.events(of: number) }
            #expect(events.map(\.step) == [.open, .submit, .sendBack, .submit, .approve])
            #expect(events.map(\.remark) == [nil, nil, "thiếu xã", nil, nil])
            #expect(events.map(\.commit.value) == [1, 2, 2, 2, 2])
            #expect(try database.verify().finding == nil)
        }
    }

    private func lastSubmission(_ database: any Database) throws -> SubmissionNumber? {
        try database.read { c throws(Fault) in try c.submissions() }.last?.number
    }

    private func state(of number: SubmissionNumber, _ database: any Database) throws -> SubmissionState? {
        try database.read { c throws(Fault) in try c.submission(number) }?.state
    }
}
