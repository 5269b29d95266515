extension Period.Part {
    /// Whether a year has this part: there is no month 13 and no third half.
    package var exists: Bool {
        switch self {
        case .year, .nineMonths: true
        case .half(let half): (1...2).contains(half)
        case .quarter(let quarter): (1...4).contains(quarter)
        case .month(let month): (1...12).contains(month)
        }
    }

    /// The months it covers; asked only of parts that exist.
    var months: ClosedRange<Int> {
        switch self {
        case .year: 1...12
        case .half(let half): (half * 6 - 5)...(half * 6)
        case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
        case .month(let month): month...month
        case .nineMonths: 1...9
        }
    }
}
