package import Quantities

/// How a report names its period and the one that follows.
package struct PeriodWording: Sendable, Hashable {
    /// "6 tháng đầu năm 2023".
    package let period: String
    /// "6 tháng cuối năm 2023".
    package let next: String

    package init(_ period: Period) {
        let year = period.year
        switch period.part {
        case .year:
            self.period = "năm \(year)"
            next = "năm \(year + 1)"
        case .half(1):
            self.period = "6 tháng đầu năm \(year)"
            next = "6 tháng cuối năm \(year)"
        case .half:
            self.period = "6 tháng cuối năm \(year)"
            next = "6 tháng đầu năm \(year + 1)"
        case .quarter(let quarter):
            let roman = ["I", "II", "III", "IV"]
            self.period = "quý \(roman[quarter - 1]) năm \(year)"
            next = quarter == 4 ? "quý I năm \(year + 1)" : "quý \(roman[quarter]) năm \(year)"
        case .month(let month):
            self.period = "tháng \(month) năm \(year)"
            next = month == 12 ? "tháng 1 năm \(year + 1)" : "tháng \(month + 1) năm \(year)"
        case .nineMonths:
            self.period = "9 tháng năm \(year)"
            next = "3 tháng cuối năm \(year)"
        }
    }
}

extension Day {
    /// "ngày 14 tháng 7 năm 2023"; days below ten and the first two months with a zero, as documents write them.
    package var written: String {
        let (year, month, day) = parts
        let shownDay = day < 10 ? "0\(day)" : "\(day)"
        let shownMonth = month < 3 ? "0\(month)" : "\(month)"
        return "ngày \(shownDay) tháng \(shownMonth) năm \(year)"
    }

    /// "14/7/2023", with the same zeros.
    package var slashed: String {
        let (year, month, day) = parts
        return "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)"
    }
}
