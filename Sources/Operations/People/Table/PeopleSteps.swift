import Planning
import Quantities
import Storage

/// Does what a table of people was found to do, within one transaction, and writes each step into the journal of access.
struct PeopleSteps {
    private let connection: any Connection
    private let doer: Doer
    private let now: Moment
    private let why: String
    private let limits: AccessLimits

    init(_ connection: any Connection, by doer: Doer, at now: Moment, why: String, _ limits: AccessLimits) {
        self.connection = connection
        self.doer = doer
        self.now = now
        self.why = why
        self.limits = limits
    }

    /// The links of those that are new and may sign in.
    func take(_ plan: PeoplePlan) throws(Fault) -> [AccountAdministration.Invitation] {
        try freeAddresses(plan)
        var invitations: [AccountAdministration.Invitation] = []
        for person in plan.people where person.effect != .unchanged {
            if let number = person.account {
                try change(number, person)
            } else {
                let number = try make(person)
                if !person.steps.contains(.close) { invitations.append(try invite(number)) }
            }
        }
        return invitations
    }

    /// Two accounts may swap their addresses: what is given up is free before anything is taken.
    private func freeAddresses(_ plan: PeoplePlan) throws(Fault) {
        for person in plan.people {
            for case .email(.some, _) in person.steps {
                guard let number = person.account, let account = try connection.account(number) else { continue }
                try connection.rename(number, account.displayName, email: nil)
            }
        }
    }

    // MARK: Accounts

    private func make(_ person: PeoplePlan.Person) throws(Fault) -> AccountNumber {
        var email: String?
        var tag: String?
        for step in person.steps {
            if case .email(_, let new) = step { email = new }
            if case .language(_, let new) = step { tag = new }
        }
        let new = NewAccount(
            signInName: person.signInName, displayName: person.displayName, email: email, languageTag: tag)
        let number = try connection.insert(new, at: now)
        try note(.created, number, person.signInName)
        for step in person.steps {
            // It stands in the account from the beginning.
            if case .language = step { continue }
            try take(step, number)
        }
        return number
    }

    private func change(_ number: AccountNumber, _ person: PeoplePlan.Person) throws(Fault) {
        if let account = try connection.account(number) { try rename(account, person) }
        for step in person.steps { try take(step, number) }
    }

    /// Name and address stand in one line of the journal, as where they are changed at the screen.
    private func rename(_ account: Account, _ person: PeoplePlan.Person) throws(Fault) {
        var (oldEmail, email) = (account.email, account.email)
        var isChanged = person.displayName != account.displayName
        for case .email(let old, let new) in person.steps { (oldEmail, email, isChanged) = (old, new, true) }
        guard isChanged else { return }
        try connection.rename(account.number, person.displayName, email: email)
        try note(
            .changed, account.number,
            "\(account.displayName), \(oldEmail ?? "-") → \(person.displayName), \(email ?? "-")")
    }

    private func take(_ step: PeoplePlan.Step, _ number: AccountNumber) throws(Fault) {
        switch step {
        case .rename, .email: break
        case .language(let old, let new):
            try connection.setLanguage(number, new)
            try note(.changed, number, "\(old ?? "-") → \(new ?? "-")")
        case .close:
            try connection.setActive(number, false)
            try connection.endSessions(of: number)
            try connection.closeLinks(of: number, at: now)
            try note(.disabled, number, "")
        case .reopen:
            try connection.setActive(number, true)
            try note(.enabled, number, "")
        case .give(let term): try give(term, to: number)
        case .end(let grant, let term): try end(grant, term, of: number)
        case .redate(let grant, let old, let new):
            try end(grant, old, of: number)
            try give(new, to: number)
        }
    }

    // MARK: Roles

    private func give(_ term: RoleTerm, to number: AccountNumber) throws(Fault) {
        let grant = try connection.insert(
            NewGrant(account: number, role: term.role, unit: term.unit, validFrom: term.from, validTo: term.to))
        try note(.granted, number, "\(grant) \(term.role.rawValue) \(term.unit)")
    }

    private func end(_ grant: GrantNumber, _ term: RoleTerm, of number: AccountNumber) throws(Fault) {
        try connection.revoke(grant, at: now)
        try note(.revoked, number, "\(grant) \(term.role.rawValue) \(term.unit)")
    }

    // MARK: Links and the journal

    private func invite(_ number: AccountNumber) throws(Fault) -> AccountAdministration.Invitation {
        guard let account = try connection.account(number) else {
            throw .corrupt("an account that was made is not there")
        }
        let secret = Secrets.make()
        let until = now.adding(seconds: limits.linkSeconds)
        try connection.insertLink(
            for: number, hash: Secrets.hash(secret), purpose: .invitation, at: now, until: until)
        try note(.linkMade, number, LinkPurpose.invitation.rawValue)
        return AccountAdministration.Invitation(account: account, secret: secret, until: until)
    }

    private func note(_ kind: AccessEvent.Kind, _ number: AccountNumber, _ what: String) throws(Fault) {
        try connection.record(
            AccessEvent(
                kind, at: now, account: number, by: doer.account, address: doer.address,
                detail: AccessEvent.detail(what, why: why)))
    }
}
