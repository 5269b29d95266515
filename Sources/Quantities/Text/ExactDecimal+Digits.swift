extension ExactDecimal {
    /// A number from its digits (values 0...9), the last `decimals` (0...18) of them behind the decimal mark; `nil`
    /// when it does not fit.
    init?(isNegative: Bool, digits: [UInt8], decimals: Int) {
        // Trailing zeros go first, so that they never make a number too large.
        var (count, scale) = (digits.count, decimals)
        while scale > 0, digits[count - 1] == 0 { (count, scale) = (count - 1, scale - 1) }
        // The first 18 digits fit into 64 bits whatever they are.
        var head: Int64 = 0
        for index in 0..<min(count, 18) { head = head * 10 + Int64(digits[index]) }
        var value = Int128(head)
        for index in min(count, 18)..<count {
            let shifted = value.multipliedReportingOverflow(by: 10)
            let sum = shifted.partialValue.addingReportingOverflow(Int128(digits[index]))
            guard !shifted.overflow, !sum.overflow else { return nil }
            value = sum.partialValue
        }
        self.init(coefficient: isNegative ? -value : value, scale: scale)
    }

    /// From plain neutral notation as `description` writes it: "96.6", "-1900". `nil` for anything else: a plus sign,
    /// groups, an exponent, spaces, more than 18 decimals, or a number that does not fit.
    package init?(_ neutral: String) {
        guard neutral.utf8.first != UInt8(ascii: "+"), neutral.utf8.allSatisfy({ $0 < 128 }),
            let value = try? NumberReader(.neutral).read(neutral)
        else { return nil }
        self = value
    }
}
