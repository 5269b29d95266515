import Planning
import Quantities
import Testing

@testable import Intake

struct NumberShapeTests {
    @Test(arguments: ["1900", "0", "-5", "\u{2212}5", "1 234", "chưa có", "", "1,2,3", "1,900,000"])
    func `says nothing`(_ text: String) {
        #expect(NumberShape(text) == .silent)
    }

    @Test(arguments: ["1.5", "96.6", "0.500", "1234.567", "-0.25", "1900.50"])
    func `can only be neutral`(_ text: String) {
        #expect(NumberShape(text) == .neutral)
    }

    @Test(arguments: ["96,6", "1.234,56", "1.234.567", "0,500", "1234,567", "1 234,5", "-12,5"])
    func `can only be Vietnamese`(_ text: String) {
        #expect(NumberShape(text) == .vietnamese)
    }

    @Test func `is one to one reader and another to another`() {
        #expect(NumberShape("1.900") == .either(readings: [ExactDecimal("1.9") ?? 0, 1900]))
        #expect(NumberShape("47,322") == .either(readings: [ExactDecimal("47.322") ?? 0, 47322]))
    }
}

struct FileNotationTests {
    private func file(_ values: [String], options: IntakeOptions = sampleOptions()) throws -> IntakeFile {
        let units = ["076", "02536", "02560", "02578", "02593", "02608"]
        let rows = zip(values, units).map { "forest-planted;\($1);2023-S1;\($0)" }
        return try read((["indicator;unit;period;value"] + rows).joined(separator: "\n"), options: options)
    }

    private func amounts(_ values: String...) throws -> [Int64?] {
        let file = try file(values)
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        return file.figures.map { $0.entry.value?.amount }
    }

    @Test func `one number that can only be neutral decides for the others`() throws {
        #expect(try amounts("1.900", "96.6") == [19, 966])
    }

    @Test func `one number that can only be Vietnamese decides for the others`() throws {
        #expect(try amounts("1.900", "96,6") == [19000, 966])
        #expect(try amounts("1.900", "1.234.567") == [19000, 12_345_670])
    }

    @Test func `whole numbers need no notation`() throws {
        #expect(try amounts("1900", "1 234", "-0") == [19000, 12340, 0])
    }

    @Test func `where nothing decides, both readings are named`() throws {
        let file = try file(["1.900", "47,300", "5"])
        #expect(
            file.diagnostics.map(\.code) == [
                .ambiguousNumber(readings: ["1.9", "1900"]), .ambiguousNumber(readings: ["47.3", "47300"]),
            ])
        #expect(file.diagnostics.map(\.place.cell) == ["D2", "D3"])
        #expect(file.diagnostics.map(\.found) == ["1.900", "47,300"])
        #expect(file.hasErrors)
    }

    @Test func `the person may say which`() throws {
        var options = sampleOptions()
        options.notation = .vietnamese
        #expect(try file(["1.900"], options: options).figures.first?.entry.value?.amount == 19000)
        options.notation = .neutral
        #expect(try file(["1.900"], options: options).figures.first?.entry.value?.amount == 19)
    }

    @Test func `a decimal point in a Vietnamese file is asked about`() throws {
        var options = sampleOptions()
        options.notation = .vietnamese
        let error = try onlyError(file(["1.5"], options: options))
        #expect(error.code == .misplacedDot(readings: ["1.5", "15"]))
        #expect(error.place.cell == "D2")
    }

    @Test func `in a file that contradicts itself the smaller part is asked about`() throws {
        let vietnamese = try file(["96,6", "12,5", "1.5"])
        #expect(vietnamese.diagnostics.map(\.place.cell) == ["D4"])
        #expect(vietnamese.diagnostics.map(\.code) == [.misplacedDot(readings: ["1.5", "15"])])
        let neutral = try file(["96.6", "12.5", "1,5"])
        #expect(neutral.diagnostics.map(\.place.cell) == ["D4"])
        #expect(neutral.diagnostics.map(\.code) == [.ambiguousNumber(readings: ["1.5", "15"])])
    }

    @Test func `the words of the header decide a draw`() throws {
        #expect(try file(["96,6", "1.5"]).diagnostics.map(\.place.cell) == ["D2"])
        let rows = "\nforest-planted;076;2023-S1;96,6\nforest-planted;02560;2023-S1;1.5"
        #expect(try read("Chỉ tiêu;Đơn vị;Kỳ;Thực hiện" + rows).diagnostics.map(\.place.cell) == ["D3"])
    }

    @Test func `units of measure do not hide the notation`() throws {
        #expect(try amounts("1.900 ha", "96,6 ha") == [19000, 966])
    }
}

struct NumberTextTests {
    @Test(arguments: [
        ("96,6%", "96,6", "%"), ("96.6 %", "96.6", "%"), ("1.900 ha", "1.900", "ha"), ("5 tạ/ha", "5", "tạ/ha"),
        ("10 km2", "10", "km2"), ("1 234", "1 234", ""), ("-5", "-5", ""), ("chưa có", "chưa có", ""),
        ("(5)", "(5)", ""), ("", "", ""), ("12‰", "12", "‰"), ("1e5", "1", "e5"),
    ])
    func `cuts the unit off`(_ text: String, _ number: String, _ unit: String) {
        #expect(NumberText(text).number == number)
        #expect(NumberText(text).unit == unit)
    }
}
