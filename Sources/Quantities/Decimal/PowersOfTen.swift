/// 10⁰ … 10³⁸, all the powers of ten that 128 bits hold.
private let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 1...38 {
        powers.append(powers[powers.count - 1] * 10)
    }
    return powers
}()

/// 10 to the power of `exponent`, which lies in 0...38.
func powerOfTen(_ exponent: Int) -> Int128 {
    powersOfTen[exponent]
}
