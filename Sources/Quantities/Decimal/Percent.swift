/// The percentage that is shown for a share: 28 ÷ 29 shows 96.6.
///
/// Rounded half away from zero to `places` decimals (0...16), with one exception: a share below 1 never shows 100 or
/// more, because what is not complete must not look complete. It then shows the last figure below: 0.9996 shows 99.9
/// with one decimal and 99 with none. A share of 1 or more always shows at least 100; a share above 1 may show 100.
/// Refuses with `overflow` what does not fit.
package func shownPercent(_ share: Ratio, places: Int = 1) throws(ArithmeticFault) -> ExactDecimal {
    precondition((0...16).contains(places), "decimal places outside 0...16")
    let hundred = powerOfTen(places + 2)
    let dividend = Wide.product(share.numerator, hundred)
    let digits = roundedQuotient(dividend, share.denominator.magnitude, .halfAwayFromZero)
    let isComplete = share.numerator >= share.denominator
    return try ExactDecimal(normalising: isComplete ? digits : min(digits, Wide(hundred - 1)), scale: places)
}
