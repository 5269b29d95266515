/// Where a cell stands, both from 0; prints as Excel does ("C14").
package struct CellAddress: Sendable, Hashable, CustomStringConvertible {
    package let column: Int
    package let row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
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
