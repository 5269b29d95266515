import Quantities

/// The number of a cell that holds nothing else but what may stand around one: "1.903,5*", "-0,18 điểm", "≥ 95%".
struct CellNumber {
    /// Its token.
    let place: Int
    let number: WrittenNumber
    let isPercent: Bool
    /// "+2,2 điểm"
    let isPoints: Bool
    let direction: ClaimDirection?
    let qualifier: Qualifier?

    private static let longest = 7
    private static let point = WordCode("điểm")

    init?(_ cell: Range<Int>, _ tokens: [ProseToken]) {
        guard !cell.isEmpty, cell.count <= Self.longest,
            let place = cell.first(where: { tokens[$0].kind == .number }),
            let number = WrittenNumber(tokens[place].key)
        else { return nil }
        let before = cell.lowerBound..<place
        let behind = (place + 1)..<cell.upperBound
        guard before.allSatisfy({ tokens[$0].isMark("+", "-", "*", "≥", "≤", ">", "<") }),
            behind.allSatisfy({ tokens[$0].isMark("%", "*") || tokens[$0].code == Self.point })
        else { return nil }
        self.place = place
        self.number = number
        isPercent = behind.contains { tokens[$0].isMark("%") }
        isPoints = behind.contains { tokens[$0].code == Self.point }
        direction =
            before.contains { tokens[$0].isMark("-") }
            ? .down : before.contains { tokens[$0].isMark("+") } ? .up : nil
        qualifier = Qualifier.read(tokens, endingBefore: place).flatMap {
            $0.start >= cell.lowerBound ? $0.meaning : nil
        }
    }

    /// Digits as elsewhere in the world, "1,234.5": such a table is not read, as "1,234" would be taken for a decimal.
    static func isForeign(_ token: ProseToken) -> Bool {
        guard token.kind == .number, let comma = token.key.firstIndex(of: ",") else { return false }
        return token.key[comma...].contains(".")
    }
}
