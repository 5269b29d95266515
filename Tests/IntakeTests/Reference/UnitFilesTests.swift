import Planning
import Quantities
import Testing

@testable import Intake

struct UnitRowsTests {
    private func units(_ rows: String...) throws -> IntakeFile {
        try read(
            (["code,valid_from,valid_to,name,kind,parent,basis,area_km2,population"] + rows).joined(separator: "\n"),
            as: "units.csv")
    }

    @Test func `a unit with all there is to know`() throws {
        let expected = UnitVersion(
            key: UnitKey(code: UnitCode("02561"), validFrom: SampleCatalogue.day("2024-01-01")),
            validTo: SampleCatalogue.day("2025-06-30"), name: "Tân Trào", kind: .commune,
            parent: UnitReference("076"), basis: "NQ 1/NQ-UBTVQH15", area: ExactDecimal("35.47"), population: 5012)
        let file = try units("02561,2024-01-01,2025-06-30,Tân Trào,xã,076,NQ 1/NQ-UBTVQH15,35.47,5012")
        #expect(file.diagnostics.isEmpty)
        #expect(file.act == .importUnits)
        #expect(file.records == [.unit(expected)])
    }

    @Test func `without a first day a unit was there before records`() throws {
        guard case .unit(let unit) = try #require(units("09,,,Hà Giang,tỉnh,,,,").records.first) else { return }
        #expect(unit.key.validFrom == SampleCatalogue.day("1900-01-01"))
        #expect(unit.validTo == nil)
    }

    @Test func `a repeated key closes the version before it`() throws {
        #expect(
            try units(
                "02560,,2023-12-31,Tú Thịnh,commune,076,,,", "02560,2024-01-01,2025-06-30,Tú Thịnh Mới,commune,076,,,"
            ).diagnostics.isEmpty)
    }

    @Test func `bad cells`() throws {
        try expectOnly(.missingValue, at: "A2", "code", found: nil, in: units(",,,Tân Trào,commune,08,,,"))
        try expectOnly(.notACode, at: "A2", "code", found: "Tân Trào", in: units("Tân Trào,,,Tân Trào,commune,08,,,"))
        try expectOnly(
            .notADay, at: "B2", "valid_from", found: "2024-13-01", in: units("02561,2024-13-01,,A,commune,08,,,"))
        try expectOnly(
            .endsBeforeItBegins(from: SampleCatalogue.day("2024-01-01")), at: "C2", "valid_to", found: "2023-12-31",
            in: units("02561,2024-01-01,2023-12-31,A,commune,08,,,"))
        try expectOnly(.missingValue, at: "D2", "name", found: nil, in: units("02561,,,,commune,08,,,"))
        try expectOnly(
            .unknownWord(allowed: UnitKind.allCases.map(\.rawValue)), at: "E2", "kind", found: "làng",
            in: units("02561,,,A,làng,08,,,"))
        try expectOnly(.notANumber, at: "H2", "area_km2", found: "rộng", in: units("02561,,,A,commune,08,,rộng,"))
        try expectOnly(.negativeCount, at: "H2", "area_km2", found: "-1", in: units("02561,,,A,commune,08,,-1,"))
        try expectOnly(
            .outsideRange(from: 0, to: 2_000_000_000), at: "I2", "population", found: "-1",
            in: units("02561,,,A,commune,08,,,-1"))
        try expectOnly(
            .textTooLong(limit: 200), at: "D2", "name", found: String(repeating: "a", count: 199) + "…",
            in: units("02561,,,\(String(repeating: "a", count: 201)),commune,08,,,"))
    }

    @Test func `parents that nobody knows are all told of, with the nearest`() throws {
        let file = try units("02561,,,A,commune,0760,,,", "02562,,,B,commune,02561,,,", "02563,,,C,commune,xyz,,,")
        #expect(file.diagnostics.map(\.place.cell) == ["F2", "F4"])
        #expect(
            file.diagnostics.map(\.code) == [
                .unknownUnit(nearest: ["076 (Huyện Sơn Dương)"]), .unknownUnit(nearest: []),
            ])
    }

    @Test func `two rows for one unit`() throws {
        try expectOnly(
            .duplicateRecord(firstPlace: "A2"), at: "A3", "code", found: "02561",
            in: units("02561,,,A,commune,08,,,", "02561,,,B,commune,08,,,"))
    }

    @Test func `what makes no tree is told at the row that breaks it`() throws {
        try expectOnly(
            .overlappingVersions(other: "02560@1900-01-01"), at: "B2", "valid_from", found: "2024-01-01",
            in: units("02560,2024-01-01,,Tú Thịnh Mới,commune,08,,,"))
        try expectOnly(
            .parentNotInForce(on: SampleCatalogue.day("2025-07-01")), at: "F2", "parent", found: "076",
            in: units("02561,,,A,commune,076,,,"))
        let circle = try onlyError(units("x1,,,A,group,x2,,,", "x2,,,B,group,x1,,,"))
        #expect(circle.place.field == "parent")
        guard case .unitCycle(let through) = circle.code else {
            Issue.record("\(circle)")
            return
        }
        #expect(Set(through) == ["x1@1900-01-01", "x2@1900-01-01"])
    }

    @Test func `rows that break only what was there before name the file`() throws {
        // Closing the province early leaves its new commune an orphan, which stands in no row of this file.
        let error = try onlyError(units("08,,2025-07-31,Tuyên Quang,province,,,,"))
        #expect(error.code == .parentNotInForce(on: SampleCatalogue.day("2025-08-01")))
        #expect(error.place.cell == nil)
        #expect(error.place.file == "units.csv")
        #expect(error.found == "08")
    }
}

