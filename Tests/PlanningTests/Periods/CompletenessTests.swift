import Planning
import Quantities
import Testing

@Suite struct CompletenessTests {
    private let tree: UnitTree

    init() throws {
        tree = try #require(SonDuong.tree)
    }

    private func expected(
        _ unit: UnitKey, _ code: String, _ calendar: ReportingCalendar = .administrative, kinds: [UnitKind] = []
    ) throws -> Int {
        tree.reporters(below: unit, on: try #require(Period(code)), calendar: calendar, kinds: kinds).count
    }

    @Test func `who has to report is decided on the last day of the window`() throws {
        #expect(try expected(SonDuong.district, "2023-S1") == 31)
        // Hồng Sơn exists since 1 September 2024: the window of August closes on the 14th, that of September after it.
        #expect(try expected(SonDuong.district, "2024-08") == 31)
        #expect(try expected(SonDuong.district, "2024-09") == 30)
        // The year's half closes on 14 June by one calendar and on 30 June by the other; the district ends on that day.
        #expect(try expected(SonDuong.district, "2025-S1") == 30)
        #expect(try expected(SonDuong.district, "2025-S1", .statistical) == 30)
        #expect(try expected(SonDuong.district, "2025-07") == 0)
        #expect(try expected(SonDuong.area, "2025-07") == 10)
        #expect(try expected(SonDuong.area, "2025-S1") == 0)
    }

    @Test func `some figures only some kinds can have`() throws {
        #expect(try expected(SonDuong.district, "2023-S1", kinds: [.commune]) == 30)
        #expect(try expected(SonDuong.district, "2023-S1", kinds: [.commune, .town]) == 31)
    }

    @Test func `those who are missing are named, and so are strangers`() throws {
        let period = try #require(Period("2023-S1"))
        let all = tree.reporters(below: SonDuong.district, on: period).map(\.key)
        let stranger = UnitSample.key("02608@2024-09-01")
        let reported = Set(all).subtracting(all.prefix(2)).union([stranger])
        let completeness = tree.completeness(of: SonDuong.district, on: period, reported: reported)
        #expect(completeness.reported == 29)
        #expect(completeness.expected.map(\.key) == all)
        #expect(completeness.missing.map(\.name) == ["Sơn Dương", "Trung Yên"])
        #expect(completeness.unexpected == [stranger])
        #expect(!completeness.isComplete)
        #expect(tree.completeness(of: SonDuong.district, on: period, reported: Set(all)).isComplete)
    }
}
