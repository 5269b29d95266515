/// A mark behind a number or a name that points to a note below the table: "1.527(2)", "Tổng đàn trâu²", "1850*".
struct FootnoteMark {
    let rest: String

    private static let raised: Set<Character> = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "*"]

    /// The number before a mark: "1.540 m³" has none.
    static func number(_ text: String) -> String? {
        cut(text).flatMap { $0.rest.last?.isNumber == true ? $0.rest : nil }
    }

    /// What stands before the mark; `nil` where there is none.
    static func cut(_ text: String) -> FootnoteMark? {
        guard let last = text.last, last == ")" || raised.contains(last) else { return nil }
        if raised.contains(last) {
            let rest = text.trimmed(of: String(raised))
            return rest.isEmpty ? nil : FootnoteMark(rest: rest)
        }
        guard let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
        let inner = text[open...].dropFirst().dropLast()
        guard (1...2).contains(inner.count), inner.allSatisfy({ $0.isNumber || $0 == "*" }) else { return nil }
        let rest = String(text[..<open]).trimmed()
        return rest.isEmpty ? nil : FootnoteMark(rest: rest)
    }
}