struct SuccessionRowsTests {
    private func succession(_ rows: String...) throws -> IntakeFile {
        try read(
            (["event,date,document,old_code,old_valid_from,new_code,new_valid_from,share,share_basis"] + rows).joined(
                separator: "\n"), as: "succession.csv")
    }

    @Test func `codes mean the units on the eve and on the day`() throws {
        let file = try succession("nhập,2025-07-01,NQ 1684,02578,,02578,,,")
        #expect(file.diagnostics.isEmpty)
        let expected = Succession(
            event: .merger, date: SampleCatalogue.day("2025-07-01"), document: "NQ 1684",
            old: UnitKey(code: UnitCode("02578"), validFrom: SampleCatalogue.beforeRecords),
            new: UnitKey(code: UnitCode("02578"), validFrom: SampleCatalogue.day("2025-07-01")))
        #expect(file.records == [.succession(expected)])
    }

    @Test func `bad cells`() throws {
        try expectOnly(.missingValue, at: "A2", "event", found: nil, in: succession(",2025-07-01,,02578,,02578,,,"))
        try expectOnly(.missingValue, at: "B2", "date", found: nil, in: succession("merger,,,02578,,02578,,,"))
        try expectOnly(
            .shareOutOfRange, at: "H2", "share", found: "1.2",
            in: succession("merger,2025-07-01,,02578,,02578,,1.2,area"))
        try expectOnly(
            .unknownUnit(nearest: ["02578 (Hợp Hòa)", "02578 (Tân Thanh)"]), at: "D2", "old_code", found: "02579",
            in: succession("merger,2025-07-01,,02579,,02578,,,"))
        try expectOnly(
            .successionOffDate(date: SampleCatalogue.day("2025-07-02")), at: "B2", "date", found: "2025-07-02",
            in: succession("merger,2025-07-02,,02578,1900-01-01,02578,2025-07-01,,"))
        try expectOnly(
            .sharesDoNotAddUp(sum: "0.4"), at: "H2", "share", found: "0.4",
            in: succession("split,2025-07-01,,02578,,02578,,0.4,area"))
    }
}

struct HierarchyRowsTests {
    private func links(_ rows: String...) throws -> IntakeFile {
        try read((["hierarchy,unit,parent,valid_from,valid_to"] + rows).joined(separator: "\n"), as: "hierarchies.csv")
    }

    @Test func `a Party line and a group`() throws {
        let file = try links("party,02560,076,,2025-06-30", "group:son-duong,02578@2025-07-01,08,2025-07-01,")
        #expect(file.diagnostics.isEmpty)
        #expect(file.records.count == 2)
    }

    @Test func `bad cells`() throws {
        try expectOnly(
            .unknownWord(allowed: ["party", "group:…"]), at: "A2", "hierarchy", found: "state",
            in: links("state,02560,076,,"))
        try expectOnly(
            .unknownUnit(nearest: ["02560 (Tú Thịnh)"]), at: "B2", "unit", found: "02561",
            in: links("party,02561,076,,"))
        try expectOnly(.missingValue, at: "C2", "parent", found: nil, in: links("party,02560,,,"))
        try expectOnly(
            .linkNeverHolds, at: "D2", "valid_from", found: "2026-01-01", in: links("party,02560,076,2026-01-01,"))
        try expectOnly(
            .duplicateRecord(firstPlace: "B2"), at: "B3", "unit", found: "02560",
            in: links("party,02560,076,,", "party,02560,08,,"))
        let twice = try onlyError(links("party,02560,076,,", "party,02560,08,2024-01-01,"))
        #expect(twice.code == .twoParents(hierarchy: "party", on: SampleCatalogue.day("2024-01-01")))
        #expect(twice.place.cell == "C3")
    }
}
