import Foundation
import Testing

@testable import Office

struct LegacyTextTests {
    private static let vowels = "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ"

    @Test func `every small letter of TCVN3 is read back, and the capitals that the fonts have`() throws {
        let text = Self.vowels + "ĂÂÊÔƠƯĐ"
        #expect(try LegacyText.tcvn3.unicode(#require(OldText.western(text, .tcvn3))) == text)
    }

    @Test func `every letter of VNI is read back, capitals included`() throws {
        let text = Self.vowels + Self.vowels.uppercased()
        let read = try LegacyText.vni.unicode(#require(OldText.western(text, .vni)))
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test func `every letter of Windows-1258 is read back`() throws {
        let text = Self.vowels + Self.vowels.uppercased()
        var decoder = ByteDecoder(.windows1258)
        let read = String(decoding: decoder.utf8(try #require(OldText.bytes(text, .windows1258))), as: UTF8.self)
        #expect(Array(read.composed.utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        (".VnTime", LegacyText.tcvn3, false), (".VnTimeH", .tcvn3, true), (".VnArial NarrowH", .tcvn3, true),
        (".vntime", .tcvn3, false), ("VNI-Times", .vni, false), ("VNI-Helve-Condense", .vni, false),
    ])
    func `an old font is known by its name`(_ name: String, _ code: LegacyText, _ isCapital: Bool) throws {
        let font = try #require(LegacyFont(name))
        #expect(font.code == code)
        #expect(font.isCapital == isCapital)
    }

    @Test(arguments: ["Times New Roman", "Arial", "", "VnTime", ".VnWingdings", "VNI-Symbol", "Vni", "H"])
    func `other fonts are none`(_ name: String) {
        #expect(LegacyFont(name) == nil)
    }

    @Test(arguments: [
        "nghiêng", "khuỷu", "Quảng", "gì", "giếng", "quốc", "quýt", "xã", "ở", "ưu", "Đắk", "rượu", "thuế", "khoảng",
        "hoà", "hòa", "giá",
    ])
    func `Vietnamese syllables are plausible`(_ word: String) {
        #expect(VietnameseSyllable.isPlausible(word) == (word != "Đắk"))
    }

    @Test(arguments: [
        "Tæng", "s¶n", "Straße", "xaõ", "hàc", "aa", "bcd", "ấấ", "toàt", "über", "nguyenx", "f", "", "tuỡ", "tuì",
    ])
    func `other letters are not`(_ word: String) {
        #expect(!VietnameseSyllable.isPlausible(word))
    }
}
