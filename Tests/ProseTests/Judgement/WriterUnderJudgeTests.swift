import Planning
import Quantities
import SeededNumbers
import Testing

@testable import Prose

/// What the writer writes passes its own judge, and what somebody changes in it does not.
@Suite struct WriterUnderJudgeTests {
    @Test func `Mọi số liệu trong câu do chương trình viết đều được xác nhận`() throws {
        var generator = SeededGenerator(seed: 20230714)
        var (claims, right, faults) = (0, 0, 0)
        for _ in 0..<500 {
            let ledger = try SampleLedger(&generator)
            for sentence in try ledger.sentences() {
                for judgement in ledger.judge(sentence.plain) {
                    claims += 1
                    if case .right = judgement.outcome { right += 1 }
                    if judgement.outcome.isFault { faults += 1 }
                    if judgement.outcome.isFault || judgement.outcome == .unknown {
                        Issue.record(
                            "\(sentence.plain) – \(judgement.outcome) \(Words(.vietnamese).workings(judgement.workings))"
                        )
                    }
                }
                guard faults == 0 else { return }
            }
        }
        #expect(claims > 5_000)
        #expect(right == claims)
    }

    @Test func `Trong 2.000 câu bị sửa một chỗ, ít nhất 99% bị phát hiện`() throws {
        var generator = SeededGenerator(seed: 13)
        var (changed, found) = (0, 0)
        var missed: [String] = []
        while changed < 2_000 {
            let ledger = try SampleLedger(&generator)
            for sentence in try ledger.sentences() {
                guard let text = Mutation(&generator).change(sentence, &generator) else { continue }
                changed += 1
                if ledger.judge(text).contains(where: { $0.outcome.isFault }) {
                    found += 1
                } else {
                    missed.append("\(sentence.plain) → \(text)")
                }
            }
        }
        print("changed \(changed), found \(found)")
        #expect(found * 100 >= changed * 99, "\(missed.prefix(20).joined(separator: "\n"))")
    }
}

/// A dozen indicators with made-up figures.
private struct SampleLedger {
    let standings: [Standing]
    private let names: IndicatorNames
    private let board: LedgerCheck.Board

    private struct Kind {
        let name: String
        let measure: String
        let kind: IndicatorKind
        let decimals: Int
        let direction: Direction
        let top: UInt64
    }

    private static let kinds = [
        Kind(name: "Diện tích trồng rừng", measure: "ha", kind: .flow, decimals: 1, direction: .up, top: 40_000),
        Kind(name: "Diện tích cây ăn quả", measure: "ha", kind: .stock, decimals: 1, direction: .up, top: 40_000),
        Kind(
            name: "Thu ngân sách nhà nước trên địa bàn", measure: "tỷ đồng", kind: .flow, decimals: 1, direction: .up,
            top: 9_000),
        Kind(name: "Số xã đạt chuẩn nông thôn mới", measure: "xã", kind: .stock, decimals: 0, direction: .up, top: 40),
        Kind(name: "Tỷ lệ lao động qua đào tạo", measure: "%", kind: .rate, decimals: 1, direction: .up, top: 1_000),
        Kind(name: "Tỷ lệ hộ nghèo đa chiều", measure: "%", kind: .rate, decimals: 2, direction: .down, top: 3_000),
        Kind(
            name: "Tạo việc làm mới cho người lao động", measure: "lao động", kind: .flow, decimals: 0, direction: .up,
            top: 9_000),
        Kind(name: "Kết nạp đảng viên mới", measure: "đảng viên", kind: .flow, decimals: 0, direction: .up, top: 400),
        Kind(name: "Số vụ tai nạn giao thông", measure: "vụ", kind: .flow, decimals: 0, direction: .down, top: 90),
        Kind(name: "Năng suất lúa", measure: "tạ/ha", kind: .average, decimals: 1, direction: .up, top: 900),
        Kind(name: "Sản lượng thủy sản", measure: "tấn", kind: .flow, decimals: 0, direction: .up, top: 9_000),
        Kind(name: "Tổng đàn lợn", measure: "con", kind: .stock, decimals: 0, direction: .up, top: 900_000),
    ]

