/// The text over which digests are taken: the same bytes on both engines for the same row.
///
/// A row is `r`, the name of its table with its length, then for each column that is not NULL its place, a letter for
/// its kind and its content (an integer in digits, a text or bytes with their length), each closed by a comma.
/// `r5:entry,0i17,1i4711,…,13t4:GSO\n,` Columns that are NULL are left out, so a column added later
/// does not change the digests of what was recorded before it.
struct CanonicalText {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func beginRow(of table: LedgerTable) {
        bytes.append(UInt8(ascii: "r"))
        append(text: table.name.text)
    }

    mutating func append(_ value: Value, at place: Int) {
        switch value {
        case .null: break
        case .integer(let number): append(number, at: place)
        case .text(let text):
            beginText(at: place)
            append(text: text)
        case .bytes(let content):
            append(digitsOf: Int64(place))
            bytes.append(UInt8(ascii: "b"))
            append(digitsOf: Int64(content.count))
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: content)
            bytes.append(UInt8(ascii: ","))
        }
    }

    mutating func append(_ number: Int64, at place: Int) {
        append(digitsOf: Int64(place))
        bytes.append(UInt8(ascii: "i"))
        append(digitsOf: number)
        bytes.append(UInt8(ascii: ","))
    }

    /// A column of the row that a cursor stands on.
    mutating func append(_ cursor: any RowCursor, _ kind: LedgerTable.Kind, at place: Int, scratch: inout [UInt8]) {
        guard !cursor.isNull(at: place) else { return }
        switch kind {
        case .integer: append(cursor.integer(at: place), at: place)
        case .text:
            scratch.removeAll(keepingCapacity: true)
            cursor.appendText(at: place, to: &scratch)
            beginText(at: place)
            append(digitsOf: Int64(scratch.count))
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: scratch)
            bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func beginText(at place: Int) {
        append(digitsOf: Int64(place))
        bytes.append(UInt8(ascii: "t"))
    }

    private mutating func append(text: String) {
        append(digitsOf: Int64(text.utf8.count))
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: ","))
    }

    private mutating func append(digitsOf number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var first = 20
            var rest = number.magnitude
            repeat {
                let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: remainder)
                rest = quotient
            } while rest != 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }
}
