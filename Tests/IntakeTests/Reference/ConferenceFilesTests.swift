import Planning
import Quantities
import Testing

@testable import Intake

/// What a report says beside its figures, and the conferences that review it.
struct ConferenceFilesTests {
    private let district = UnitKey(code: UnitCode("076"), validFrom: SampleCatalogue.beforeRecords)

    private func half() throws -> Period {
        try #require(Period("2023-S1"))
    }

    private func catalogue(_ more: ReferenceRecord...) throws -> Catalogue {
        try Catalogue(SampleCatalogue.records + more)
    }

    private func conference() throws -> Conference {
        Conference(
            code: "bch-13", unit: district, name: "Hội nghị lần thứ 13", body: "Ban Chấp hành Đảng bộ huyện",
            heldOn: SampleCatalogue.day("2023-07-14"), period: try half())
    }

    @Test func `what fell short, in words or by its indicator`() throws {
        let file = try read(
            """
            TT,Đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Lĩnh vực,Tồn tại hạn chế,Loại nguyên nhân,Nguyên nhân,Giải pháp,Trách nhiệm
            1,076,6 tháng đầu năm 2023,,Lâm nghiệp,Quản lý đất đai còn hạn chế,chủ quan,Kiểm tra ít,Kiểm tra hằng tháng,Phòng TN&MT
            2,Huyện Sơn Dương,2023-S1,forest-planted,,,khách quan,Hạn hán,,Hạt Kiểm lâm
            """, as: "shortcomings.csv")
        #expect(file.diagnostics.isEmpty)
        #expect(
            file.records == [
                .shortcoming(
                    Shortcoming(
                        unit: district, period: try half(), number: 1, field: "D", text: "Quản lý đất đai còn hạn chế",
                        origin: .subjective, cause: "Kiểm tra ít", remedy: "Kiểm tra hằng tháng",
                        responsible: "Phòng TN&MT")),
                .shortcoming(
                    Shortcoming(
                        unit: district, period: try half(), number: 2, indicator: "forest-planted",
                        origin: .objective, cause: "Hạn hán", responsible: "Hạt Kiểm lâm")),
            ])
        #expect(file.act == .importShortcomings)
    }

    @Test func `each mistake in a list of shortcomings is told with its cell`() throws {
        let file = try read(
            """
            unit,period,number,indicator,field,text,origin,cause,withdrawn
            076,2023-S1,,,,chậm,,,
            076,2023-S1,2,,,,,hạn hán,
            076,2023-S1,3,,,chậm,thiên tai,,
            076,2023-S1,4,,Thiên văn,chậm,,,
            076,2023-S1,5,forst-planted,,,,,
            99999,2023-S1,6,,,chậm,,,
            076,nửa năm,7,,,chậm,,,
            076,2023-S1,8,,,,,,yes
            076,2023-S1,9,,,chậm,,,
            076,2023-S1,9,,,chậm nữa,,,
            076,2023-S1,0,,,chậm,,,
            """, as: "shortcomings.csv")
        #expect(
            file.diagnostics.map(\.place.cell) == [
                "C2", "F3", "G4", "E5", "D6", "A7", "B8", "I9", "C11", "C12",
            ])
        let codes = file.diagnostics.map(\.code)
        #expect(codes[0] == .missingValue)
        #expect(codes[1] == .shortcomingUnnamed)
        #expect(codes[7] == .nothingToWithdraw)
        #expect(codes[8] == .duplicateRecord(firstPlace: "C10"))
        #expect(codes[9] == .outsideRange(from: 1, to: 9999))
    }

    @Test func `what is to be done, with one lead and several others`() throws {
        let file = try read(
            """
            unit,period,number,kind,conference,field,text,lead,cooperating,due,indicator
            076,2023-S1,1,,,D,Trồng dặm,Hạt Kiểm lâm,"UBND các xã, thị trấn; Phòng Nông nghiệp",30/9/2023,forest-planted
            076,2023-S1,1,kiến nghị,,,Bố trí vốn,UBND tỉnh,,,
            076,2023-S1,1,,Hội nghị lần thứ 13,,Giao ban hằng tháng,,,,
            """, as: "directives.csv", catalogue: catalogue(.conference(conference())))
        #expect(file.diagnostics.isEmpty)
        #expect(
            file.records == [
                .directive(
                    Directive(
                        unit: district, period: try half(), number: 1, field: "D", text: "Trồng dặm",
                        lead: "Hạt Kiểm lâm", cooperating: ["UBND các xã, thị trấn", "Phòng Nông nghiệp"],
                        dueOn: SampleCatalogue.day("2023-09-30"), indicator: "forest-planted")),
                .directive(
                    Directive(
                        unit: district, period: try half(), kind: .proposal, number: 1, text: "Bố trí vốn",
                        lead: "UBND tỉnh")),
                .directive(
                    Directive(
                        unit: district, period: try half(), conference: "bch-13", number: 1,
                        text: "Giao ban hằng tháng")),
            ])
        #expect(file.act == .importDirectives)
    }

    @Test func `nothing is due before the period begins in whose report it stands`() throws {
        let header = "unit,period,number,text,lead,due\n"
        let early = try read(
            header + "076,2023-S1,1,Trồng dặm,,14/12/2022\n076,2023-S1,2,Trồng dặm,,2023-02-30", as: "directives.csv")
        #expect(
            early.diagnostics.map(\.code) == [.dueBeforePeriod(from: SampleCatalogue.day("2022-12-15")), .notADay])
        #expect(early.diagnostics.map(\.place.cell) == ["F2", "F3"])
        #expect(early.hasErrors)
        let first = try read(header + "076,2023-S1,1,Trồng dặm,,15/12/2022", as: "directives.csv")
        #expect(first.diagnostics.isEmpty)
        #expect(first.records.count == 1)
    }

    @Test func `a clause of a conference that nobody knows is refused, and the known ones are named`() throws {
        let file = try read(
            "unit,period,number,conference,text,lead\n076,2023-S1,1,bch-31,Giao ban,\n076,2023-S1,2,,,",
            as: "directives.csv", catalogue: catalogue(.conference(conference())))
        #expect(
            file.diagnostics.map(\.code) == [
                .unknownConference(nearest: ["bch-13 (Hội nghị lần thứ 13)"]), .missingValue,
            ])
        #expect(file.diagnostics.map(\.place.cell) == ["D2", "E3"])
    }

    @Test func `a conference`() throws {
        let file = try read(
            """
            code,unit,name,body,held_on,chair,place,document,period
            bch-13,076,Hội nghị lần thứ 13,Ban Chấp hành Đảng bộ huyện,14/7/2023,Bí thư Huyện ủy,,,2023-S1
            bch 13,076,,Ban Chấp hành,14/7/2023,,,,2023-S1
            bch-14,076,Hội nghị lần thứ 14,Ban Chấp hành,,,,,2023-S1
            """, as: "conferences.csv")
        var expected = try conference()
        expected = Conference(
            code: expected.code, unit: expected.unit, name: expected.name, body: expected.body,
            heldOn: expected.heldOn, chair: "Bí thư Huyện ủy", period: expected.period)
        #expect(file.records == [.conference(expected)])
        #expect(file.diagnostics.map(\.place.cell) == ["A3", "C3", "E4"])
        #expect(file.act == .importConferences)
    }

    @Test func `a later record of the same number takes the earlier one's place, and may take it back`() throws {
        let first = Shortcoming(unit: district, period: try half(), number: 1, text: "chậm")
        let withdrawn = try read(
            "unit,period,number,text,cause,withdrawn\n076,2023-S1,1,,,có", as: "shortcomings.csv",
            catalogue: catalogue(.shortcoming(first)))
        #expect(withdrawn.diagnostics.isEmpty)
        #expect(try catalogue(.shortcoming(first)).shortcomings == [first])
        let later = Shortcoming(unit: district, period: try half(), number: 1, text: "rất chậm")
        #expect(try catalogue(.shortcoming(first), .shortcoming(later)).shortcomings == [later])
        let record = try #require(withdrawn.records.first)
        #expect(try catalogue(.shortcoming(first), record).shortcomings.isEmpty)
        #expect(try catalogue(.shortcoming(first), record, .shortcoming(later)).shortcomings == [later])
    }
}
