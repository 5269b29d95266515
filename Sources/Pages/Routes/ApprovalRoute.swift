package import Planning
package import Prose
package import Quantities

/// Where reports are approved, and periods opened and closed.
package enum ApprovalRoute: Sendable, Hashable {
    /// What waits for one's signature.
    case list(
        unit: UnitReference? = nil, period: Period? = nil, done: Done? = nil, count: Int? = nil,
        language: Language? = nil)
    /// One report; deciding goes there, too.
    case report(SubmissionNumber, done: Done? = nil, language: Language? = nil)
    /// Where a reporter takes a report back.
    case withdraw(UnitReference, Period, language: Language? = nil)
    /// The periods; with a choice, the row whose exceptions are shown.
    case periods(PeriodChoice? = nil, done: Done? = nil, language: Language? = nil)

    /// What has just been done.
    package enum Done: String, Sendable, Hashable {
        case signed, counted, returned, withdrawn, unchanged, opened, closed, excepted
    }

    /// A row of the periods.
    package struct PeriodChoice: Sendable, Hashable {
        package let unit: UnitReference
        package let period: Period
        package let level: UnitKind

        package init(unit: UnitReference, period: Period, level: UnitKind) {
            self.unit = unit
            self.period = period
            self.level = level
        }
    }

    /// The paths that the server answers at.
    package enum Path {
        package static let list = "/approvals"
        package static let report = "/approvals/{number}"
        package static let withdraw = "/entry/{unit}/{period}/withdraw"
        package static let periods = "/periods"
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let done = "done"
        package static let count = "count"
        package static let lang = "lang"
        package static let unit = "unit"
        package static let period = "period"
        package static let level = "level"
        package static let number = "number"
        package static let seen = "seen"
        package static let action = "action"
        package static let remark = "remark"
        package static let act = "act"
        package static let until = "until"
        package static let reason = "reason"
        /// The unit that an exception is for.
        package static let excepted = "excepted"

        /// The remark beside a figure: "r.4711".
        package static func remark(_ entry: EntryNumber) -> String { "r.\(entry)" }
    }

    var address: String {
        var query = QueryText()
        switch self {
        case .list(let unit, let period, let done, let count, let language):
            query.add(Field.unit, unit?.description)
            query.add(Field.period, period?.code)
            query.add(Field.done, done?.rawValue)
            query.add(Field.count, count.map { String($0) })
            query.add(Field.lang, language?.rawValue)
            return Path.list + query.text
        case .report(let number, let done, let language):
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return "\(Path.list)/\(number)" + query.text
        case .withdraw(let unit, let period, let language):
            query.add(Field.lang, language?.rawValue)
            return DeskRoute.Path.duties + "/" + QueryText.encoded(unit.description) + "/\(period.code)/withdraw"
                + query.text
        case .periods(let choice, let done, let language):
            query.add(Field.unit, choice?.unit.description)
            query.add(Field.period, choice?.period.code)
            query.add(Field.level, choice?.level.rawValue)
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return Path.periods + query.text
        }
    }
}
