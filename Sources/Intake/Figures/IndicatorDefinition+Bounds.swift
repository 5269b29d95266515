import Planning
import Quantities

/// Which figures an indicator can have at all, as its kind and its band say.
extension IndicatorDefinition {
    /// Whether a figure has a numerator and a denominator.
    var hasParts: Bool {
        kind == .rate || kind == .average || unitAggregation == .ratio || unitAggregation == .weighted
    }

    /// Amounts and counts are never below zero; growth, and what has a band that starts below zero, may be.
    var mayBeNegative: Bool {
        if let bandLow, bandLow.signum < 0 { return true }
        return kind == .index
    }

    /// The value of the whole: 100 for percent.
    var wholeValue: Int {
        kind == .share ? 100 : factor
    }

    /// Whether its band reaches above the whole: boys per 100 girls.
    var mayExceedWhole: Bool {
        bandHigh.map { $0 > ExactDecimal(wholeValue) } ?? false
    }

    /// A percentage whose numerator is a part of its denominator.
    var isPartOfWhole: Bool {
        (kind == .share || kind == .rate && factor == 100) && !mayExceedWhole
    }

    /// Which kinds of unit may hold this recognition.
    func mayBeHeld(by kind: UnitKind) -> Bool {
        holders.isEmpty ? kind.isCommuneLevel : holders.contains(kind)
    }
}
