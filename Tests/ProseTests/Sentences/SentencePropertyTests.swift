import Planning
import Quantities
import SeededNumbers
import Testing

@testable import Prose

/// Many made-up standings: whatever is said is what the standing shows.
@Suite struct SentencePropertyTests {
    @Test func `each figure of a sentence is a figure of the standing, written by the one rule`() throws {
        let words = Words(.vietnamese)
        var generator = SeededGenerator(seed: 20230714)
        var figures = 0
        for _ in 0..<2000 {
            let target = try sample(&generator)
            let standing = try target.standing()
            let sentences = try SampleTarget.sentences()
            for passage in [sentences.sentence(standing), sentences.item(standing)].compactMap({ $0 }) {
                for case .figure(let text, let reference, _) in passage.runs {
                    guard case .derived(let figure) = reference else { continue }
                    let value = try #require(standing.value(of: figure.facet))
                    #expect(text == words.number(value) || text == words.shortPercent(value))
                    figures += 1
                }
                #expect(!passage.plain.contains("tăng 0%") && !passage.plain.contains("tăng 0,0%"))
                #expect(!passage.plain.contains("  ") && !passage.plain.contains(" ,"))
                #expect(try directionIsRight(passage.plain, standing))
            }
        }
        #expect(figures > 5000)
    }

    private func directionIsRight(_ text: String, _ standing: Standing) throws -> Bool {
        guard let actual = standing.actual, let before = standing.samePeriod?.value else {
            return !text.contains("cùng kỳ")
        }
        if text.contains("tăng ") { return actual.exact > before.exact }
        if text.contains("giảm ") { return actual.exact < before.exact }
        return true
    }

    private func sample(_ generator: inout SeededGenerator) throws -> SampleTarget {
        let kinds: [(IndicatorKind, String, Int)] = [
            (.flow, "ha", 1), (.flow, "xã", 0), (.stock, "con", 0), (.rate, "%", 1), (.rate, "tạ/ha", 2),
            (.recognition, "xã", 0), (.index, "%", 2), (.average, "tiêu chí/xã", 2),
        ]
        let (kind, measure, decimals) = kinds[Int(generator.next() % UInt64(kinds.count))]
        func number() throws -> String {
            let top: UInt64 = kind == .rate ? 1000 : [50, 2000, 90_000_000][Int(generator.next() % 3)]
            return try #require(ExactDecimal(coefficient: Int128(generator.next() % top), scale: decimals)).description
        }
        let direction: Direction = [.up, .up, .down, .none][Int(generator.next() % 4)]
        return try SampleTarget(
            "Số xã, thị trấn làm được việc", measure, kind, decimals: decimals, direction: direction, actual: number(),
            before: generator.next() % 4 == 0 ? nil : number(), plan: generator.next() % 4 == 0 ? nil : number())
    }
}
