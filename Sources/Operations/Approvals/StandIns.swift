import Planning
import Quantities
import Storage

/// Finds in whose place approvers took their steps, by the rights that they held then.
struct StandIns {
    private let connection: any Connection
    private let units: UnitTree
    private var rights: [AccountNumber: [Grant]] = [:]
    private var owners: [GrantNumber: String] = [:]

    init(_ connection: any Connection, _ units: UnitTree) {
        self.connection = connection
        self.units = units
    }

    /// The steps of reports of a unit, in their order, each with whose right it was where that was handed on.
    mutating func told(
        _ events: [SubmissionEvent], of unit: UnitKey, on day: Day
    ) throws(Fault) -> [SubmissionEvent] {
        var told = events
        var opened: [SubmissionNumber: CommitNumber] = [:]
        var signed: [SubmissionNumber: Int] = [:]
        for (place, event) in events.enumerated() {
            switch event.step {
            case .open: opened[event.submission] = event.commit
            case .submit: signed[event.submission] = 0
            case .withdraw: break
            case .sendBack: told[place].inPlaceOf = try owner(of: event, for: unit, on: day)
            case .sign, .approve:
                // What a planning officer brings counts at once, and needs no right to approve.
                guard opened[event.submission] != event.commit else { continue }
                let step = signed[event.submission, default: 0] + 1
                signed[event.submission] = step
                let signing = units.signingUnit(of: unit, step: step, on: day)
                told[place].inPlaceOf = try owner(of: event, for: signing, on: day)
            }
        }
        return told
    }

    private mutating func owner(
        of event: SubmissionEvent, for unit: UnitKey, on day: Day
    ) throws(Fault) -> String? {
        guard let account = event.by.account else { return nil }
        let held = try grants(of: account)
        guard let behind = held.delegated(toSignFor: unit, at: event.at, in: units, on: day)?.delegatedFrom else {
            return nil
        }
        if let known = owners[behind] { return known }
        guard let own = try connection.grant(behind), let name = try connection.account(own.account)?.displayName
        else { return nil }
        owners[behind] = name
        return name
    }

    private mutating func grants(of account: AccountNumber) throws(Fault) -> [Grant] {
        if let known = rights[account] { return known }
        let found = try connection.allGrants(of: account)
        rights[account] = found
        return found
    }
}
