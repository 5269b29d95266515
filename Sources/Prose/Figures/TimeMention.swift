/// A time that a text names; what it leaves out is `nil`.
package struct TimeMention: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case year
        case half(Int)
        case quarter(Int)
        case month(Int)
        /// January to this month.
        case months(Int)
        case day(Int, month: Int?)
        /// Several years: a term, a stage; a school year or season over two years.
        case years(through: Int)
        /// A length of time, or an hour: no period.
        case duration
    }

    package let part: Part
    package let year: Int?

    /// Whether figures can belong to it.
    var isPeriod: Bool {
        if case .duration = part { false } else { true }
    }

    /// As annotations write it: "2023", "2023-H1", "2018-Q1", "2024-9M", "2024-06", "asof:2024-09-30", "2016..2018".
    package func code(year fallback: Int?) -> String? {
        let year = self.year ?? fallback
        let prefix = year.map { "\($0)-" } ?? ""
        switch part {
        case .year: return year.map(String.init)
        case .half(let half): return prefix + "H\(half)"
        case .quarter(let quarter): return prefix + "Q\(quarter)"
        case .months(6): return prefix + "H1"
        case .months(let count): return prefix + "\(count)M"
        case .month(let month): return year.map { "\($0)-" + Self.padded(month) } ?? Self.padded(month)
        case .day(let day, let month):
            guard let month else { return nil }
            guard let year else { return "asof:\(day)-\(month)" }
            return "asof:\(year)-\(Self.padded(month))-\(Self.padded(day))"
        case .years(let last): return year.map { "\($0)..\(last)" }
        case .duration: return nil
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
