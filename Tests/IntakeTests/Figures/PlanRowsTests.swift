import Planning
import Quantities
import Testing

@testable import Intake

struct PlanRowsTests {
    private func plans(_ rows: String..., options: IntakeOptions = sampleOptions()) throws -> IntakeFile {
        let header = "indicator,unit,period,assigner,value,basis,bound,effective_from,document,status,source,note"
        return try read(([header] + rows).joined(separator: "\n"), as: "plans.csv", options: options)
    }

    @Test func `a plan holds for its year from the first of January`() throws {
        let file = try plans("forest-planted,076,2023,province,1790,,,,QĐ 1/QĐ-UBND,,Báo,")
        #expect(file.diagnostics.isEmpty)
        #expect(file.kind == .plans)
        #expect(file.act == .importPlans)
        let entry = try #require(file.figures.first?.entry)
        #expect(entry.key.scenario == .plan(.province))
        #expect(entry.key.period.code == "2023")
        #expect(entry.value == FigureValue(amount: 17900))
        #expect(entry.effectiveFrom == SampleCatalogue.day("2023-01-01"))
        #expect(
            entry.window == DayRange(from: SampleCatalogue.day("2022-12-15"), to: SampleCatalogue.day("2023-12-14")))
        #expect(entry.basis == .total)
        #expect(entry.bound == .floor)
        #expect(entry.status == .official)
        #expect(entry.source == "QĐ 1/QĐ-UBND; Báo")
    }

    @Test(arguments: [
        ("Tỉnh giao", Assigner.province), ("HĐND huyện giao", .council), ("phấn đấu", .stretch), ("Huyện ủy", .party),
    ])
    func `assigners as offices call them`(_ word: String, _ assigner: Assigner) throws {
        #expect(
            try plans("forest-planted,076,2023,\(word),1,,,,,,,").figures.first?.entry.key.scenario == .plan(assigner))
    }

    @Test func `an adjustment holds from its day, beside what it replaces`() throws {
        let file = try plans(
            "budget-revenue,076,2023,province,340,total,floor,2023-01-01,,assigned,,",
            "budget-revenue,076,2023,province,318,total,floor,20/7/2023,QĐ 2,adjusted,,")
        #expect(file.diagnostics.isEmpty)
        #expect(
            file.figures.map(\.entry.effectiveFrom) == [
                SampleCatalogue.day("2023-01-01"), SampleCatalogue.day("2023-07-20"),
            ])
    }

    @Test func `an adjustment without its day`() throws {
        try expectOnly(
            .missingValue, at: "H2", "effective_from", found: nil,
            in: plans("budget-revenue,076,2023,province,318,,,,,adjusted,,"))
    }

    @Test func `two plans of one assigner for one day name the first`() throws {
        try expectOnly(
            .duplicateFigure(firstPlace: "E2"), at: "E3", "value", found: "6",
            in: plans("forest-planted,076,2023,province,5,,,,,,,", "forest-planted,076,2023,province,6,,,,,,,"))
    }

    @Test func `bad plans`() throws {
        try expectOnly(
            .unknownWord(allowed: ["province", "council", "party", "stretch"]), at: "D2", "assigner", found: "sở",
            in: plans("forest-planted,076,2023,sở,5,,,,,,,"))
        try expectOnly(
            .missingValue, at: "D2", "assigner", found: nil, in: plans("forest-planted,076,2023,,5,,,,,,,"))
        try expectOnly(
            .missingValue, at: "E2", "value", found: nil, in: plans("forest-planted,076,2023,province,,,,,,,,"))
        try expectOnly(
            .notAYear, at: "C2", "period", found: "2023-S1", in: plans("forest-planted,076,2023-S1,province,5,,,,,,,"))
        try expectOnly(
            .notADay, at: "H2", "effective_from", found: "30/2/2023",
            in: plans("forest-planted,076,2023,province,5,,,30/2/2023,,,,"))
        try expectOnly(
            .negativeCount, at: "E2", "value", found: "-5", in: plans("forest-planted,076,2023,province,-5,,,,,,,"))
    }

    @Test func `what a plan adds may be less than nothing`() throws {
        let file = try plans("jobs-created,076,2023,province,-5,increment,,,,,,")
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.first?.entry.basis == .increment)
    }

    @Test func `a plan of a computed indicator is a plan`() throws {
        #expect(try plans("net-revenue,076,2023,province,200,,,,,,,").figures.count == 1)
    }

    @Test func `a code that is given anew in the middle of the year means its old unit until then`() throws {
        let file = try plans(
            "forest-planted,02578,2025,province,5,,,,,,,",
            "forest-planted,02578,2025,province,6,,,2025-07-15,,adjusted,,")
        #expect(file.diagnostics.isEmpty)
        #expect(
            file.figures.map(\.entry.key.unit.validFrom) == [
                SampleCatalogue.beforeRecords, SampleCatalogue.day("2025-07-01"),
            ])
    }
}
