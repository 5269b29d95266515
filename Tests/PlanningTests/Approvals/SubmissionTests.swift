import Testing

@testable import Planning

@Suite struct SubmissionTests {
    @Test func `a returned submission can be submitted again`() {
        #expect(SubmissionState.after(.submit, from: .returned) == .submitted)
    }

    @Test(arguments: SubmissionStep.allCases) func `nothing happens to what was approved`(step: SubmissionStep) {
        #expect(SubmissionState.after(step, from: .approved) == nil)
    }

    @Test func `the whole life cycle has eight edges`() {
        let states: [SubmissionState?] = [nil] + SubmissionState.allCases
        let edges = states.flatMap { state in
            SubmissionStep.allCases.compactMap { SubmissionState.after($0, from: state) }
        }
        #expect(edges.count == 8)
    }
}
