package import Quantities

/// Decides what a table of people would do, against the accounts and grants that there are.
package struct PeoplePlanner {
    private let accounts: [Account]
    private let byName: [String: Account]
    private let grants: [AccountNumber: [Grant]]
    private let reach: PeopleReach
    private let today: Day
    /// Who brings the table in; nothing at the command line.
    private let own: AccountNumber?

    private var people: [PeoplePlan.Person] = []
    private var absentRoles: [PeoplePlan.AbsentRole] = []
    private var diagnostics: [Diagnostic] = []
    private var outcomes: [AccountNumber: Outcome] = [:]
    /// By address: who has it afterwards, and where the table says so.
    private var addresses: [(email: String, row: PeopleRow)] = []

    /// How an account stands afterwards, as far as locking out is concerned.
    private struct Outcome {
        var isActive: Bool
        var administers: Bool
        /// The first row that names it.
        let row: PeopleRow
    }

    package init(
        accounts: [Account], grants: [Grant], reach: PeopleReach, today: Day, own: AccountNumber?
    ) {
        self.accounts = accounts
        byName = Dictionary(accounts.map { ($0.signInName, $0) }, uniquingKeysWith: { first, _ in first })
        self.grants = Dictionary(grouping: grants, by: \.account)
        self.reach = reach
        self.today = today
        self.own = own
    }

    /// - Parameter diagnostics: What was wrong with the table before it came here, and how much more of that.
    package mutating func plan(_ rows: [PeopleRow], _ diagnostics: [Diagnostic], unlisted: Int) -> PeoplePlan {
        self.diagnostics = diagnostics
        var order: [String] = []
        var byAccount: [String: [PeopleRow]] = [:]
        for row in rows {
            if byAccount[row.account] == nil { order.append(row.account) }
            byAccount[row.account, default: []].append(row)
        }
        for name in order { take(byAccount[name] ?? []) }
        checkAddresses()
        checkAdministrators()
        return PeoplePlan(
            people: people, absent: absent(order), absentRoles: absentRoles, diagnostics: self.diagnostics,
            unlisted: unlisted)
    }

    private mutating func report(_ fault: PeopleFault, at column: PeopleColumn, of row: PeopleRow) {
        let place = row.places[column] ?? row.places[.account] ?? Place()
        diagnostics.append(Diagnostic(.error, .people(fault), at: place, found: row.found[column]))
    }

    private func absent(_ named: [String]) -> [Account] {
        let named = Set(named)
        return accounts.filter { account in
            account.isActive && !named.contains(account.signInName)
                && reach.over(grants[account.number] ?? []) != .hidden
        }
    }

    // MARK: One account

    private mutating func take(_ rows: [PeopleRow]) {
        guard let first = rows.first else { return }
        let before = diagnostics.count
        let said = merged(rows)
        guard diagnostics.count == before else { return }
        guard let account = byName[first.account] else { return makeNew(said, rows) }
        let held = grants[account.number] ?? []
        let extent = reach.over(held)
        guard extent != .hidden else { return report(.accountOutOfReach, at: .account, of: first) }
        var steps = attributeSteps(account, said)
        if extent == .partly, let column = steps.compactMap(\.column).first {
            let row = rows.first { $0.found[column] != nil } ?? first
            return report(.accountPartlyOutOfReach, at: column, of: row)
        }
        var matching = RoleMatching(held, today: today)
        let roles = matching.steps(rows) { fault, column, row in report(fault, at: column, of: row) }
        checkReach(roles)
        steps += roles.map(\.step)
        if rows.contains(where: { $0.role != nil }) {
            absentRoles += matching.unnamed.filter { reach.covers($0.unit) }
                .map { PeoplePlan.AbsentRole(signInName: account.signInName, term: RoleTerm($0)) }
        }
        outcomes[account.number] = Outcome(
            isActive: said.isActive ?? account.isActive,
            administers: matching.remaining.contains { $0.role == .administrator && $0.holds(on: today) }, row: first)
        people.append(
            PeoplePlan.Person(
                signInName: account.signInName, displayName: said.displayName ?? account.displayName,
                account: account.number, steps: steps))
    }

    private mutating func makeNew(_ said: PeopleRow, _ rows: [PeopleRow]) {
        guard let displayName = said.displayName else {
            let place = said.places[.name] ?? said.places[.account] ?? Place()
            return diagnostics.append(Diagnostic(.error, .missingValue, at: place))
        }
        guard rows.contains(where: { $0.role != nil }) else { return report(.roleNeeded, at: .role, of: said) }
        var matching = RoleMatching([], today: today)
        let roles = matching.steps(rows) { fault, column, row in report(fault, at: column, of: row) }
        checkReach(roles)
        var steps: [PeoplePlan.Step] = []
        if case .set(let email) = said.email { steps.append(.email(from: nil, to: email)) }
        if case .set(let tag) = said.languageTag { steps.append(.language(from: nil, to: tag)) }
        if said.isActive == false { steps.append(.close) }
        people.append(
            PeoplePlan.Person(
                signInName: said.account, displayName: displayName, account: nil, steps: steps + roles.map(\.step)))
    }

    private mutating func checkReach(_ roles: [(step: PeoplePlan.Step, row: PeopleRow)]) {
        for (step, row) in roles {
            let unit: UnitKey? =
                switch step {
                case .give(let term), .end(_, let term), .redate(_, let term, _): term.unit
                default: nil
                }
            guard let unit, !reach.covers(unit) else { continue }
            let earlier = reach.namesake(of: unit)?.key.description
            report(.unitOutOfReach(unit: reach.name(of: unit), earlier: earlier), at: .unit, of: row)
        }
    }

    private func attributeSteps(_ account: Account, _ said: PeopleRow) -> [PeoplePlan.Step] {
        var steps: [PeoplePlan.Step] = []
        if let name = said.displayName, name != account.displayName {
            steps.append(.rename(from: account.displayName, to: name))
        }
        let email = said.email.applied(to: account.email)
        if email != account.email { steps.append(.email(from: account.email, to: email)) }
        let tag = said.languageTag.applied(to: account.languageTag)
        if tag != account.languageTag { steps.append(.language(from: account.languageTag, to: tag)) }
        if let isActive = said.isActive, isActive != account.isActive { steps.append(isActive ? .reopen : .close) }
        return steps
    }

    /// What the rows of an account say of it together: each may leave out what another says, and none may contradict.
    private mutating func merged(_ rows: [PeopleRow]) -> PeopleRow {
        var said = rows[0]
        for row in rows.dropFirst() {
            combine(&said, row, .name, \.displayName, nil)
            combine(&said, row, .email, \.email, .leave)
            combine(&said, row, .language, \.languageTag, .leave)
            combine(&said, row, .state, \.isActive, nil)
        }
        if case .set(let email) = said.email { addresses.append((email, said)) }
        return said
    }

    private mutating func combine<Value: Equatable>(
        _ said: inout PeopleRow, _ row: PeopleRow, _ column: PeopleColumn, _ path: WritableKeyPath<PeopleRow, Value>,
        _ nothing: Value
    ) {
        guard row[keyPath: path] != nothing, row[keyPath: path] != said[keyPath: path] else { return }
        guard said[keyPath: path] == nothing else {
            let other = said.places[column]?.cell ?? said.places[column]?.row.map { "\($0)" } ?? ""
            return report(.saidOtherwise(at: other, found: said.found[column] ?? ""), at: column, of: row)
        }
        said[keyPath: path] = row[keyPath: path]
        said.places[column] = row.places[column]
        said.found[column] = row.found[column]
    }

    // MARK: All together

    /// Two accounts can't share an address; what the table itself changes counts.
    private mutating func checkAddresses() {
        let changed = people.filter { person in
            person.steps.contains { if case .email = $0 { true } else { false } }
        }.compactMap(\.account)
        let moving = Set(changed)
        let kept = accounts.filter { !moving.contains($0.number) }
        var holders = Dictionary(
            kept.compactMap { account in account.email.map { ($0, account.signInName) } },
            uniquingKeysWith: { first, _ in first })
        for (email, row) in addresses {
            if let holder = holders[email], holder != row.account {
                report(.emailTaken, at: .email, of: row)
            } else {
                holders[email] = row.account
            }
        }
    }

    /// Somebody has to stay who can administer, and whoever brings the table in must not lock themselves out.
    private mutating func checkAdministrators() {
        let before = accounts.filter { $0.isActive && administers($0) }
        if let own, let outcome = outcomes[own], before.contains(where: { $0.number == own }),
            !(outcome.isActive && outcome.administers)
        {
            return report(.ownAccount, at: outcome.isActive ? .account : .state, of: outcome.row)
        }
        let lost = before.compactMap { account in
            outcomes[account.number].flatMap { $0.isActive && $0.administers ? nil : $0 }
        }
        if !before.isEmpty, lost.count == before.count, let outcome = lost.last {
            report(.lastAdministrator, at: outcome.isActive ? .account : .state, of: outcome.row)
        }
    }

    private func administers(_ account: Account) -> Bool {
        (grants[account.number] ?? []).contains {
            $0.role == .administrator && $0.delegatedFrom == nil && $0.isInForce(on: today)
        }
    }
}

extension PeoplePlan.Step {
    /// The column that says it; nothing for what is about a role.
    fileprivate var column: PeopleColumn? {
        switch self {
        case .rename: .name
        case .email: .email
        case .language: .language
        case .close, .reopen: .state
        case .give, .end, .redate: nil
        }
    }
}

extension RoleTerm {
    fileprivate func holds(on day: Day) -> Bool {
        from <= day && to.map { day <= $0 } ?? true
    }
}
