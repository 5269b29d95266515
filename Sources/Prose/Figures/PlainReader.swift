import Quantities

/// Reads numbers that claim nothing: signs of documents, ordinals, names, phones, addresses, numbering.
struct PlainReader {
    private let tokens: [ProseToken]
    private let times: TimeReader

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
        times = TimeReader(tokens)
    }

    /// What stands at the number token; its range may begin before it, but not before `floor`.
    func read(at place: Int, notBefore floor: Int) -> (kind: PlainKind, range: Range<Int>)? {
        phone(at: place) ?? numbering(at: place) ?? document(at: place, floor) ?? ordinal(at: place, floor)
            ?? glued(at: place, floor) ?? programme(at: place) ?? named(at: place, floor)
    }

    // MARK: phones and numbering

    private static let phoneWords = wordSet("thoại|số|nóng|hotline|đt|tel|zalo|fax")

    private func phone(at place: Int) -> (PlainKind, Range<Int>)? {
        let key = tokens[place].key
        let digits = key.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }.count
        let isDialled = key.first == "0" && digits >= 4 && !key.hasPrefix("0,") && !key.hasPrefix("0.")
        let isService = key.hasPrefix("1900") || key.hasPrefix("1800")
        let isCalled = place > 0 && tokens[place - 1].isWord(Self.phoneWords)
        guard isDialled || (isService && (digits > 4 || isNumber(place + 1))) && isCalled else { return nil }
        var end = place + 1
        while end < tokens.count, end < place + 6 {
            if tokens[end].kind == .number, digits + tokens[end].key.utf8.count <= 14, tokens[end].key.utf8.count <= 4 {
                end += 1
            } else if tokens[end].isMark(".", "-"), tokens[end].touches, end + 1 < tokens.count, tokens[end + 1].touches
            {
                end += 2
            } else {
                break
            }
        }
        return (.phone, place..<end)
    }

    /// "1. Về kinh tế", "2)", "3.1. …" at the start of a line; "(1)" before a word.
    private func numbering(at place: Int) -> (PlainKind, Range<Int>)? {
        let isShort = tokens[place].key.utf8.count <= 6
        guard isShort, place + 1 < tokens.count else { return nil }
        if tokens[place].opensLine, tokens[place + 1].isMark(".", ")", "/", "-"), tokens[place + 1].touches,
            place + 2 >= tokens.count || tokens[place + 2].kind == .word || tokens[place + 2].kind == .mark
        {
            return (.numbering, place..<place + 2)
        }
        if tokens[place].opensLine, tokens[place].key.contains("."), tokens[place + 1].isCapital,
            WrittenNumber(tokens[place].key)?.value ?? 0 < 100
        {
            return (.numbering, place..<place + 1)
        }
        if place > 0, tokens[place - 1].isMark("("), tokens[place + 1].isMark(")"), tokens[place].key.utf8.count <= 2,
            place + 2 < tokens.count, tokens[place + 2].kind == .word, place < 2 || !isNumber(place - 2)
        {
            return (.numbering, place..<place + 1)
        }
        return nil
    }

    // MARK: documents

    /// "41/KH-CTK ngày 12/6/2023", "03-NQ/TU", "09/2019/NĐ-CP", with "số" before it.
    private func document(at place: Int, _ floor: Int) -> (PlainKind, Range<Int>)? {
        var end = place + 1
        var hasSign = false
        while end + 1 < tokens.count, tokens[end].touches, tokens[end].isMark("/", "-", "."), tokens[end + 1].touches {
            let next = tokens[end + 1]
            if next.kind == .word {
                guard next.isCapital, isSign(next) || hasSign else { break }
                hasSign = true
            } else if next.kind != .number {
                break
            }
            end += 2
        }
        guard hasSign else { return nil }
        var start = place
        if start > floor, tokens[start - 1].code == Self.number { start -= 1 }
        if end < tokens.count, tokens[end].code == Self.day, let date = times.read(at: end) { end = date.end }
        return (.document, start..<end)
    }

    /// Written in large letters, or no word of the language.
    private func isSign(_ token: ProseToken) -> Bool {
        UnitWords.match([token], at: 0) == nil || token.end - token.start <= 2
    }

    private static let number = WordCode("số")
    private static let day = WordCode("ngày")

    // MARK: ordinals and names

    private static let ordinals = PhraseTable<Bool>("lần thứ|thứ|kỳ họp thứ|khóa|khoá|khóa thứ|lần")
    private static let ranks = wordSet("xếp|đứng|hạng|trí|tốp|top")

    private func ordinal(at place: Int, _ floor: Int) -> (PlainKind, Range<Int>)? {
        guard let found = Self.ordinals.match(tokens, endingBefore: place), found.start >= floor else { return nil }
        return (.ordinal, found.start..<place + 1)
    }

    /// "COVID-19", "Km15+200", "A/H5N1-2": a number that hangs on a word.
    private func glued(at place: Int, _ floor: Int) -> (PlainKind, Range<Int>)? {
        guard place >= 2, tokens[place].touches, tokens[place - 1].isMark("-", "+", "/", "."),
            tokens[place - 1].touches,
            tokens[place - 2].kind == .word,
            tokens[place - 2].isCapital || tokens[place - 2].key.last?.isNumber == true,
            !(place + 1 < tokens.count && tokens[place + 1].isMark("%"))
        else { return nil }
        return (.name, max(floor, place - 2)..<place + 1)
    }

    private static let national = PhraseTable<Bool>("chương trình mục tiêu quốc gia|chương trình mtqg")
    private static let tree = WordCode("cây")
    private static let green = WordCode("xanh")
    private static let each = WordCode("mỗi")
    private static let product = WordCode("sản")

    /// "một tỷ cây xanh", "mỗi xã 1 sản phẩm": names of programmes.
    func programme(at place: Int) -> (PlainKind, Range<Int>)? {
        if place >= 2, tokens[place - 2].code == Self.each, place + 2 < tokens.count,
            tokens[place + 1].code == Self.product, tokens[place].key.utf8.count <= 2
        {
            return (.name, place..<place + 3)
        }
        if tokens[place].key.utf8.count == 1, let national = Self.national.match(tokens, at: place + 1) {
            return (.name, place..<national.end)
        }
        guard place + 3 < tokens.count, tokens[place + 2].code == Self.tree, tokens[place + 3].code == Self.green,
            tokens[place].kind == .word || tokens[place].key.utf8.count <= 2, place >= 1
        else { return nil }
        return (.name, place..<place + 4)
    }

    private static let names = PhraseTable<Bool>(
        """
        quận|phường|vùng|chương trình|nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kết luận|luật|điều|khoản|mục|chương|điểm mục|quốc lộ|ql|\
        tỉnh lộ|đt|đh|tổ|tổ dân phố|thôn|ấp|khu phố|khối phố|xóm|bản|lớp|khối|khối lớp|đề án|mức độ|cấp độ|loại|đợt|tuyến|lô|phân khu|kênh|phụ lục|\
        bảng|biểu|biểu số|hình|trang|tiểu dự án|dự án thành phần|nhóm|khu vực|mẫu|mẫu số|tập|km|khu|tiểu khu|khoảnh|ô|số nhà|block|tiêu chí số|\
        hầm|ca|giai đoạn|pháo đài|tầng|gói|phần|công văn|công điện|kế hoạch số|cửa khẩu|chuẩn|iso|tcvn|vtv|f|euro|cầu số|trung đoàn|sư đoàn|\
        tiểu đoàn|quân khu|binh đoàn|nhà máy số|lần
        """)
    /// Nouns that a count follows as often as a name.
    private static let doubtful = wordSet(
        "bản|lô|tổ|nhóm|khoản|điểm|ca|gói|phần|trang|tập|mẫu|loại|đợt|lần|chuẩn|khu|ô|lớp|tuyến|khối|cấp|vùng")

    private func named(at place: Int, _ floor: Int) -> (PlainKind, Range<Int>)? {
        guard let value = WrittenNumber(tokens[place].key), value.small != nil, value.decimals == 0,
            !tokens[place].key.contains(".")
        else { return nil }
        if place > floor, tokens[place - 1].code == Self.number { return numberSign(at: place, floor) }
        if place > floor, tokens[place - 1].code == Self.level, let small = value.small, small <= 17,
            !isMark(place + 1, "%")
        {
            return (.name, place - 1..<place + 1)
        }
        guard let found = Self.names.match(tokens, endingBefore: place), found.start >= floor else { return nil }
        let isFigure = isMark(place + 1, "%") || isScale(place + 1) || isMark(place + 1, "/") && isNumber(place + 2)
        let next = isMark(place + 1, "*") ? place + 2 : place + 1
        let isCount = next < tokens.count && UnitWords.match(tokens, at: next) != nil
        if isFigure || isCount { return nil }
        return (.name, found.start..<place + 1)
    }

    private static let level = WordCode("cấp")
    private static let address = WordCode("địa")
    private static let sums = wordSet("tổng|trong|đa|con|một|hệ|chỉ|tham|thông|dân")

    /// "số 198 Bạch Đằng", "bão số 3"; not "tổng số 1.200 hộ".
    private func numberSign(at place: Int, _ floor: Int) -> (PlainKind, Range<Int>)? {
        if place >= 2, tokens[place - 2].isWord(Self.sums), !(place >= 3 && tokens[place - 3].code == Self.address) {
            return nil
        }
        if place + 1 < tokens.count, UnitWords.match(tokens, at: place + 1) != nil || isScale(place + 1) {
            if !(place + 1 < tokens.count && tokens[place + 1].isCapital) { return nil }
        }
        var end = place + 1
        while end < tokens.count, end < place + 4, tokens[end].isCapital { end += 1 }
        return (end > place + 1 ? .address : .name, place - 1..<end)
    }

    private func isScale(_ place: Int) -> Bool {
        tokens.indices.contains(place) && tokens[place].isWord(Self.scales)
    }

    private static let scales = wordSet("nghìn|triệu|tỷ")

    private func isNumber(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].kind == .number }
    private func isMark(_ place: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens.indices.contains(place) && tokens[place].isMark(mark)
    }
}
