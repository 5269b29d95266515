/// Where a cell stands, both from 0; prints as Excel does ("C14").
package struct CellAddress: Sendable, Hashable, CustomStringConvertible {
    package let column: Int
    package let row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads "C14", also with dollar signs; `nil` for anything else and for what lies beyond any sheet.
    init?(_ text: some StringProtocol) {
        let plain = text.utf8.filter { $0 != UInt8(ascii: "$") }
        let letters = plain.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        let digits = plain[letters.count...]
        guard (1...3).contains(letters.count), (1...7).contains(digits.count), digits[letters.count] != 0x30,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 } - 1
        row = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } - 1
    }

    /// "C14" for column 2 of row 13.
    package var description: String { "\(Self.letters(column))\(row + 1)" }

    /// "A" for 0, "AA" for 26.
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        repeat {
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest = rest / 26 - 1
        } while rest >= 0
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The column of "AB12", which is 27; `nil` where no letters stand in front.
    static func column(of address: UnsafePointer<CChar>) -> Int? {
        var column = 0
        var next = address
        while next.pointee >= 0x41, next.pointee <= 0x5A, column < 1 << 32 {
            column = column * 26 + Int(next.pointee) - 0x40
            next += 1
        }
        return column == 0 ? nil : column - 1
    }
}
