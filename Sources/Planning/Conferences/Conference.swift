package import Quantities

/// A conference that reviews a period and concludes what is to be done.
package struct Conference: Sendable, Hashable {
    package let code: String
    /// The unit whose results it reviews.
    package let unit: UnitKey
    /// "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 13 (mở rộng)".
    package let name: String
    /// The body that meets: "Ban Chấp hành Đảng bộ huyện".
    package let body: String
    package let heldOn: Day
    /// The role in the chair, never a name.
    package let chair: String?
    package let place: String?
    /// Number and sign of the paper with its conclusion.
    package let document: String?
    /// The period under review.
    package let period: Period
    package let note: String?
    /// Whether the record takes back an earlier one of the same code.
    package let isWithdrawn: Bool

    package init(
        code: String, unit: UnitKey, name: String, body: String, heldOn: Day, chair: String? = nil,
        place: String? = nil, document: String? = nil, period: Period, note: String? = nil, isWithdrawn: Bool = false
    ) {
        self.code = code
        self.unit = unit
        self.name = name
        self.body = body
        self.heldOn = heldOn
        self.chair = chair
        self.place = place
        self.document = document
        self.period = period
        self.note = note
        self.isWithdrawn = isWithdrawn
    }
}
