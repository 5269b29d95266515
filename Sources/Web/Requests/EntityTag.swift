import Pages

/// The tag of an answer: the same as long as nothing that it is made from has changed.
struct EntityTag: Sendable, Hashable {
    /// In quotes, as the header has it.
    let text: String

    /// - Parameter ingredients: All that the answer depends on: ledger head, address, language, the program's run. Who asks
    ///   is added: the frame shows it.
    init(_ ingredients: [String], for visitor: Visitor? = Visitor.current) {
        // FNV-1a, 64 bits, twice with different starts: no secret, only different for what is different.
        var low: UInt64 = 0xcbf2_9ce4_8422_2325
        var high: UInt64 = 0x9e37_79b9_7f4a_7c15
        for ingredient in ingredients + (visitor?.tag ?? []) {
            for byte in ingredient.utf8 {
                low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
            low = (low ^ 0x1F) &* 0x0000_0100_0000_01b3
            high = (high ^ 0x2F) &* 0x0000_0100_0000_01b3
        }
        text = "\"\(String(high, radix: 36))-\(String(low, radix: 36))\""
    }

    /// Whether the reader says that it has this answer already (If-None-Match, weak comparison).
    func isKnown(in header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { piece in
            var tag = piece.drop { $0 == " " }
            while tag.last == " " { tag.removeLast() }
            if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
            return tag == "*" || tag == text
        }
    }
}
