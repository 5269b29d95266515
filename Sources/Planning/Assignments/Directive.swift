package import Quantities

/// Whether a directive is for one's own offices, or asks a level above for something.
package enum DirectiveKind: String, Sendable, Hashable, CaseIterable {
    case task
    /// Kiến nghị, đề xuất.
    case proposal
}

/// What is to be done next (nhiệm vụ, giải pháp): a clause of a report, or of the conclusion of a conference.
package struct Directive: Sendable, Hashable {
    package let unit: UnitKey
    /// The period whose report, or whose review, it stands in: what the second half shall bring stands in the first.
    package let period: Period
    package let kind: DirectiveKind
    /// The code of the conference whose conclusion it stands in; `nil` for a clause of the report.
    package let conference: String?
    /// Its number in that paper, from 1; tasks and proposals are counted apart.
    package let number: Int
    package let field: String?
    /// Empty only where the directive is withdrawn.
    package let text: String
    /// The one body in charge; of a proposal the body that is asked.
    package let lead: String?
    package let cooperating: [String]
    package let dueOn: Day?
    /// The indicator that it shall move.
    package let indicator: IndicatorCode?
    package let note: String?
    package let isIllustrative: Bool
    /// Whether the record takes back an earlier one of the same number.
    package let isWithdrawn: Bool

    package init(
        unit: UnitKey, period: Period, kind: DirectiveKind = .task, conference: String? = nil, number: Int,
        field: String? = nil, text: String, lead: String? = nil, cooperating: [String] = [], dueOn: Day? = nil,
        indicator: IndicatorCode? = nil, note: String? = nil, isIllustrative: Bool = false, isWithdrawn: Bool = false
    ) {
        self.unit = unit
        self.period = period
        self.kind = kind
        self.conference = conference
        self.number = number
        self.field = field
        self.text = text
        self.lead = lead
        self.cooperating = cooperating
        self.dueOn = dueOn
        self.indicator = indicator
        self.note = note
        self.isIllustrative = isIllustrative
        self.isWithdrawn = isWithdrawn
    }

    /// What a later record must share to take this one's place.
    package struct Key: Sendable, Hashable {
        let unit: UnitKey
        let period: Period
        let kind: DirectiveKind
        let conference: String?
        let number: Int

        package init(unit: UnitKey, period: Period, kind: DirectiveKind, conference: String?, number: Int) {
            self.unit = unit
            self.period = period
            self.kind = kind
            self.conference = conference
            self.number = number
        }
    }

    package var key: Key {
        Key(unit: unit, period: period, kind: kind, conference: conference, number: number)
    }

    /// The first day of its period, where it is due before that: nothing can be asked for a day that was over when the
    /// period began.
    package var dueTooEarly: Day? {
        let first = period.window(.administrative).from
        guard let dueOn, !isWithdrawn, dueOn < first else { return nil }
        return first
    }

    /// The order of a paper: tasks before proposals, then by number.
    package static func inOrder(_ left: Directive, _ right: Directive) -> Bool {
        if left.kind != right.kind { return left.kind == .task }
        return (left.period, left.number) < (right.period, right.number)
    }
}
