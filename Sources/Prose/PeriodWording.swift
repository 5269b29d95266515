package import Quantities

extension Words {
    /// How a period may be typed.
    package var periodHint: String {
        say(
            "Ví dụ: tháng 11/2026, quý IV/2026, 6 tháng đầu năm 2026, năm 2026; hoặc mã 2026-11.",
            "For example November 2026, Q4 2026, first half of 2026, 2026; or a code such as 2026-11.")
    }

    /// What is said of a text that was typed for a period and names none.
    package func noPeriod(_ text: String) -> String {
        if text.allSatisfy(\.isWhitespace) {
            return say("Chưa ghi kỳ. \(periodHint)", "The period is missing. \(periodHint)")
        }
        return say("“\(text)” không phải một kỳ. \(periodHint)", "“\(text)” is no period. \(periodHint)")
    }
}

/// How a report names its period and the one that follows.
package struct PeriodWording: Sendable, Hashable {
    /// "6 tháng đầu năm 2023".
    package let period: String
    /// "6 tháng cuối năm 2023".
    package let next: String
    /// What figures since the beginning of the year cover: "lũy kế đến hết quý II năm 2023", "6 tháng đầu năm 2023".
    package let covered: String
    /// Whether figures since the beginning of the year cover more than the period.
    package var isCumulated: Bool { covered != period }

    package init(_ period: Period) {
        let year = period.year
        switch period.part {
        case .year:
            self.period = "năm \(year)"
            next = "năm \(year + 1)"
            covered = self.period
        case .half(1):
            self.period = "6 tháng đầu năm \(year)"
            next = "6 tháng cuối năm \(year)"
            covered = self.period
        case .half:
            self.period = "6 tháng cuối năm \(year)"
            next = "6 tháng đầu năm \(year + 1)"
            covered = "cả năm \(year)"
        case .quarter(let quarter):
            let roman = ["I", "II", "III", "IV"]
            self.period = "quý \(roman[quarter - 1]) năm \(year)"
            next = quarter == 4 ? "quý I năm \(year + 1)" : "quý \(roman[quarter]) năm \(year)"
            covered = quarter == 1 ? self.period : "lũy kế đến hết \(self.period)"
        case .month(let month):
            self.period = "tháng \(month) năm \(year)"
            next = month == 12 ? "tháng 1 năm \(year + 1)" : "tháng \(month + 1) năm \(year)"
            covered = month == 1 ? self.period : "lũy kế đến hết \(self.period)"
        case .nineMonths:
            self.period = "9 tháng đầu năm \(year)"
            next = "3 tháng cuối năm \(year)"
            covered = self.period
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
