import SeededNumbers
import Testing

@testable import Office

/// Where a chunk ends is chance: it must not show in what is read.
struct CSVChunkTests {
    private struct Outcome: Equatable {
        var rows: [CSVRow] = []
        var format: CSVFormat?
        var fault: OfficeFault?
    }

    private static let pieces = [
        "a", "xã", "Sơn Dương", "e\u{301}", "𠀀", ",", ",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "\"x,y\"",
        "1,5", " ",
        "\"một\r\nhai\"", "", "=1+1", "\u{FEFF}",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...60, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }
            .joined()
    }

    private static func outcome(_ bytes: [UInt8], chunkSize: Int) -> Outcome {
        var outcome = Outcome()
        outcome.fault = fault {
            outcome.format = try CSVReader(.bytes(bytes, name: "x.csv")).forEachRow(chunkSize: chunkSize) { row in
                outcome.rows.append(row)
                return true
            }
        }
        return outcome
    }

    @Test(arguments: 0..<25)
    func `any chunk size gives the same rows, the same format and the same fault`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5 {
            let text = Self.text(&generator)
            let wide = Array(text.utf16)
            let encodings: [[UInt8]] = [
                Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
                [0xFF, 0xFE] + wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
                [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
                [0xFF, 0xFE] + wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }.dropLast(),
            ]
            for bytes in encodings {
                let whole = Self.outcome(bytes, chunkSize: 1 << 20)
                for size in [1, 2, 3, 7, 61] {
                    #expect(
                        Self.outcome(bytes, chunkSize: size) == whole, "\(text.debugDescription) in chunks of \(size)")
                }
            }
        }
    }

    @Test(arguments: 0..<20)
    func `broken bytes anywhere are the same fault in any chunk`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed &+ 900)
        for _ in 0..<10 {
            var bytes = Array(Self.text(&generator).utf8)
            for _ in 0...2 {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                bytes.insert(UInt8.random(in: 0x80...0xFF, using: &generator), at: place)
            }
            let whole = Self.outcome(bytes, chunkSize: 1 << 20)
            for size in [1, 2, 3, 8] {
                #expect(Self.outcome(bytes, chunkSize: size) == whole, "\(bytes) in chunks of \(size)")
            }
        }
    }

    @Test func `a file longer than the sample of its beginning reads the same in any chunk`() {
        let text = (0..<9_000).map { "\($0);xã số \($0);1,5\r\n" }.joined()
        #expect(text.utf8.count > 200_000)
        let whole = Self.outcome(Array(text.utf8), chunkSize: 1 << 20)
        #expect(whole.rows.count == 9_000)
        #expect(whole.format?.separator == ";")
        for size in [4_095, 65_535, 65_537] {
            #expect(Self.outcome(Array(text.utf8), chunkSize: size) == whole)
        }
    }
}
