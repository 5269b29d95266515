import Planning
import Quantities

/// Counts of targets: "12/45 chỉ tiêu đạt và vượt kế hoạch năm; 9 chỉ tiêu đúng tiến độ".
enum TargetCounts {
    private static let noun = ProseTokens.keys("chỉ tiêu").joined(separator: " ")

    private static let kinds = PhraseTable<FigureFacet.TargetCount>([
        ("đạt và vượt", .met), ("hoàn thành và vượt", .met), ("đạt, vượt", .met), ("vượt", .exceeded),
        ("đúng tiến độ", .onTrack), ("chậm hoặc có nguy cơ", .trouble), ("có nguy cơ", .atRisk), ("nguy cơ", .atRisk),
        ("chậm", .behind),
        ("không đạt", .behind),
        ("chưa đến kỳ", .notYetDue), ("chưa có số liệu", .noData), ("theo dõi", .notDefined),
    ])

    /// How the claims fit the counts; `nil` where they count something else.
    static func fits(_ claims: [Claim], _ prose: ReadProse, _ board: LedgerCheck.Board) -> [ClaimAgainstStanding.Fit]? {
        guard let claim = claims.first, let level = claim.level, level.unit == .named(noun),
            let count = kind(level, prose)
        else { return nil }
        var fit = ClaimAgainstStanding.Fit()
        let value = ExactDecimal(board.summary.count(count))
        let all = ExactDecimal(board.summary.targets)
        let isRight = level.number.value == value && level.whole.map { $0.value == all } ?? true
        fit.said = [(.targets(count), value, false)]
        if let whole = level.whole, whole.value != all { fit.said.append((.targets(.all), all, false)) }
        fit.outcome =
            isRight ? .right(.rounded) : .wrong(shouldBe: level.number.value == value ? all : value)
        return [fit] + claims.dropFirst().map { _ in ClaimAgainstStanding.Fit() }
    }

    private static func kind(_ level: WrittenQuantity, _ prose: ReadProse) -> FigureFacet.TargetCount? {
        let start = level.tokens.upperBound
        for place in start..<min(start + 4, prose.scan.tokens.count) {
            if let found = kinds.match(prose.scan.tokens, at: place) { return found.meaning }
        }
        return nil
    }
}
