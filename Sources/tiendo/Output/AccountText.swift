import Operations
import Planning
import Prose
import Quantities
import Storage

/// Accounts and their grants as lines at the terminal.
struct AccountText {
    let words: Words
    let units: UnitTree
    let today: Day

    func lines(_ record: AccountRecord, all: Bool) -> String {
        let account = record.account
        let state = account.isActive ? "" : words.say("  (đã khóa)", "  (disabled)")
        let email = account.email.map { "  \($0)" } ?? ""
        let grants = record.grants.filter { all || $0.isInForce(on: today) }
        return "\(account.signInName)  \(account.displayName)\(email)\(state)\n"
            + grants.map { "  \(line($0))\n" }.joined()
    }

    func line(_ grant: Grant) -> String {
        let unit = units.version(grant.unit)
        let until = grant.validTo.map { words.say(" đến \(words.day($0))", " to \(words.day($0))") } ?? ""
        var remarks: [String] = []
        if grant.delegatedFrom != nil { remarks.append(words.say("được ủy quyền", "by delegation")) }
        if grant.revokedAt != nil { remarks.append(words.say("đã thu hồi", "revoked")) }
        if let unit, !unit.isInForce(on: today) { remarks.append(words.say("đơn vị không còn", "the unit is gone")) }
        let tail = remarks.isEmpty ? "" : "  (\(remarks.joined(separator: ", ")))"
        return "\(grant.number)  \(grant.role.rawValue)  \(grant.unit.code) \(unit?.name ?? "")  "
            + words.say("từ ", "from ") + words.day(grant.validFrom) + until + tail
    }
}

/// The journal of access as lines at the terminal.
struct AccessText {
    let words: Words
    let names: [AccountNumber: String]

    func line(_ line: AccessLine) -> String {
        let event = line.event
        let whose = event.account.map { names[$0] ?? $0.description } ?? "–"
        let by = event.by.flatMap { $0 == event.account ? nil : names[$0] }.map {
            words.say(" (bởi \($0))", " (by \($0))")
        }
        let parts = [
            line.number.description, words.moment(event.at), event.kind.rawValue, whose + (by ?? ""), event.address,
            event.what, event.why ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
    }
}
