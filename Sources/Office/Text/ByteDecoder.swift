/// Turns text of one byte per sign into UTF-8, wherever a chunk ends; not composed yet.
struct ByteDecoder {
    private let encoding: CSVFormat.Encoding
    private var previous: Unicode.Scalar = " "

    init(_ encoding: CSVFormat.Encoding) {
        self.encoding = encoding
    }

    /// What a byte without meaning becomes: no UTF-8, so that it is refused with its line.
    private static let broken: UInt8 = 0xFF

    mutating func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            let sign = sign(byte)
            if byte < 0x80 {
                text.append(byte)
            } else if let sign {
                for letter in legacy?.meaning(sign, after: previous) ?? [sign] {
                    text.append(contentsOf: UTF8.encode(letter) ?? .init())
                }
            } else {
                text.append(Self.broken)
            }
            previous = sign ?? " "
        }
        return text
    }

    /// How the bytes of a word are read; `nil` where one of them has no meaning.
    func reading(_ word: some Sequence<UInt8>) -> String? {
        var signs = String.UnicodeScalarView()
        for byte in word {
            guard let sign = sign(byte) else { return nil }
            signs.append(sign)
        }
        return legacy.map { $0.reading(String(signs)) } ?? String(signs)
    }

    private var legacy: LegacyText? {
        switch encoding {
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258: nil
        }
    }

    /// The Western sign in whose place the fonts draw; in Windows-1258 the letter itself.
    private func sign(_ byte: UInt8) -> Unicode.Scalar? {
        encoding == .windows1258 || byte < 0xA0 ? Windows1258.scalar(byte) : Unicode.Scalar(byte)
    }
}
