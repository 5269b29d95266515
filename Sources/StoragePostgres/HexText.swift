/// Bytes as the server writes and reads them in text: `\\x` and two digits each.
enum HexText {
    static func text(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: 2 * bytes.count + 2) { text in
            text[0] = UInt8(ascii: "\\")
            text[1] = UInt8(ascii: "x")
            for (index, byte) in bytes.enumerated() {
                text[2 * index + 2] = digit(byte >> 4)
                text[2 * index + 3] = digit(byte & 15)
            }
            return 2 * bytes.count + 2
        }
    }

    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + text.count / 2)
        for index in stride(from: 2, to: text.count - 1, by: 2) {
            bytes.append(value(text[index]) << 4 | value(text[index + 1]))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8 {
        digit < UInt8(ascii: "a") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
    }
}
