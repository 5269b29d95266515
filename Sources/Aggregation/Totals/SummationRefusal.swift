package import Planning

/// Why figures of units cannot be added.
package enum SummationRefusal: Error, Sendable, Hashable {
    /// Only the level above knows it: the definition says so.
    case direct
    case rank
    case index
    case share
    /// So many units have a rate without its numerator and denominator.
    case withoutDenominators(Int)
    /// So many units have an average without a weight.
    case withoutWeights(Int)
    /// Some figures have a base and some have none.
    case mixed(withBase: Int, without: Int)
    /// Not carried over to the units of another day, whose areas are others.
    case notRebased(RebasingRefusal)
    /// The result does not fit into 128 bits.
    case overflow
}
