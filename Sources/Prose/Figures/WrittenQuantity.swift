package import Quantities

/// A figure as a text has it: one number or a range, its scale, its unit, and the word that qualifies it.
package struct WrittenQuantity: Sendable, Hashable {
    /// Code points from the qualifier to the end of the unit.
    package let span: Range<Int>
    /// Code points from the first digit to the end of the unit.
    package let bareSpan: Range<Int>
    /// The number; of a range its lower end, of "28/31" the 28.
    package let number: WrittenNumber
    /// The upper end of a range.
    package let upper: WrittenNumber?
    /// The 31 of "28/31".
    package let whole: WrittenNumber?
    /// The power of ten of its scale: 9 for "tỷ".
    package let scale: Int
    package let unit: FigureUnit
    package let qualifier: Qualifier?
    /// Its tokens.
    let tokens: Range<Int>
    /// The token of its number.
    let numberToken: Int
    let kind: UnitWords.Kind?

    /// What "2/3 số xã" is counted in: it is no number of communes.
    static let portion = "phần"
    /// "2/3 số xã", "một nửa dân số".
    package var isPortion: Bool { whole != nil && unit == .named(Self.portion) }

    package var isRange: Bool { upper != nil }
    package var isPercent: Bool { unit == .percent || unit == .permille }

    /// The number in its base unit: 59 tỷ is 59,000,000,000; `nil` for a range, and for what does not fit.
    package var base: ExactDecimal? { isRange ? nil : based(number) }

    /// The same figure under another word.
    func qualified(_ qualifier: Qualifier) -> WrittenQuantity {
        WrittenQuantity(
            span: span, bareSpan: bareSpan, number: number, upper: upper, whole: whole, scale: scale, unit: unit,
            qualifier: qualifier, tokens: tokens, numberToken: numberToken, kind: kind)
    }

    /// A number of this figure in the base unit.
    package func based(_ number: WrittenNumber) -> ExactDecimal? {
        guard scale > 0 else { return number.value }
        return try? number.value.multiplied(by: ExactDecimal(coefficient: Self.power(scale), scale: 0) ?? 1)
    }

    private static func power(_ exponent: Int) -> Int128 {
        var value: Int128 = 1
        for _ in 0..<exponent { value *= 10 }
        return value
    }
}

/// What holds a number and claims nothing.
package enum PlainKind: String, Sendable, Hashable {
    case time
    case document
    case ordinal
    case name
    case phone
    case address
    case numbering
    case description
    case threshold
    case place
    /// A number without anything that says what it counts.
    case bare
}

/// A number that claims nothing, with its place.
package struct PlainMention: Sendable, Hashable {
    package let span: Range<Int>
    package let kind: PlainKind
    let tokens: Range<Int>
    /// What time it names.
    let time: TimeMention?
}
