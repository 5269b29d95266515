/// The bytes of a zip archive, made by hand: entries stored as they are, or one that is deflated already.
struct ZipBytes {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ text: String) {
        let content = Array(text.utf8)
        add(name, content, method: 0, crc: Self.checksum(content), size: content.count)
    }

    /// - Parameter size: What the entry claims to expand to.
    mutating func add(_ name: String, _ content: [UInt8], method: UInt16, crc: UInt32, size: Int) {
        let offset = bytes.count
        var common: [UInt8] = Self.two(20) + Self.two(0) + Self.two(method) + Self.four(0) + Self.four(Int(crc))
        common += Self.four(content.count) + Self.four(size) + Self.two(UInt16(name.utf8.count)) + Self.two(0)
        bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
        directory +=
            [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
        directory += Self.four(offset) + Array(name.utf8)
        count += 1
    }

    func finished() -> [UInt8] {
        let entries = Self.two(UInt16(count))
        return bytes + directory + [0x50, 0x4B, 5, 6] + Self.four(0) + entries + entries
            + Self.four(directory.count) + Self.four(bytes.count) + Self.two(0)
    }

    private static func two(_ value: UInt16) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    private static func four(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    /// Zeros, deflated as far as the format goes: two bits for 258 of them (RFC 1951, 3.2.7).
    static func deflatedZeros(_ count: Int) -> [UInt8] {
        var bits: [Bool] = []
        bits.reserveCapacity(count / 129 + 200)
        func number(_ value: Int, _ width: Int) { for place in 0..<width { bits.append(value >> place & 1 == 1) } }
        func code(_ text: String) { for digit in text { bits.append(digit == "1") } }
        // A last block with codes of its own: 286 of literals and lengths, 1 of distances, 18 of code lengths.
        number(1, 1)
        number(2, 2)
        number(29, 5)
        number(0, 5)
        number(14, 4)
        for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { number(length, 3) }
        // Literal 0 and the end take two bits, a copy of 258 and the distance 1 take one; runs of zeros between them.
        code("11")
        code("0")
        number(127, 7)
        code("0")
        number(106, 7)
        code("11")
        code("0")
        number(17, 7)
        code("10")
        code("10")
        code("10")
        bits += Array(repeating: false, count: count / 258 * 2)
        code("11")
        return stride(from: 0, to: bits.count, by: 8).map { start in
            var byte: UInt8 = 0
            for index in start..<min(start + 8, bits.count) where bits[index] { byte |= 1 << UInt8(index - start) }
            return byte
        }
    }
}
