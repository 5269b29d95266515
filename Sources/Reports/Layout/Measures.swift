import Office

/// The measures of a layout as its file writes them, read exactly.
enum Measures {
    /// "12.7 mm", "6 pt": at most one decimal, at most two metres.
    static func length(_ text: String) -> Length? {
        let words = text.split(separator: " ")
        guard words.count == 2, let tenths = tenths(words[0]), tenths <= 20_000 else { return nil }
        switch words[1] {
        case "mm": return Length(emu: tenths * 3_600)
        case "pt": return Length(emu: tenths * 1_270)
        default: return nil
        }
    }

    /// "165 mm", to a tenth.
    static func text(_ length: Length) -> String {
        let tenths = length.emu / 3_600
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) mm" : "\(tenths / 10).\(abs(tenths % 10)) mm"
    }

    /// "13 pt" and "13.5 pt" in half points.
    static func halfPoints(_ text: String) -> Int? {
        guard text.hasSuffix(" pt"), let tenths = tenths(text.dropLast(3)), tenths.isMultiple(of: 5),
            (10...1_440).contains(tenths)
        else { return nil }
        return tenths / 5
    }

    /// "single", "120 %", "exactly 18 pt", "at least 18 pt".
    static func lineSpacing(_ text: String) -> ParagraphStyle.LineSpacing? {
        if text == "single" { return .percent(100) }
        if let percent = percent(text), percent >= 50 { return .percent(percent) }
        if text.hasPrefix("exactly ") { return length(String(text.dropFirst(8))).map { .exactly($0) } }
        if text.hasPrefix("at least ") { return length(String(text.dropFirst(9))).map { .atLeast($0) } }
        return nil
    }

    /// "40 %", at most three times the whole.
    static func percent(_ text: String) -> Int? {
        guard text.hasSuffix(" %"), let count = Int(text.dropLast(2)), (1...300).contains(count) else { return nil }
        return count
    }

    private static func tenths(_ number: some StringProtocol) -> Int? {
        let halves = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count), halves.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            let whole = Int(halves[0]), whole < 10_000
        else { return nil }
        guard halves.count == 2 else { return whole * 10 }
        guard halves[1].count == 1, let rest = Int(halves[1]) else { return nil }
        return whole * 10 + rest
    }
}

extension KeyedDecodingContainer {
    /// A measure in the form that `read` knows.
    func measure<Value>(_ key: Key, _ read: (String) -> Value?) throws -> Value {
        let text = try decode(String.self, forKey: key)
        guard let value = read(text) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: text)
        }
        return value
    }

    func measureIfPresent<Value>(_ key: Key, _ read: (String) -> Value?) throws -> Value? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try measure(key, read)
    }
}
