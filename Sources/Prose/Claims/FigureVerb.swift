/// The verb before a figure: what it does with the number.
enum FigureVerb: Sendable {
    /// "đạt", "bằng"
    case reach
    /// "tăng"
    case rise
    /// "giảm"
    case fall
    /// "vượt"
    case exceed
    /// "cao hơn"
    case higher
    /// "thấp hơn", "hụt"
    case lower
    /// "chiếm"
    case share
    /// "lên", "còn": a new level follows
    case become
    /// "gấp"
    case multiply
    /// "tăng gấp"
    case riseBy

    var direction: ClaimDirection? {
        switch self {
        case .rise, .exceed, .higher, .multiply, .riseBy: .up
        case .fall, .lower: .down
        case .reach, .share, .become: nil
        }
    }

    /// Whether the figure behind it is a difference from something.
    var isChange: Bool {
        switch self {
        case .rise, .fall, .exceed, .higher, .lower: true
        case .reach, .share, .become, .multiply, .riseBy: false
        }
    }
}

/// A verb with its place.
struct VerbFound {
    let verb: FigureVerb
    let start: Int
}

enum FigureVerbs {
    private static let verbs = PhraseTable<FigureVerb>(
        list(
            "đạt|bằng|đạt được|hoàn thành|thực hiện|thực hiện đạt|thực hiện được|tương đương|tương đương với|tương ứng|đạt bằng|đạt khoảng|"
                + "mới đạt|mới chỉ đạt|chỉ mới đạt|mới bằng|đạt tới|hoàn thành đạt|đạt tỷ lệ|đạt tỉ lệ|bằng tỷ lệ|tỷ lệ đạt",
            .reach)
            + list(
                "tăng|tăng thêm|tăng trưởng|tăng trưởng đạt|tăng nhẹ|tăng mạnh|tăng cao|tăng khá|tăng bình quân|tăng trưởng bình quân|tăng tới|tăng đến|"
                    + "tăng được|nhích|tăng thêm được|cộng thêm|tăng tương ứng|tăng trên|tăng lần lượt|lần lượt tăng|thăng|nâng thêm|tăng nhanh",
                .rise)
            + list(
                "giảm|cắt giảm|tiết giảm|kéo giảm|giảm nhẹ|giảm mạnh|giảm sâu|giảm tới|giảm đến|tụt|sụt giảm|giảm thêm|giảm bình quân|giảm được|lần lượt giảm|giảm trên|sụt|hạ|"
                    + "rút ngắn|giảm lần lượt|rút ngắn được|tụt giảm|lùi|tụt hạng", .fall)
            + list("vượt|vượt mức|vượt trên|vượt thêm|vượt so với", .exceed)
            + list("cao hơn|nhiều hơn|lớn hơn|cao hơn mức|hơn mức|nhanh hơn|tốt hơn", .higher)
            + list(
                "thấp hơn|ít hơn|hụt|thiếu|còn thiếu|chậm hơn|thấp hơn mức|nhỏ hơn|hụt thu|thiếu hụt|kém|kém hơn",
                .lower)
            + list(
                "chiếm|chiếm tỷ lệ|chiếm tỷ trọng|chiếm tới|chiếm đến|bao phủ|bao phủ được|chiếm khoảng|đóng góp",
                .share)
            + list(
                "lên|lên đến|lên tới|lên mức|còn|xuống|xuống còn|giảm còn|giảm xuống còn|giảm xuống|tăng lên|nâng lên|đưa lên|còn lại|chỉ còn|xuống mức|"
                    + "về|đạt mức|tới|tăng lên thành|lên thành|tăng lên đến|giảm còn lại|lên trên|xuống dưới|xuống còn dưới|giảm xuống dưới|còn dưới",
                .become)
            + list("gấp|cao gấp|nhiều gấp|lớn gấp|bằng gấp", .multiply) + list("tăng gấp|tăng lên gấp", .riseBy))

    private static func list(_ text: String, _ verb: FigureVerb) -> [(String, FigureVerb)] {
        text.split(separator: "|").map { (String($0), verb) }
    }

    private static let adverbs = wordSet("thêm|được|cũng|lần|lượt|tương|ứng|tới|ít|nhất|là")
    private static let before = wordSet("chỉ|mới")

    /// The verb that ends before a token, adverbs between them.
    static func find(_ tokens: [ProseToken], endingBefore end: Int, notBefore floor: Int) -> VerbFound? {
        var place = end
        for _ in 0..<3 {
            if let found = verbs.match(tokens, endingBefore: place), found.start >= floor {
                if isNoun(found.meaning, tokens, found.start, floor) || isLevel(found.meaning, tokens, place) {
                    return nil
                }
                return VerbFound(verb: found.meaning, start: start(tokens, found.start, floor))
            }
            guard place > floor, tokens[place - 1].isWord(adverbs) else { return nil }
            place -= 1
        }
        return nil
    }

    private static let rates = wordSet("độ|nhịp")

    /// "tốc độ tăng trưởng bình quân 8%"
    private static func isNoun(_ verb: FigureVerb, _ tokens: [ProseToken], _ start: Int, _ floor: Int) -> Bool {
        (verb == .rise || verb == .fall) && start > floor && tokens[start - 1].isWord(rates)
    }

    private static let level = WordCode("mức")

    /// "cao hơn mức 6,2% của năm 2022": the figure is what is compared with, no difference.
    private static func isLevel(_ verb: FigureVerb, _ tokens: [ProseToken], _ end: Int) -> Bool {
        (verb == .higher || verb == .lower) && tokens[end - 1].code == level
    }

    /// "mới đạt", "chỉ bằng"
    private static func start(_ tokens: [ProseToken], _ start: Int, _ floor: Int) -> Int {
        guard start > floor, tokens[start - 1].isWord(before) else { return start }
        // "chứng chỉ đạt", "tín chỉ"
        return start > 1 && tokens[start - 2].isWord(papers) ? start : start - 1
    }

    private static let papers = wordSet("chứng|tín")
}
