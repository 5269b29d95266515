import Quantities
import Testing

@testable import Planning

@Suite struct FigureReferenceTests {
    private static let indicators: [IndicatorCode] = [
        "jobs-created", "national-programmes-recurrent-disbursement", "national-programmes-capital-disbursement",
    ]
    private static let assigners = [Assigner.province, .council, Assigner("Sở Nông nghiệp và Môi trường")]

    private static func read(_ text: String) -> FigureReference? {
        FigureReference(text, indicators: indicators, fields: ["A", "Lâm nghiệp"], assigners: assigners)
    }

    private static func derived(
        _ subject: DerivedFigure.Subject, _ facet: FigureFacet, unit: String = "076", _ period: String = "2023-S1",
        _ calendar: ReportingCalendar = .administrative
    ) throws -> FigureReference {
        .derived(
            DerivedFigure(
                subject: subject, unit: try #require(UnitReference(unit)), period: try #require(Period(period)),
                calendar: calendar, facet: facet, change: CommitNumber(26)))
    }

    @Test func `a reference reads as it is written`() throws {
        #expect(FigureReference.entry(EntryNumber(123), at: CommitNumber(26)).text == "e123/26")
        let percent = try Self.derived(.indicator("jobs-created"), .percent(.province))
        #expect(percent.text == "jobs-created/076/2023-S1/percent.province/26")
        #expect(Self.read("e123/26") == .entry(EntryNumber(123), at: CommitNumber(26)))
        #expect(Self.read(percent.text) == percent)
    }

    @Test func `however long the names, a reference has at most 64 plain letters and is found again`() throws {
        let facets: [FigureFacet] =
            [
                .actual, .unitsInForce, .ceilingUsed, .missing, .expectedPercent, .before, .index, .growth, .change,
                .neededPerMonth, .soFarPerMonth, .yearEstimate,
            ]
            + Self.assigners.flatMap { assigner in
                [.plan(assigner), .percent(assigner), .above(assigner), .distance(assigner), .yearPercent(assigner)]
            }
        for indicator in Self.indicators {
            for facet in facets {
                for unit in ["076", "02578@2025-07-01"] {
                    let reference = try Self.derived(.indicator(indicator), facet, unit: unit, "2023-9M", .statistical)
                    #expect(reference.text.utf8.count <= 64, "\(reference.text)")
                    #expect(reference.text.utf8.allSatisfy { (0x21...0x7E).contains($0) })
                    #expect(Self.read(reference.text) == reference, "\(reference.text)")
                }
            }
        }
    }

    @Test func `counts of targets name their field`() throws {
        for count in FigureFacet.TargetCount.allCases {
            for field in [nil, "A", "Lâm nghiệp"] {
                for facet in [FigureFacet.targets(count), .targetShare(count)] {
                    let reference = try Self.derived(.targets(field: field), facet)
                    #expect(reference.text.utf8.count <= 64)
                    #expect(Self.read(reference.text) == reference)
                }
            }
        }
    }

    @Test(arguments: [
        "", "e/26", "e12", "e0/26", "jobs/076/2023-S1/actual/26", "jobs-created/076/2023-S1/actual/0",
        "jobs-created/076/2023-S9/actual/26", "jobs-created/076/2023-S1/plan.nobody/26", "////",
        "e1/99999999999999999999",
    ])
    func `what is no reference is none`(_ text: String) {
        #expect(Self.read(text) == nil)
    }
}
