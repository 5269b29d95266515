import Planning
import Quantities

/// The closed lists of a file of indicators.
enum DefinitionWords {
    static let kind = ClosedWords(
        IndicatorKind.self,
        [
            "flow": ["cộng dồn", "thời kỳ"], "stock": ["thời điểm"], "rate": ["tỷ lệ"],
            "recognition": ["công nhận", "đạt chuẩn"], "index": ["chỉ số"], "average": ["bình quân"],
            "share": ["cơ cấu", "tỷ trọng"], "rank": ["xếp hạng"],
        ])

    static let direction = ClosedWords(
        Direction.self,
        ["up": ["tăng", "càng cao càng tốt"], "down": ["giảm", "càng thấp càng tốt"], "band": ["khoảng"], "none": []])

    static let known = ClosedWords(Knowability.self, ["current": ["trong năm"], "year-end": ["cuối năm"]])

    static let percentMeaning = ClosedWords(PercentMeaning.self)

    static let timeAggregation = ClosedWords(TimeAggregation.self)

    static let rounding = ClosedWords<RoundingMode>([
        ("half-away", .halfAwayFromZero, []), ("half-even", .halfEven, []), ("truncate", .towardZero, []),
    ])

    /// Which ways of adding over units a kind allows: a rate is never summed.
    static func unitAggregations(of kind: IndicatorKind) -> ClosedWords<UnitAggregation> {
        let allowed: [UnitAggregation] =
            switch kind {
            case .flow, .stock: [.sum, .direct, .max]
            case .rate: [.ratio, .direct]
            case .recognition: [.count, .direct]
            case .average: [.weighted, .ratio, .direct]
            case .index, .share, .rank: [.direct, .weighted, .max]
            }
        return ClosedWords(allowed.map { ($0.rawValue, $0, []) })
    }
}
