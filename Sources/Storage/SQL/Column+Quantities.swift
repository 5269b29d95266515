package import Quantities

extension Moment: Bindable, Column {
    /// Microseconds since 1970, UTC.
    package var bound: Value { .integer(microseconds) }

    package static func read(from row: Row, at position: Int) throws(Fault) -> Moment {
        Moment(microseconds: try row.integer(position))
    }
}

extension Day: Bindable, Column {
    /// 20230714: an integer that orders as days do and that people can read.
    package var bound: Value {
        let (year, month, day) = parts
        return .integer(Int64(year * 10_000 + month * 100 + day))
    }

    package static func read(from row: Row, at position: Int) throws(Fault) -> Day {
        try Day(stored: try row.integer(position))
    }

    init(stored: Int64) throws(Fault) {
        let monthAndDay = Int(stored % 10_000)
        guard stored > 0, let year = Int(exactly: stored / 10_000),
            let day = Day(year: year, month: monthAndDay / 100, day: monthAndDay % 100)
        else { throw .corrupt("\(stored) where a day belongs") }
        self = day
    }
}

extension Period: Bindable, Column {
    /// The year and two digits: 202306 June, 202322 second quarter, 202331 first half, 202340 nine months, 202300 the year.
    package var bound: Value {
        let part: Int =
            switch part {
            case .year: 0
            case .month(let month): month
            case .quarter(let quarter): 20 + quarter
            case .half(let half): 30 + half
            case .nineMonths: 40
            }
        return .integer(Int64(year * 100 + part))
    }

    package static func read(from row: Row, at position: Int) throws(Fault) -> Period {
        try Period(stored: try row.integer(position))
    }

    init(stored: Int64) throws(Fault) {
        let part: Period.Part? =
            switch stored % 100 {
            case 0: .year
            case let month where (1...12).contains(month): .month(Int(month))
            case let quarter where (21...24).contains(quarter): .quarter(Int(quarter - 20))
            case let half where (31...32).contains(half): .half(Int(half - 30))
            case 40: .nineMonths
            default: nil
            }
        guard let part, let year = Int(exactly: stored / 100), let period = Period(year: year, part: part)
        else { throw .corrupt("\(stored) where a period belongs") }
        self = period
    }
}

extension ExactDecimal: Bindable, Column {
    /// Plain neutral notation; figures themselves are scaled integers and do not come this way.
    package var bound: Value { .text(description) }

    package static func read(from row: Row, at position: Int) throws(Fault) -> ExactDecimal {
        let text = try row.text(position)
        guard let value = ExactDecimal(text) else { throw .corrupt("'\(text)' where a decimal belongs") }
        return value
    }
}
