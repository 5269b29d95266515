import Planning
import Quantities
import Testing

@testable import Intake

struct ApprovalFilesTests {
    private static let header = "level,unit,steps,allow_own,effective_from\n"

    @Test func `how many signatures a level needs, and one unit of it`() throws {
        let file = try read(
            Self.header + "xã,,2,,2023-01-01\ncommune,02578,1,có,2023-07-01", as: "approvals.csv")
        #expect(
            file.records == [
                .approvalRule(
                    ApprovalRule(
                        level: .commune, steps: 2, allowsOwn: false,
                        effectiveFrom: SampleCatalogue.day("2023-01-01"))),
                .approvalRule(
                    ApprovalRule(
                        level: .commune, unit: UnitCode("02578"), steps: 1, allowsOwn: true,
                        effectiveFrom: SampleCatalogue.day("2023-07-01"))),
            ])
        #expect(file.act == .setApproval)
    }

    @Test func `too many steps, a unit that is not there, a unit of another level`() throws {
        let file = try read(
            Self.header
                + "commune,,4,,2023-01-01\ncommune,99999,1,,2023-01-01\ndistrict,02578,1,,2023-07-01\n,,2,,2023-01-01",
            as: "approvals.csv")
        #expect(file.diagnostics.map(\.place.cell) == ["C2", "B3", "A4", "A5"])
        #expect(file.records.isEmpty)
    }
}
