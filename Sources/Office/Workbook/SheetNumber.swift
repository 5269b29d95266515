import Quantities

/// Reads the number of a cell from its digits in the file, without binary arithmetic.
enum SheetNumber {
    /// Excel keeps and shows 15 significant digits; a file may say 0.10000000000000001 for 0.1.
    private static let significant = 15

    /// The decimal at 15 significant digits and at most 18 decimals, rounded half away from zero on the digits as
    /// written: what lies behind is the noise of binary fractions. `nil` where the text is no number or is too large.
    static func exact(_ text: some Collection<UInt8>) -> ExactDecimal? {
        guard let parts = Digits(text) else { return nil }
        var (digits, exponent) = (parts.value, parts.exponent)
        while digits != 0, digits.isMultiple(of: 10) { (digits, exponent) = (digits / 10, exponent + 1) }
        if digits == 0 { return .zero }
        let signed = Int128(parts.isNegative ? -digits : digits)
        if exponent < -ExactDecimal.maximumScale { return cut(signed, -exponent - ExactDecimal.maximumScale) }
        if exponent <= 0 { return ExactDecimal(coefficient: signed, scale: -exponent) }
        guard exponent <= 22 else { return nil }
        return ExactDecimal(coefficient: (0..<exponent).reduce(signed) { value, _ in value * 10 }, scale: 0)
    }

    /// A number with so many decimals too many.
    private static func cut(_ coefficient: Int128, _ places: Int) -> ExactDecimal? {
        guard places <= significant else { return .zero }
        let divisor = (0..<places).reduce(Int128(1)) { value, _ in value * 10 }
        guard let rounded = try? roundedQuotient(coefficient, divisor, .halfAwayFromZero) else { return nil }
        return ExactDecimal(coefficient: rounded, scale: ExactDecimal.maximumScale)
    }

    /// The first significant digits as a whole number, and the power of ten to multiply it with.
    private struct Digits {
        private(set) var value: Int64 = 0
        private(set) var exponent = 0
        private(set) var isNegative = false
        private var count = 0
        private var roundsUp = false

        init?(_ text: some Collection<UInt8>) {
            var hasDigit = false
            var isFraction = false
            var rest = text.makeIterator()
            var next = rest.next()
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
                isNegative = next == UInt8(ascii: "-")
                next = rest.next()
            }
            while let byte = next, byte | 0x20 != UInt8(ascii: "e") {
                if byte == UInt8(ascii: "."), !isFraction {
                    isFraction = true
                } else if (0x30...0x39).contains(byte) {
                    hasDigit = true
                    take(Int64(byte - 0x30), isFraction)
                } else {
                    return nil
                }
                next = rest.next()
            }
            guard hasDigit else { return nil }
            if roundsUp { value += 1 }
            guard next != nil else { return }
            guard let power = Self.power(&rest) else { return nil }
            exponent += power
        }

        private mutating func take(_ digit: Int64, _ isFraction: Bool) {
            if count == significant {
                // The sixteenth digit decides, those behind it only count.
                roundsUp = digit >= 5
                count += 1
            }
            if count > significant {
                if !isFraction { exponent += 1 }
                return
            }
            value = value * 10 + digit
            if value != 0 { count += 1 }
            if isFraction { exponent -= 1 }
        }

        /// The number behind "E"; beyond a thousand it is all the same.
        private static func power(_ rest: inout some IteratorProtocol<UInt8>) -> Int? {
            var next = rest.next()
            let isNegative = next == UInt8(ascii: "-")
            if isNegative || next == UInt8(ascii: "+") { next = rest.next() }
            guard next != nil else { return nil }
            var power = 0
            while let byte = next {
                guard (0x30...0x39).contains(byte) else { return nil }
                power = min(power * 10 + Int(byte - 0x30), 10_000)
                next = rest.next()
            }
            return isNegative ? -power : power
        }
    }
}
