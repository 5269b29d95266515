import Planning
import Quantities
import Testing

@testable import Intake

struct IndicatorRowsTests {
    private static let header = [
        "code", "valid_from", "name_vi", "name_en", "field", "measure_vi", "measure_en", "kind", "direction", "known",
        "plan_basis", "bound", "percent_meaning", "agg_units", "agg_time", "weight", "decimals", "rounding", "factor",
        "numerator_name", "denominator_name", "of_kinds", "band_low", "band_high", "season", "due_months",
        "target_rule",
        "part_of", "formula", "owner", "source", "legal_basis", "aliases", "order", "note",
    ]

    /// A file of one indicator, a flow in hectares unless the cells say otherwise.
    private func indicators(_ cells: [String: String]...) throws -> IntakeFile {
        let rows = cells.map { given in
            let usual = ["code": "new-one", "name_vi": "Mới", "field": "D", "measure_vi": "ha", "kind": "flow"]
            let all = usual.merging(given) { $1 }
            return Self.header.map { "\"\(all[$0] ?? "")\"" }.joined(separator: ",")
        }
        return try read(([Self.header.joined(separator: ",")] + rows).joined(separator: "\n"), as: "indicators.csv")
    }

    private func definition(_ cells: [String: String]) throws -> IndicatorDefinition {
        let file = try indicators(cells)
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        guard case .indicator(let definition) = try #require(file.records.first) else { throw Missing() }
        return definition
    }

    private struct Missing: Error {}

    private func expectOnly(
        _ code: Diagnostic.Code, at field: String, found: String?, _ cells: [String: String],
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let error = try onlyError(indicators(cells), location)
        #expect(error.code == code, sourceLocation: location)
        #expect(error.place.field == field, sourceLocation: location)
        #expect(error.place.row == 2, sourceLocation: location)
        #expect(error.place.cell?.hasSuffix("2") == true, sourceLocation: location)
        #expect(error.found == found, sourceLocation: location)
    }

    @Test func `what is not stated follows from the kind`() throws {
        let flow = try definition([:])
        #expect(flow.unitAggregation == .sum)
        #expect(flow.timeAggregation == .sum)
        #expect(flow.bound == .floor)
        #expect(flow.decimals == 0)
        #expect(flow.validFrom == SampleCatalogue.beforeRecords)
        #expect(flow.name.english == "Mới")
        let rate = try definition(["kind": "rate", "direction": "down"])
        #expect(rate.factor == 100)
        #expect(rate.unitAggregation == .ratio)
        #expect(rate.bound == .ceiling)
    }

    @Test func `everything can be stated`() throws {
        let all = try definition([
            "kind": "rate", "direction": "band", "known": "year-end", "plan_basis": "increment", "bound": "ceiling",
            "percent_meaning": "reduction", "agg_units": "direct", "agg_time": "ratio", "weight": "budget-revenue",
            "decimals": "2", "rounding": "truncate", "factor": "1000", "numerator_name": "Tử",
            "denominator_name": "Mẫu",
            "band_low": "1.5", "band_high": "3", "season": "1;5;20;55;80;92;96;98;99;100;100;100",
            "due_months": "12;1;2",
            "part_of": "forest-planted", "owner": "Phòng A", "source": "B", "legal_basis": "NĐ 09",
            "aliases": "Một; Hai;;",
            "order": "7", "note": "ghi chú", "of_kinds": "commune;thị trấn",
        ])
        #expect(all.direction == .band && all.known == .yearEnd && all.planBasis == .increment && all.bound == .ceiling)
        #expect(all.percentMeaning == .reduction && all.unitAggregation == .direct && all.timeAggregation == .ratio)
        #expect(all.weight == "budget-revenue" && all.partOf == "forest-planted")
        #expect(all.decimals == 2 && all.rounding == .towardZero && all.factor == 1000 && all.order == 7)
        #expect(all.bandLow == ExactDecimal("1.5") && all.bandHigh == 3)
        #expect(all.season.count == 12 && all.season[3] == 55 && all.dueMonths == [12, 1, 2])
        #expect(all.aliases == ["Một", "Hai"] && all.holders == [.commune, .town])
        #expect(all.owner == "Phòng A" && all.legalBasis == "NĐ 09" && all.note == "ghi chú")
    }

