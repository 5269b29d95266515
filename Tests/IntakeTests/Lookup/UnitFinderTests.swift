import Planning
import Quantities
import Testing

@testable import Intake

struct UnitFinderTests {
    private func find(_ text: String, _ from: String, _ to: String) throws -> UnitFinding {
        var finder = UnitFinder(try SampleCatalogue.catalogue().units)
        let window = DayRange(from: SampleCatalogue.day(from), to: SampleCatalogue.day(to))
        return finder.unit(text, on: window.to, within: window)
    }

    private func key(_ text: String, _ from: String = "2023-01-01", _ to: String = "2023-06-30") throws -> String? {
        if case .unit(let unit) = try find(text, from, to) { unit.key.description } else { nil }
    }

    @Test(arguments: [
        "02560", "02560@2023-01-01", "Tú Thịnh", "tú thịnh", "xã Tú Thịnh", "Xã  Tú Thịnh", "Tu Thinh", "xa tu thinh",
    ])
    func `by code, dated code or name`(_ text: String) throws {
        #expect(try key(text) == "02560@1900-01-01")
    }

    @Test func `old and new place of a tone are one name`() throws {
        #expect(try key("Hợp Hoà") == "02578@1900-01-01")
    }

    @Test func `the word before a name tells units of one name apart`() throws {
        #expect(try key("thị trấn Sơn Dương") == "02536@1900-01-01")
        #expect(try key("TT. Sơn Dương") == "02536@1900-01-01")
        #expect(try key("huyện Sơn Dương") == "076@1900-01-01")
        #expect(try key("Sơn Dương") == nil)
        #expect(try key("phường Tú Thịnh") == nil)
    }

    @Test func `a bare code is the unit in force at the end of the period`() throws {
        #expect(try key("02578", "2025-01-01", "2025-06-14") == "02578@1900-01-01")
        #expect(try key("02578", "2025-06-15", "2025-07-14") == "02578@2025-07-01")
        #expect(try key("02608", "2024-08-15", "2024-09-14") == "02608@2024-09-01")
    }

    @Test func `a unit that ended within the period still reports for it`() throws {
        #expect(try key("02593", "2024-08-15", "2024-09-14") == "02593@1900-01-01")
        #expect(try key("Hồng Lạc", "2024-08-15", "2024-09-14") == "02608@1900-01-01")
    }

    @Test func `a name of another time is not in force`() throws {
        guard case .notInForce(let unit) = try find("Tân Thanh", "2023-01-01", "2023-06-30") else {
            Issue.record("found")
            return
        }
        #expect(unit.key.description == "02578@2025-07-01")
    }

    @Test func `a code without its zeros is found where it can be only one`() throws {
        guard case .unitWithoutZeros(let unit) = try find("2560", "2023-01-01", "2023-06-30") else {
            Issue.record("not found")
            return
        }
        #expect(unit.key.code.text == "02560")
    }

    @Test(arguments: ["", "99999", "Không có", "02560@x", "@", "xã ", "000"])
    func `nothing is guessed`(_ text: String) throws {
        guard case .unknown = try find(text, "2023-01-01", "2023-06-30") else {
            Issue.record("\(text) was found")
            return
        }
    }
}

struct IndicatorFinderTests {
    @Test(arguments: [
        "forest-planted", "Trồng rừng tập trung", "trồng rừng  tập trung", "trong rung tap trung",
        "Diện tích rừng trồng mới", "Forest-Planted",
    ])
    func `by code, name or other name`(_ text: String) throws {
        var finder = IndicatorFinder(try SampleCatalogue.catalogue().indicators)
        #expect(finder.code(for: text) == "forest-planted")
    }

    @Test(arguments: ["", "trồng rừng", "xyz"])
    func `nothing is guessed`(_ text: String) throws {
        var finder = IndicatorFinder(try SampleCatalogue.catalogue().indicators)
        #expect(finder.code(for: text) == nil)
        #expect(finder.code(for: text) == nil)
    }
}
