package import Quantities

/// Where the cause of a shortcoming lies: outside the office's power, or in its own work (khách quan, chủ quan).
package enum CauseOrigin: String, Sendable, Hashable, CaseIterable {
    case objective, subjective
}

/// What fell short in a period, as the report of a unit owns up to it (tồn tại, hạn chế).
///
/// It says so in words, or names the indicator whose target was missed, or both.
package struct Shortcoming: Sendable, Hashable {
    /// The unit whose report names it.
    package let unit: UnitKey
    package let period: Period
    /// Its number in that report, from 1.
    package let number: Int
    package let indicator: IndicatorCode?
    /// The code of a field of work; where an indicator is named, its field goes without saying.
    package let field: String?
    package let text: String?
    package let origin: CauseOrigin?
    package let cause: String?
    package let remedy: String?
    /// The body that has to set it right.
    package let responsible: String?
    package let note: String?
    package let isIllustrative: Bool
    /// Whether the record takes back an earlier one of the same number.
    package let isWithdrawn: Bool

    package init(
        unit: UnitKey, period: Period, number: Int, indicator: IndicatorCode? = nil, field: String? = nil,
        text: String? = nil, origin: CauseOrigin? = nil, cause: String? = nil, remedy: String? = nil,
        responsible: String? = nil, note: String? = nil, isIllustrative: Bool = false, isWithdrawn: Bool = false
    ) {
        self.unit = unit
        self.period = period
        self.number = number
        self.indicator = indicator
        self.field = field
        self.text = text
        self.origin = origin
        self.cause = cause
        self.remedy = remedy
        self.responsible = responsible
        self.note = note
        self.isIllustrative = isIllustrative
        self.isWithdrawn = isWithdrawn
    }

    /// What a later record must share to take this one's place.
    package struct Key: Sendable, Hashable {
        let unit: UnitKey
        let period: Period
        let number: Int

        package init(unit: UnitKey, period: Period, number: Int) {
            self.unit = unit
            self.period = period
            self.number = number
        }
    }

    package var key: Key { Key(unit: unit, period: period, number: number) }
}
