/// `total` split in proportion to `weights` into integers whose sum is exactly `total` (largest remainder).
///
/// Every part is first its exact share cut off toward zero; the units that are left go one each to the parts with the
/// largest remainders, the lower index first when they are equal. A weight of zero receives nothing. A negative total
/// is split like its absolute value. Weights are not negative (a mistake of the caller). Refuses weights whose sum is
/// zero with `divisionByZero`, or whose sum does not fit with `overflow`.
package func apportioned(_ total: Int128, by weights: [Int128]) throws(ArithmeticFault) -> [Int128] {
    precondition(weights.allSatisfy { $0 >= 0 }, "a negative weight")
    var sum: Int128 = 0
    for weight in weights {
        let (next, overflow) = sum.addingReportingOverflow(weight)
        guard !overflow else { throw .overflow }
        sum = next
    }
    guard sum > 0 else { throw .divisionByZero }

    let whole = total.magnitude
    var parts: [UInt128] = []
    var remainders: [UInt128] = []
    for weight in weights {
        let part = sum.magnitude.dividingFullWidth(whole.multipliedFullWidth(by: weight.magnitude))
        parts.append(part.quotient)
        remainders.append(part.remainder)
    }
    let left = Int(whole - parts.reduce(0, +))
    let order = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for index in order.prefix(left) {
        parts[index] += 1
    }
    return parts.map { total < 0 ? Int128(truncatingIfNeeded: 0 &- $0) : Int128(truncatingIfNeeded: $0) }
}
