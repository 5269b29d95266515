/// Where bytes cease to be UTF-8.
struct BrokenUTF8 {
    /// The place of the first byte that fits nowhere.
    let offset: Int
    /// That byte and up to seven behind it: "c7 d0".
    let found: String

    /// `nil` where all is well.
    init?(_ bytes: some Collection<UInt8>) {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var place = 0
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): place += scalar.count
            case .emptyInput: return nil
            case .error:
                offset = place
                found = bytes.dropFirst(place).prefix { $0 != 0x0A && $0 != 0x0D }.prefix(8).map(Self.hex)
                    .joined(separator: " ")
                return
            }
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