    @Test func `bad cells`() throws {
        try expectOnly(.notACode, at: "code", found: "Trồng Rừng", ["code": "Trồng Rừng"])
        try expectOnly(.missingValue, at: "code", found: nil, ["code": ""])
        try expectOnly(.missingValue, at: "name_vi", found: nil, ["name_vi": ""])
        try expectOnly(
            .unknownField(nearest: ["D (Lâm nghiệp)"]), at: "field", found: "Lâm nghiệpp", ["field": "Lâm nghiệpp"])
        try expectOnly(
            .unknownWord(allowed: IndicatorKind.allCases.map(\.rawValue)), at: "kind", found: "sum", ["kind": "sum"])
        try expectOnly(.outsideRange(from: 0, to: 6), at: "decimals", found: "7", ["decimals": "7"])
        try expectOnly(.outsideRange(from: 0, to: 6), at: "decimals", found: "1.5", ["decimals": "1.5"])
        try expectOnly(
            .unknownWord(allowed: ["ratio", "direct"]), at: "agg_units", found: "sum",
            ["kind": "rate", "agg_units": "sum"])
        try expectOnly(.wrongCount(expected: 12, found: 2), at: "season", found: "50;100", ["season": "50;100"])
        try expectOnly(
            .seasonFalls, at: "season", found: "4", ["season": "1;5;4;55;80;92;96;98;99;100;100;100"])
        try expectOnly(
            .partsDoNotAddUp(sum: "99", expected: "100"), at: "season", found: "1;5;20;55;80;92;96;98;99;99;99;99",
            ["season": "1;5;20;55;80;92;96;98;99;99;99;99"])
        try expectOnly(.outsideRange(from: 1, to: 12), at: "due_months", found: "13", ["due_months": "12;13"])
        try expectOnly(.bandUpsideDown(low: "5"), at: "band_high", found: "3", ["band_low": "5", "band_high": "3"])
        try expectOnly(.missingValue, at: "band_low", found: nil, ["direction": "band"])
    }

    @Test func `indicators that others name must be there`() throws {
        try expectOnly(
            .unknownIndicator(nearest: ["forest-planted (Trồng rừng tập trung)"]), at: "part_of",
            found: "forest-plantd",
            ["part_of": "forest-plantd"])
        try expectOnly(.unknownIndicator(nearest: []), at: "weight", found: "zzz", ["weight": "zzz"])
        #expect(try indicators(["code": "a", "part_of": "b"], ["code": "b"]).diagnostics.isEmpty)
    }

    @Test func `formulas are checked with the place`() throws {
        #expect(try indicators(["formula": "forest-planted + forest-planted"]).diagnostics.isEmpty)
        let broken = try onlyError(indicators(["formula": "forest-planted +"]))
        guard case .formulaBroken(_, let position) = broken.code else {
            Issue.record("\(broken)")
            return
        }
        #expect(position > 0)
        #expect(broken.place.field == "formula")
        try expectOnly(
            .unknownIndicator(nearest: ["forest-planted (Trồng rừng tập trung)"]), at: "formula",
            found: "forest-plante",
            ["formula": "forest-plante * 2"])
        try expectOnly(
            .measureMismatch(left: "ha", right: "tỷ đồng"), at: "formula", found: "forest-planted + budget-revenue",
            ["formula": "forest-planted + budget-revenue"])
        let circle = try onlyError(indicators(["code": "a", "formula": "b * 2"], ["code": "b", "formula": "a * 2"]))
        guard case .cycle(let through) = circle.code else {
            Issue.record("\(circle)")
            return
        }
        #expect(Set(through) == ["a", "b"])
        #expect(circle.place.field == "formula")
    }

    @Test func `two versions from one day`() throws {
        let error = try onlyError(indicators(["valid_from": "2024-01-01"], ["valid_from": "1/1/2024"]))
        #expect(error.code == .duplicateRecord(firstPlace: "A2"))
        #expect(error.place.cell == "A3")
        #expect(try indicators(["valid_from": "2024-01-01"], ["valid_from": "2025-01-01"]).diagnostics.isEmpty)
    }
}

struct FieldRowsTests {
    @Test func `fields and bad fields`() throws {
        let good = try read("code,name_vi,name_en,order\nE,Công nghiệp,Industry,3", as: "fields.csv")
        #expect(
            good.records == [
                .field(
                    IndicatorField(code: "E", name: Bilingual(vietnamese: "Công nghiệp", english: "Industry"), order: 3)
                )
            ])
        #expect(good.act == .importIndicators)
        let bad = try read("code,name_vi,name_en,order\nE,Công nghiệp,,\nF,,,2\nG,G,,4\nG,H,,5", as: "fields.csv")
        #expect(bad.diagnostics.map(\.place.cell) == ["D2", "B3", "A5"])
        #expect(bad.diagnostics.map(\.code) == [.missingValue, .missingValue, .duplicateRecord(firstPlace: "A4")])
    }
}
