/// The greatest common divisor; that of zero and `n` is `n`. Goes on in 64 bits as soon as both numbers fit.
func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (x, y) = (a, b)
    while y != 0 {
        if let small = UInt64(exactly: x), let smaller = UInt64(exactly: y) {
            return UInt128(greatestCommonDivisor(small, smaller))
        }
        (x, y) = (y, x % y)
    }
    return x
}

private func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
}
