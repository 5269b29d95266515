package import Quantities

/// A set of slots of one year: which periods have a figure, or which ones make up a sum.
package struct SlotSet: Sendable, Hashable, BitwiseCopyable {
    package private(set) var bits: UInt32 = 0

    static let slotCount = PeriodSlot.count

    package init() {}

    init(bits: UInt32) {
        self.bits = bits
    }

    init(slot: Int) {
        bits = 1 << UInt32(slot)
    }

    package var isEmpty: Bool { bits == 0 }

    package var count: Int { bits.nonzeroBitCount }

    /// There is no quarter, half, nine months or year in it.
    var hasOnlyMonths: Bool { bits >> 12 == 0 }

    func contains(slot: Int) -> Bool { bits & (1 << UInt32(slot)) != 0 }

    /// How many slots of the set come before this one.
    func rank(of slot: Int) -> Int { (bits & ((1 << UInt32(slot)) - 1)).nonzeroBitCount }

    func isSuperset(of other: SlotSet) -> Bool { other.bits & ~bits == 0 }

    mutating func insert(slot: Int) {
        bits |= 1 << UInt32(slot)
    }

    mutating func remove(slot: Int) {
        bits &= ~(1 << UInt32(slot))
    }

    func union(_ other: SlotSet) -> SlotSet { SlotSet(bits: bits | other.bits) }

    func subtracting(_ other: SlotSet) -> SlotSet { SlotSet(bits: bits & ~other.bits) }

    func intersection(_ other: SlotSet) -> SlotSet { SlotSet(bits: bits & other.bits) }
}

extension SlotSet: Sequence {
    /// The indices of the slots, ascending.
    package struct Iterator: IteratorProtocol, Sendable {
        var rest: UInt32

        package mutating func next() -> Int? {
            guard rest != 0 else { return nil }
            defer { rest &= rest &- 1 }
            return rest.trailingZeroBitCount
        }
    }

    package func makeIterator() -> Iterator { Iterator(rest: bits) }

    package var underestimatedCount: Int { count }
}

extension SlotSet {
    /// The periods that the slots are in a year, in the order of the slots.
    package func periods(in year: Int) -> [Period] {
        compactMap { slot in PeriodSlot(index: slot).flatMap { Period(year: year, part: $0.part) } }
    }

    /// The months before and up to a month (1…12), as slots.
    static func months(to month: Int) -> SlotSet { SlotSet(bits: (1 << UInt32(month)) - 1) }

    /// The slots that end with a month (1…12).
    static func ending(with month: Int) -> SlotSet {
        var slots = SlotSet(slot: month - 1)
        if month % 3 == 0 { slots.insert(slot: 11 + month / 3) }
        if month % 6 == 0 { slots.insert(slot: 15 + month / 6) }
        if month == 9 { slots.insert(slot: 18) }
        if month == 12 { slots.insert(slot: 19) }
        return slots
    }

    /// The slots that end before a month (1…12) of the same year.
    static func ending(before month: Int) -> SlotSet {
        let past = UInt32(month - 1)
        var slots = months(to: month - 1)
        slots.bits |= ((1 << (past / 3)) - 1) << 12 | ((1 << (past / 6)) - 1) << 16
        if past >= 9 { slots.insert(slot: 18) }
        return slots
    }

    /// The slot that begins in January and ends with a month, if there is one: January, Q1, S1, 9M, the year.
    static func cumulativeSlot(to month: Int) -> Int? {
        switch month {
        case 1: 0
        case 3: 12
        case 6: 16
        case 9: 18
        case 12: 19
        default: nil
        }
    }

    /// The last month of a slot, 1…12.
    static func lastMonth(of slot: Int) -> Int {
        switch slot {
        case 0...11: slot + 1
        case 12...15: (slot - 11) * 3
        case 16, 17: (slot - 15) * 6
        case 18: 9
        default: 12
        }
    }

    /// How many months a slot covers.
    static func length(of slot: Int) -> Int {
        switch slot {
        case 0...11: 1
        case 12...15: 3
        case 16, 17: 6
        case 18: 9
        default: 12
        }
    }
}
