/// Names in a reference: short, and only of letters that every program keeps.
enum ReferenceText {
    /// The name itself where it fits and is plain; otherwise its beginning and a check value, "national-prog~3fa2c1".
    static func short(_ name: String, limit: Int) -> String {
        let plain = name.utf8.allSatisfy { isPlain($0) }
        if plain, name.utf8.count <= limit { return name }
        let kept = name.utf8.prefix { isPlain($0) }.prefix(max(0, limit - 7))
        return String(decoding: kept, as: UTF8.self) + "~" + check(name)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"):
            true
        default: false
        }
    }

    /// Six hexadecimal digits of the FNV-1a sum.
    private static func check(_ name: String) -> String {
        var sum: UInt32 = 2_166_136_261
        for byte in name.utf8 { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
        let digits = String((sum ^ (sum >> 24)) & 0xFF_FFFF, radix: 16)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}
