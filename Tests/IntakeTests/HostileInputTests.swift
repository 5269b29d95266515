import Foundation
import Planning
import Quantities
import Testing

@testable import Intake

/// Whatever comes in, an answer comes out: no crash, and no figure without its place.
struct HostileInputTests {
    private struct Dice {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }

        mutating func pick(_ words: [String]) -> String { words[next(words.count)] }
    }

    private static let headers: [String] = IntakeKind.allCases.map { kind in
        kind.columns.map(\.name).joined(separator: ",")
    }

    private static let cells = [
        "", "forest-planted", "trained-labour-rate", "health-standard-communes", "076", "02560", "2023-S1", "2023", "5",
        "-5", "1.5", "96,6", "1.900", "9999999999999999999999", "0", "1", "100", "yes", "commune", "flow", "rate", "D",
        "2023-01-01", "30/2/2023", "party", "merger", "month", "=1+1", "#REF!", "😀", "e\u{301}", "\u{0}", "a;b;c", "%",
        "5%",
        "'", "'-5", "\"", "𠀀", "1e400", "∞", "１２", "-", "+", ".", ",", "@", "02560@", "@2023-01-01", "ước", "1;5;20",
        "forest-planted / 0", "((((((((((", String(repeating: "9", count: 400), String(repeating: "x", count: 5000),
    ]

    @Test(arguments: 0..<12)
    func `random tables under every header are answered`(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 77 &+ 1)
        for header in Self.headers {
            let width = header.split(separator: ",").count
            let rows = (0..<12).map { _ in
                (0..<(width + dice.next(3) / 2)).map { _ in
                    "\"" + dice.pick(Self.cells).replacing("\"", with: "\"\"") + "\""
                }
                .joined(separator: ",")
            }
            let file = try read(([header] + rows).joined(separator: "\n"), as: "random.csv")
            #expect(file.rowCount <= 12)
            for diagnostic in file.diagnostics {
                #expect(diagnostic.place.file == "random.csv")
                #expect((diagnostic.found ?? "").count <= 200)
            }
            for figure in file.figures { #expect(figure.place.cell != nil) }
        }
    }

    @Test(arguments: 0..<60)
    func `random bytes are answered`(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 31 &+ 7)
        let starts: [[UInt8]] = [
            [], Array("indicator,unit,period,value\n".utf8), [0x50, 0x4B, 3, 4], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
            [0x22],
        ]
        let bytes = starts[seed % starts.count] + (0..<dice.next(3000)).map { _ in UInt8(dice.next(256)) }
        let file = try read(bytes: bytes, as: "random")
        #expect(!file.diagnostics.isEmpty)
        #expect(file.figures.isEmpty)
    }

    @Test(arguments: 0..<40)
    func `damaged workbooks are answered`(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 13 &+ 3)
        let header = WorkbookBytes.texts("indicator", "unit", "period", "value")
        let row = WorkbookBytes.texts("jobs-created", "076", "2023-S1") + "<c><v>5</v></c>"
        var bytes = WorkbookBytes([header, row, row]).bytes
        for _ in 0...dice.next(20) {
            bytes[dice.next(bytes.count)] = UInt8(dice.next(256))
            if dice.next(4) == 0 { bytes.removeLast(dice.next(bytes.count / 2)) }
        }
        let file = try read(bytes: bytes, as: "damaged.xlsx")
        #expect(file.rowCount <= 2 || !file.diagnostics.isEmpty)
    }

    @Test func `ten times the rows take ten times as long`() throws {
        let small = try seconds(rows: 2000)
        let large = try seconds(rows: 20_000)
        #expect(large.file.figures.count == 20_000)
        #expect(large.file.diagnostics.isEmpty)
        // Ten times the rows; thirty leaves room for a busy machine, and a square would be a hundred.
        #expect(large.seconds < max(small.seconds, 0.02) * 30)
    }

    @Test func `looking for nearest names stops with the list of diagnostics`() throws {
        let text = "indicator,unit,period,value\n" + (0..<20_000).map { "x\($0),khong-co-\($0),2023-S1,abc\n" }.joined()
        let clock = ContinuousClock()
        let start = clock.now
        let file = try read(text)
        #expect(file.diagnostics.count == 200)
        #expect(file.unlisted == 39_800)
        #expect(clock.now - start < .seconds(60))
    }

    /// A file of as many good rows: a hundred communes, four indicators, month after month.
    private func seconds(rows: Int) throws -> (seconds: Double, file: IntakeFile) {
        let communes = (0..<100).map { 10_000 + $0 }
        let records = communes.map { code -> ReferenceRecord in
            .unit(
                UnitVersion(
                    key: UnitKey(code: UnitCode("\(code)"), validFrom: SampleCatalogue.beforeRecords),
                    name: "Xã \(code)", kind: .commune, parent: UnitReference("08")))
        }
        let indicators = ["jobs-created", "forest-planted", "budget-revenue", "land-use-revenue"]
        let lines = (0..<rows).map { index in
            let month = index / 400
            let number = month % 12 + 1
            let period = "\(2000 + month / 12)-\(number < 10 ? "0" : "")\(number)"
            return "\(indicators[index / 100 % 4]),\(communes[index % 100]),\(period),\(index)\n"
        }
        let catalogue = try Catalogue(SampleCatalogue.records + records)
        let text = "indicator,unit,period,value\n" + lines.joined()
        let clock = ContinuousClock()
        let start = clock.now
        let file = try read(text, catalogue: catalogue)
        return ((clock.now - start) / .seconds(1), file)
    }
}
