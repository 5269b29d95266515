extension Period: CustomStringConvertible {
    /// "2023", "2023-S1", "2023-Q2", "2023-06", "2023-9M".
    package var code: String {
        let year = padded(year, 4)
        return switch part {
        case .year: year
        case .half(let half): "\(year)-S\(half)"
        case .quarter(let quarter): "\(year)-Q\(quarter)"
        case .month(let month): "\(year)-\(padded(month, 2))"
        case .nineMonths: "\(year)-9M"
        }
    }

    /// The code.
    package var description: String { code }

    /// The period with this code, written exactly as `code` writes it; `nil` for anything else.
    package init?(_ code: String) {
        let text = Array(code.utf8)
        guard text.count == 4 || text.count == 7, let year = wholeNumber(text[..<4]) else { return nil }
        guard text.count == 7 else {
            self.init(year: year, part: .year)
            return
        }
        guard text[4] == UInt8(ascii: "-"), let part = Period.part(text[5], text[6]) else { return nil }
        self.init(year: year, part: part)
    }

    private static func part(_ first: UInt8, _ second: UInt8) -> Part? {
        if first == UInt8(ascii: "9"), second == UInt8(ascii: "M") { return .nineMonths }
        guard let last = wholeNumber(CollectionOfOne(second)) else { return nil }
        return switch first {
        case UInt8(ascii: "S"): .half(last)
        case UInt8(ascii: "Q"): .quarter(last)
        default: wholeNumber([first, second]).map { .month($0) }
        }
    }
}
