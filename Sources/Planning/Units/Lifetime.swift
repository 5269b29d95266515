import Quantities

/// The days on which something holds, as ordinals: compared millions of times, so kept small.
struct Lifetime: Sendable, Hashable {
    let first: Int32
    /// `Int32.max` where no end is known.
    let last: Int32

    init(first: Int32, last: Int32) {
        self.first = first
        self.last = last
    }

    init(from: Day, to: Day?) {
        self.init(first: from.ordinal, last: to?.ordinal ?? .max)
    }

    func contains(_ day: Int32) -> Bool {
        first <= day && day <= last
    }

    /// The days of both; `nil` where they never meet.
    func meeting(_ other: Lifetime) -> Lifetime? {
        let first = max(self.first, other.first)
        let last = min(self.last, other.last)
        return first <= last ? Lifetime(first: first, last: last) : nil
    }
}