    init(_ generator: inout SeededGenerator) throws {
        standings = try Self.kinds.enumerated().map { index, kind in
            func number(_ top: UInt64) throws -> String {
                let value = Int128(generator.next() % top) + Int128(top / 10) + 1
                return try #require(ExactDecimal(coefficient: value, scale: kind.decimals)).description
            }
            var target = try SampleTarget(
                kind.name, kind.measure, kind.kind, decimals: kind.decimals, direction: kind.direction,
                actual: number(kind.top), before: generator.next() % 4 == 0 ? nil : number(kind.top),
                plan: generator.next() % 4 == 0 ? nil : number(kind.top))
            target.definition.code = IndicatorCode("sample-\(index)")
            return try target.standing()
        }
        names = IndicatorNames(standings.map(\.definition))
        board = LedgerCheck.Board(place: try SampleTarget.sentences().place, standings: standings)
    }

    func sentences() throws -> [Passage] {
        let sentences = try SampleTarget.sentences()
        return standings.compactMap { sentences.sentence($0) }
    }

    func judge(_ text: String) -> [ClaimJudgement] {
        LedgerCheck.judge(ClaimReader.read(text), names, usual: board)
    }
}

/// One change of a sentence: a digit, a percent of another figure, the other direction, another unit of area.
private enum Mutation: CaseIterable {
    case digit, percent, direction, area

    init(_ generator: inout SeededGenerator) {
        self = Self.allCases[Int(generator.next() % 4)]
    }

    /// `nil` where the sentence has nothing to change so.
    func change(_ passage: Passage, _ generator: inout SeededGenerator) -> String? {
        switch self {
        case .digit: changeFigure(passage, &generator) { Self.otherDigit($0, &$1) }
        case .percent:
            changeFigure(passage, &generator) { text, generator in
                text.hasSuffix("%") ? "\(generator.next() % 90 + 1),\(generator.next() % 9 + 1)%" : nil
            }
        case .direction: Self.swapped(passage.plain, "tăng", "giảm")
        case .area: passage.plain.contains("\u{A0}ha") ? passage.plain.replacing("\u{A0}ha", with: "\u{A0}m2") : nil
        }
    }

    private func changeFigure(
        _ passage: Passage, _ generator: inout SeededGenerator, _ change: (String, inout SeededGenerator) -> String?
    ) -> String? {
        let places = passage.runs.indices.filter { if case .figure = passage.runs[$0] { true } else { false } }
        guard !places.isEmpty else { return nil }
        let place = places[Int(generator.next() % UInt64(places.count))]
        let written = passage.runs[place].written
        guard let other = change(written, &generator), other != written else { return nil }
        return passage.runs.indices.map { $0 == place ? other : passage.runs[$0].written }.joined()
    }

    private static func otherDigit(_ text: String, _ generator: inout SeededGenerator) -> String? {
        var characters = Array(text)
        let digits = characters.indices.filter { characters[$0].isNumber }
        guard !digits.isEmpty else { return nil }
        let place = digits[Int(generator.next() % UInt64(digits.count))]
        let old = Int(String(characters[place])) ?? 0
        let new = (old + 1 + Int(generator.next() % 8)) % 10
        // No leading zero: that would be another way of writing.
        guard place != digits[0] || new != 0 else { return nil }
        characters[place] = Character("\(new)")
        return String(characters)
    }

    private static func swapped(_ text: String, _ one: String, _ other: String) -> String? {
        if text.contains(one + " ") { return text.replacing(one + " ", with: other + " ") }
        return text.contains(other + " ") ? text.replacing(other + " ", with: one + " ") : nil
    }
}
