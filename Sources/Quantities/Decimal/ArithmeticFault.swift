/// Why an exact calculation has no answer. Nothing is ever cut off or wrapped round silently.
package enum ArithmeticFault: Error, Sendable, Equatable {
    /// The exact result does not fit into 128 bits.
    case overflow
    /// The divisor, or the sum of the weights, is zero.
    case divisionByZero
    /// The exact result has more than 18 decimals.
    case inexact
}
