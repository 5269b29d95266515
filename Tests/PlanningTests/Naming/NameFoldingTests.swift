import Testing

@testable import Planning

struct NameFoldingTests {
    @Test(arguments: [
        ("Tổng đàn lợn", "tong dan lon"), ("ĐẮK LẮK", "dak lak"), ("Thị trấn  Sơn Dương", "thi tran son duong"),
        ("forest-planted", "forest planted"), ("same_period", "same period"),
        ("  TT. Sơn Dương (cũ) ", "tt son duong cu"),
        ("Ước cả năm", "uoc ca nam"), ("ử Ỡ ặ Ỷ ị", "u o a y i"), ("%", ""), ("", ""),
    ])
    func `folding drops case, diacritics and punctuation, and đ is d`(_ text: String, _ folded: String) {
        #expect(NameFolding.folded(text) == folded)
    }

    @Test(arguments: [
        "Tổng đàn lợn", "Hợp Hòa", "Ủy ban nhân dân huyện", "Quyết định số 150/QĐ-UBND", "Đăk Tô", "ngưỡng nghèo",
        "ướt ượt ấm ẩm ẫm ậm ằn ỗ ộ ợ ữ ỳ ỵ",
    ])
    func `composed and decomposed text fold alike`(_ text: String) {
        let decomposed = Self.decomposed(text)
        #expect(decomposed.unicodeScalars.count > text.unicodeScalars.count)
        #expect(NameFolding.folded(decomposed) == NameFolding.folded(text))
        #expect(NameFolding.spelled(decomposed) == NameFolding.spelled(text))
    }

    @Test func `marks in another order than the canonical one fold alike`() {
        #expect(NameFolding.folded("a\u{0302}\u{0323}") == "a")
        #expect(NameFolding.spelled("a\u{0302}\u{0323}") == NameFolding.spelled("ậ"))
        #expect(NameFolding.spelled("a\u{0323}\u{0302}") == NameFolding.spelled("ậ"))
        #expect(NameFolding.spelled("ạ\u{0302}") == NameFolding.spelled("ậ"))
    }

    @Test(arguments: [("thủy", "thuỷ"), ("Ủy ban", "uỷ ban"), ("Hợp Hòa", "hợp hoà"), ("khỏe", "khoẻ")])
    func `the old and the new place of a tone are one spelling`(_ old: String, _ new: String) {
        #expect(NameFolding.spelled(old) == NameFolding.spelled(new))
    }

    @Test(arguments: [("Tân Thanh", "Tân Thành"), ("Hồng Lạc", "Hông Lạc"), ("Đồng Lợi", "Đông Lợi"), ("dong", "đong")])
    func `different names are spelled differently and fold alike`(_ one: String, _ other: String) {
        #expect(NameFolding.spelled(one) != NameFolding.spelled(other))
        #expect(NameFolding.folded(one) == NameFolding.folded(other))
    }

    @Test func `folding a folded text changes nothing`() {
        for text in ["Tổng đàn lợn", "Ủy ban 4.0", "ß ö ñ é ﬁ Ω 五", "a\u{0301}\u{0301}", "\u{200B}x\u{FEFF}y"] {
            let once = NameFolding.folded(text)
            #expect(NameFolding.folded(once) == once)
        }
    }

    /// NFD without Foundation: every letter of Vietnamese by its parts.
    static func decomposed(_ text: String) -> String {
        let marks: [Unicode.Scalar: String] = [
            "ă": "a\u{0306}", "â": "a\u{0302}", "ê": "e\u{0302}", "ô": "o\u{0302}", "ơ": "o\u{031B}", "ư": "u\u{031B}",
        ]
        let tones = ["", "\u{0300}", "\u{0301}", "\u{0309}", "\u{0303}", "\u{0323}"]
        return text.lowercased().unicodeScalars.map { scalar in
            guard let letter = VietnameseLetters.parts(of: scalar) else { return String(Character(scalar)) }
            return (marks[letter.shaped] ?? String(Character(letter.shaped))) + tones[Int(letter.tone)]
        }.joined()
    }
}
