import Quantities

/// What the way a number is written says about the notation of its file.
enum NumberShape: Equatable {
    /// "1900", "-5": the same in both notations, or no number at all.
    case silent
    /// "1.5", "0.500", "1234.567".
    case neutral
    /// "96,6", "1.234,56", "1.234.567".
    case vietnamese
    /// "1.900" and "47,322": a decimal mark to one reader and a mark between groups to the other.
    case either(readings: [ExactDecimal])

    init(_ text: String) {
        if text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
            self = .silent
            return
        }
        let neutral = try? NumberReader(.neutral).read(text)
        let vietnamese = try? NumberReader(.vietnamese).read(text)
        switch (neutral, vietnamese) {
        case (nil, nil): self = .silent
        case (.some, nil): self = .neutral
        case (let one?, let other?):
            self = text.contains(".") ? .either(readings: [one, other]) : .silent
        case (nil, let decimal?):
            let marks = text.filter { $0 == "," || $0 == "." }
            if marks.isEmpty {
                self = .silent
            } else if marks == ",", let whole = Self.thousands(text) {
                self = .either(readings: [decimal, whole])
            } else {
                self = .vietnamese
            }
        }
    }

    /// 47322 for "47,322", if the comma can stand between groups.
    private static func thousands(_ text: String) -> ExactDecimal? {
        let dotted = String(text.map { $0 == "," ? "." : $0 })
        guard let value = try? NumberReader(.vietnamese).read(dotted) else { return nil }
        return value
    }
}
