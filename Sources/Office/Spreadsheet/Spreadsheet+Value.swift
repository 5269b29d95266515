package import Quantities

extension Spreadsheet {
    /// What a cell holds.
    package enum Value: Sendable, Hashable {
        case blank
        /// Always a text, whatever it begins with: "=1+1" is shown and never calculated.
        case text(String)
        /// Written with all its digits; one of more than 15 stands as text, with a comment.
        case number(ExactDecimal)
        /// With "=" in front, in English names and commas, as the file format demands; and what it comes to.
        case formula(String, result: Result)

        /// What a formula comes to, for those who read the file without calculating.
        package enum Result: Sendable, Hashable {
            case text(String)
            case number(ExactDecimal)
        }
    }
}

extension ExactDecimal {
    /// The nearest binary number; `nil` where 15 digits do not hold the decimal.
    var excelNumber: Double? {
        guard coefficient.magnitude < 1_000_000_000_000_000 else { return nil }
        // Both are exact in binary, so their quotient is the nearest number there is.
        return Double(Int64(coefficient)) / Self.powers[scale]
    }

    private static let powers: [Double] = (0...maximumScale).map { scale in
        (0..<scale).reduce(1.0) { value, _ in value * 10 }
    }
}
