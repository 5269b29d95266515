package import Planning
package import Prose
package import Quantities

/// Where figures are entered.
package enum DeskRoute: Sendable, Hashable {
    /// What one owes.
    case duties(period: Period? = nil, language: Language? = nil)
    /// The form of a unit and period; saving goes there, too.
    case form(UnitReference, Period, done: Done? = nil, copiesLast: Bool = false, language: Language? = nil)

    /// What has just been done to the form.
    package enum Done: String, Sendable, Hashable {
        case saved, submitted, unchanged, withdrawn
    }

    /// The paths that the server answers at.
    package enum Path {
        package static let duties = "/entry"
        package static let form = "/entry/{unit}/{period}"
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let done = "done"
        package static let copy = "copy"
        package static let lastPeriod = "last"
        package static let lang = "lang"
        package static let period = "period"
        package static let action = "action"
        package static let caller = "caller"
        package static let calledAt = "called-at"
        package static let reason = "reason"

        /// The name of a cell of a row: "v.forest-planted".
        package static func cell(_ cell: DeskCell, _ indicator: IndicatorCode) -> String {
            let mark =
                switch cell {
                case .value: "v"
                case .numerator: "n"
                case .denominator: "d"
                case .status: "s"
                case .note: "t"
                }
            return "\(mark).\(indicator)"
        }

        /// What the row stood at when the form was shown, with the version of its definition.
        package static func base(_ indicator: IndicatorCode) -> String { "w.\(indicator)" }
    }

    var address: String {
        var query = QueryText()
        switch self {
        case .duties(let period, let language):
            query.add(Field.period, period?.code)
            query.add(Field.lang, language?.rawValue)
            return Path.duties + query.text
        case .form(let unit, let period, let done, let copiesLast, let language):
            query.add(Field.done, done?.rawValue)
            query.add(Field.copy, copiesLast ? Field.lastPeriod : nil)
            query.add(Field.lang, language?.rawValue)
            return Path.duties + "/" + QueryText.encoded(unit.description) + "/" + period.code + query.text
        }
    }
}
