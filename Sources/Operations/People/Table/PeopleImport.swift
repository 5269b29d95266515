import Intake
package import Planning
package import Prose
import Quantities
import Storage

/// What a table of people would do, with what tells whether it still would when it is confirmed.
package struct PeopleCheck: Sendable {
    package let plan: PeoplePlan
    package let fingerprint: String
    let rows: [PeopleRow]

    /// The rows, as the table that would do the same.
    package var text: String { PeopleRowText.csv(rows) }
}

/// What became of a table of people.
package enum PeopleOutcome: Sendable {
    /// With the links of those that are new: the only place where their secrets are ever seen.
    case recorded(PeopleCheck, [AccountAdministration.Invitation])
    /// It was there already: sent twice, or nothing was changed.
    case unchanged(PeopleCheck)
    case refused(PeopleCheck)
    /// Somebody has changed something meanwhile: what it would do now.
    case moved(PeopleCheck)
    case reasonNeeded(PeopleCheck)
}

/// Brings accounts in and out as a table, for an administrator or at the command line.
package struct PeopleImport: Sendable {
    private let people: People
    private let reach: PeopleReach
    private let doer: Doer
    private let today: Day

    /// - Parameter administrator: Nothing at the command line, from which everything is within reach.
    package init(_ people: People, by administrator: SignedIn?, from address: String) {
        self.people = people
        today = people.clock().dayInVietnam
        reach = PeopleReach(administrator?.authority, units: people.units, today: today)
        doer = Doer(account: administrator?.account.number, address: administrator == nil ? "" : address)
    }

    // MARK: Out

    /// The accounts within reach; without a language in code names, for programs.
    package func table(_ language: Language?) throws(Failure) -> PeopleTable {
        let records = try people.accounts().filter { reach.over($0.grants) != .hidden }
        return PeopleTable(records, reach: reach, units: people.units, today: today, language)
    }

    // MARK: In

    /// Says what the table of a file would do. Nothing is changed.
    package func check(_ file: ReferenceFile) throws(Failure) -> PeopleCheck {
        let read = read(file)
        return try people.reading { connection throws(Fault) in try plan(read, connection) }
    }

    /// Does what was shown, all of it or nothing.
    ///
    /// - Parameters:
    ///   - shown: The fingerprint of the check that was confirmed; nothing does whatever there is to do.
    ///   - reason: Goes into the journal with every step.
    package func record(_ file: ReferenceFile, shown: String?, reason: String?) throws(Failure) -> PeopleOutcome {
        let read = read(file)
        let why = [reason, file.name].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        return try people.writing { connection throws(Fault) -> PeopleOutcome in
            let check = try plan(read, connection)
            if check.plan.isRefused { return .refused(check) }
            if check.plan.changesNothing { return .unchanged(check) }
            if let shown, shown != check.fingerprint { return .moved(check) }
            if check.plan.needsReason, reason?.isEmpty ?? true { return .reasonNeeded(check) }
            let steps = PeopleSteps(connection, by: doer, at: people.clock(), why: why, people.limits)
            return .recorded(check, try steps.take(check.plan))
        }
    }

    private func read(_ file: ReferenceFile) -> PeopleFile {
        PeopleFile.read(file.path, called: file.name, units: people.units, today: today)
    }

    private func plan(_ read: PeopleFile, _ connection: any Connection) throws(Fault) -> PeopleCheck {
        var planner = PeoplePlanner(
            accounts: try connection.accounts(), grants: try connection.allGrants(), reach: reach, today: today,
            own: doer.account)
        let plan = planner.plan(read.rows, read.diagnostics, unlisted: read.unlisted)
        return PeopleCheck(plan: plan, fingerprint: Secrets.hash(plan.told), rows: read.rows)
    }
}
