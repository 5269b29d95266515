/// Turns the bytes of a text file into UTF-8, wherever a chunk ends: drops a byte order mark, transcodes UTF-16
/// where the mark says so, and other encodings once they have been recognised. Broken UTF-8 is passed on to the reader of
/// fields, who knows the line.
struct TextDecoder {
    private(set) var encoding: CSVFormat.Encoding?
    private(set) var hasMark = false
    /// Bytes that are no whole unit yet.
    private var pending: [UInt8] = []
    private var leading: UInt16?
    private var single: ByteDecoder?

    /// What the file is most likely written in where it proved to be broken, for a message.
    var likely: String {
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian: "utf-16"
        case .windows1258, .tcvn3, .vni: encoding?.rawValue ?? "unknown"
        case .utf8, nil: "unknown"
        }
    }

    /// Whether bytes have been passed on as they are for want of a mark.
    var isAssumed: Bool { encoding == .utf8 && !hasMark }

    /// Takes the file for what it has been recognised as; answers what was passed on so far as UTF-8.
    mutating func recognise(_ encoding: CSVFormat.Encoding, of passed: [UInt8]) -> [UInt8] {
        self.encoding = encoding
        switch encoding {
        case .windows1258, .tcvn3, .vni: single = ByteDecoder(encoding)
        case .utf8, .utf16LittleEndian, .utf16BigEndian: break
        }
        return utf8(passed, isLast: false)
    }

    /// The next bytes as UTF-8; `isLast` where nothing follows.
    mutating func utf8(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
        var bytes = pending + chunk
        pending = []
        if encoding == nil {
            guard bytes.count >= 3 || isLast else {
                pending = bytes
                return []
            }
            takeMark(&bytes)
        }
        switch encoding {
        case .utf16LittleEndian: return transcoded(bytes, isLittle: true, isLast)
        case .utf16BigEndian: return transcoded(bytes, isLittle: false, isLast)
        case .windows1258, .tcvn3, .vni: return single?.utf8(bytes) ?? []
        case .utf8, nil: return bytes
        }
    }

    private mutating func takeMark(_ bytes: inout [UInt8]) {
        let marks: [([UInt8], CSVFormat.Encoding)] = [
            ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
        ]
        encoding = .utf8
        guard let (mark, marked) = marks.first(where: { bytes.starts(with: $0.0) }) else { return }
        bytes.removeFirst(mark.count)
        hasMark = true
        encoding = marked
    }

    /// Half a pair, and an odd byte at the end, become bytes that are no UTF-8, so that they are refused with their line.
    private mutating func transcoded(_ bytes: [UInt8], isLittle: Bool, _ isLast: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2 + 4)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            take(UInt16(high) << 8 | UInt16(low), &text)
        }
        if bytes.count % 2 == 1, let odd = bytes.last { pending = [odd] }
        if isLast, leading != nil || !pending.isEmpty { text.append(Self.broken) }
        return text
    }

    private static let broken: UInt8 = 0xFF

    private mutating func take(_ unit: UInt16, _ text: inout [UInt8]) {
        if let first = leading {
            leading = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                if let scalar = Unicode.Scalar(value) { text.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
                return
            }
            text.append(Self.broken)
        }
        if UTF16.isLeadSurrogate(unit) {
            leading = unit
        } else if unit < 0x80 {
            text.append(UInt8(unit))
        } else if let scalar = Unicode.Scalar(unit) {
            text.append(contentsOf: UTF8.encode(scalar) ?? .init())
        } else {
            text.append(Self.broken)
        }
    }
}
