import Testing

@testable import Reports

@Suite struct ReportKindTests {
    @Test func `a report is named as the command has it`() {
        #expect(ReportKind(rawValue: "half-year") == .halfYear)
        #expect(ReportKind.allCases.count == 6)
    }
}
