/// Integers in the narrowest width that holds all of them: 32 bits, and 64 from the first value that needs it.
///
/// Figures of communes fit 32 bits nearly always, which halves what a national sum has to read. A place without a
/// figure holds 0, so that a sum needs no test for presence.
struct PackedIntegers: Sendable {
    private(set) var narrow: [Int32] = []
    /// Not empty once a value did not fit 32 bits; `narrow` is empty then.
    private(set) var wide: [Int64] = []
    /// No value is larger in magnitude. It may be larger than all that are left: it never shrinks.
    private(set) var largest: UInt64 = 0

    var isEmpty: Bool { narrow.isEmpty && wide.isEmpty }

    var isWide: Bool { !wide.isEmpty }

    var count: Int { isWide ? wide.count : narrow.count }

    /// Bytes of the integers themselves.
    var byteCount: Int { narrow.count * 4 + wide.count * 8 }

    subscript(place: Int) -> Int64 {
        isWide ? wide[place] : Int64(narrow[place])
    }

    mutating func set(_ value: Int64, at place: Int) {
        largest = max(largest, value.magnitude)
        if isWide {
            wide[place] = value
        } else if let small = Int32(exactly: value) {
            narrow[place] = small
        } else {
            wide = narrow.map(Int64.init)
            narrow = []
            wide[place] = value
        }
    }

    /// Makes room for `count` places; the new ones hold 0.
    mutating func grow(to count: Int) {
        if isWide {
            wide.grow(to: count)
        } else {
            narrow.grow(to: count)
        }
    }

    /// Makes every row of `length` places longer; the new places hold 0. Nothing happens where there are no rows.
    mutating func lengthenRows(from length: Int, to newLength: Int) {
        narrow.lengthenRows(from: length, to: newLength)
        wide.lengthenRows(from: length, to: newLength)
    }
}

extension Array where Element: FixedWidthInteger {
    /// Appends zeros up to `count` elements, without spare capacity: blocks stay as long as they are.
    mutating func grow(to count: Int) {
        guard self.count < count else { return }
        reserveCapacity(count)
        append(contentsOf: repeatElement(0, count: count - self.count))
    }

    /// Appends zeros to every row of `length` elements.
    mutating func lengthenRows(from length: Int, to newLength: Int) {
        if isEmpty { return }
        var longer: [Element] = []
        longer.reserveCapacity(count / length * newLength)
        for start in stride(from: 0, to: count, by: length) {
            longer += self[start..<start + length]
            longer += repeatElement(0, count: newLength - length)
        }
        self = longer
    }
}
