package import Planning
package import Prose
package import Quantities

/// Where figures are entered.
package enum DeskRoute: Sendable, Hashable {
    /// What one owes.
    case duties(period: Period? = nil, language: Language? = nil)
    /// The form of a unit and period; saving goes there, too.
    case form(
        UnitReference, Period, show: Show? = nil, done: Done? = nil, copiesLast: Bool = false, language: Language? = nil
    )

    /// The same form as a workbook.
    case workbook(UnitReference, Period, language: Language? = nil)
    /// Where a file for the form is sent; `held` is one that was.
    case upload(UnitReference, Period, held: String? = nil, language: Language? = nil)
    /// Where what was said about a file goes.
    case uploadCheck(UnitReference, Period, language: Language? = nil)
    /// Where papers behind the form are sent.
    case attach(UnitReference, Period, language: Language? = nil)
    /// What fell short in a period and why, to be written; saving goes there, too.
    case shortcomings(UnitReference, Period, done: Done? = nil, language: Language? = nil)
    /// A paper, to be saved.
    case proof(ProofNumber)

    /// Which rows of a form are shown.
    package enum Show: String, Sendable, Hashable {
        /// Those that the period still owes, with what waits and what is to be mended.
        case owed
        case all
    }

    /// What has just been done to the form.
    package enum Done: String, Sendable, Hashable {
        case saved, submitted, unchanged, withdrawn, uploaded, attached
        /// A paper could not be attached: none was chosen, or there is no draft yet.
        case noFile = "no-file"
        case noDraft = "no-draft"
    }

    /// The paths that the server answers at.
    package enum Path {
        package static let duties = "/entry"
        package static let form = "/entry/{unit}/{period}"
        package static let workbook = form + "/form.xlsx"
        package static let upload = form + "/upload"
        package static let uploadCheck = upload + "/check"
        package static let proofs = form + "/proofs"
        package static let shortcomings = form + "/shortcomings"
        package static let proof = "/proofs/{proof}"
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let done = "done"
        package static let show = "show"
        package static let copy = "copy"
        package static let lastPeriod = "last"
        package static let lang = "lang"
        package static let period = "period"
        package static let action = "action"
        package static let caller = "caller"
        package static let calledAt = "called-at"
        package static let reason = "reason"
        package static let file = "file"
        package static let held = "held"
        package static let status = "status"
        package static let thisPeriod = "this-period"
        package static let indicator = "indicator"
        package static let typedAt = "typed-at"

        /// A place of a line on what fell short: "cause.i.forest-planted".
        package static func shortcoming(_ part: ShortcomingText.Part, _ subject: String) -> String {
            "\(part.rawValue).\(subject)"
        }
        package static func origin(_ subject: String) -> String { "origin.\(subject)" }
        package static func fieldOfWork(_ subject: String) -> String { "of.\(subject)" }
        /// What the line was when it was shown; a line without it was not sent.
        package static func shown(_ subject: String) -> String { shownPrefix + subject }
        package static let shownPrefix = "was."

        /// What becomes of a column of a table in a file.
        package static func use(_ table: Int, _ column: Int) -> String { "c.\(table).\(column)" }
        /// What such a column is about.
        package static func subject(_ table: Int, _ column: Int) -> String { "u.\(table).\(column)" }
        /// What a row of such a table is about.
        package static func row(_ table: Int, _ row: Int) -> String { "r.\(table).\(row)" }
        /// In what the figures of an indicator are measured.
        package static func measure(_ table: Int, _ subject: MeasurePair) -> String {
            "m.\(table).\(subject.indicator).\(subject.measure)"
        }
        /// What a cell is that may be one number or another.
        package static func number(_ table: Int, _ place: CellPlace) -> String {
            "n.\(table).\(place.row).\(place.column)"
        }
        /// What the marks of all such cells are.
        package static func marks(_ table: Int) -> String { "k.\(table)" }
        /// What becomes of all numbers with too many decimals.
        package static func rounding(_ table: Int) -> String { "d.\(table)" }
        /// The button that takes over the last period's figure into a row.
        package static let same = "same."

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
        case .form(let unit, let period, let show, let done, let copiesLast, let language):
            query.add(Field.show, show?.rawValue)
            query.add(Field.done, done?.rawValue)
            query.add(Field.copy, copiesLast ? Field.lastPeriod : nil)
            query.add(Field.lang, language?.rawValue)
            return Self.path(unit, period) + query.text
        case .upload(let unit, let period, let held, let language):
            query.add(Field.held, held)
            query.add(Field.lang, language?.rawValue)
            return Self.path(unit, period) + "/upload" + query.text
        case .workbook(let unit, let period, let language):
            query.add(Field.lang, language?.rawValue)
            return Self.path(unit, period) + "/form.xlsx" + query.text
        case .uploadCheck(let unit, let period, let language):
            query.add(Field.lang, language?.rawValue)
            return Self.path(unit, period) + "/upload/check" + query.text
        case .attach(let unit, let period, let language):
            query.add(Field.lang, language?.rawValue)
            return Self.path(unit, period) + "/proofs" + query.text
        case .shortcomings(let unit, let period, let done, let language):
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return Self.path(unit, period) + "/shortcomings" + query.text
        case .proof(let number): return "/proofs/\(number)"
        }
    }

    private static func path(_ unit: UnitReference, _ period: Period) -> String {
        Path.duties + "/" + QueryText.encoded(unit.description) + "/" + period.code
    }
}
