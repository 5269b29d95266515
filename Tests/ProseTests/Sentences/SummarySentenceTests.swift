import Planning
import Quantities
import Testing

@testable import Prose

@Suite struct SummarySentenceTests {
    private static func summary(_ states: [State]) throws -> StandingSummary {
        StandingSummary(
            try states.map { state in
                var target = try SampleTarget("Diện tích chè", "ha", .stock, actual: "90", plan: "100")
                target.verdict = Verdict(state, .noPlan)
                return try target.standing()
            })
    }

    private static func sentences() throws -> SummarySentences {
        let place = try SampleTarget.sentences().place
        return SummarySentences(Words(.vietnamese), place)
    }

    @Test func `a share that was moved to make 100 is told, and none where nothing was moved`() throws {
        let names: [(FigureFacet.TargetCount, String)] = [
            (.achieved, "Đạt"), (.onTrack, "Đúng tiến độ"), (.behind, "Chậm"),
        ]
        #expect(
            try Self.sentences().adjustment(Self.summary([.achieved, .onTrack, .behind]), names)
                == "Tỷ lệ được làm tròn theo số dư lớn nhất để tổng đúng bằng 100%: cột “Đạt” ghi 33,4, làm tròn riêng là 33,3."
        )
        #expect(try Self.sentences().adjustment(Self.summary([.achieved, .behind]), names) == nil)
        #expect(try Self.sentences().adjustment(Self.summary([]), names) == nil)
    }

    @Test func `what was not begun has no pace so far`() throws {
        var target = try SampleTarget("Diện tích lúa vụ mùa", "ha", .flow, decimals: 1, actual: "0", plan: "5300")
        target.verdict = Verdict(.behind, .noPlan)
        var standing = try target.standing()
        standing.pace = try Pace(
            actual: .zero, plan: 5300, period: try #require(Period("2023-S1")), definition: target.definition)
        #expect(
            try Self.sentences().need(standing)?.plain.replacing(Words.firmSpace, with: " ")
                == "diện tích lúa vụ mùa (chưa thực hiện): bình quân mỗi tháng còn phải đạt 883,4 ha")
    }
}
