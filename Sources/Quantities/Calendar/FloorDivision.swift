/// Quotient toward −∞ and a remainder that is never negative; the divisor is above zero.
func floorDivision<Number: BinaryInteger>(_ a: Number, _ b: Number) -> (quotient: Number, remainder: Number) {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
}
