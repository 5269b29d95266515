package import Quantities

/// A role for a unit, from a day to a day, whoever holds it.
package struct RoleTerm: Sendable, Hashable {
    package let role: Role
    package let unit: UnitKey
    package let from: Day
    package let to: Day?

    package init(role: Role, unit: UnitKey, from: Day, to: Day?) {
        self.role = role
        self.unit = unit
        self.from = from
        self.to = to
    }

    package init(_ grant: Grant) {
        self.init(role: grant.role, unit: grant.unit, from: grant.validFrom, to: grant.validTo)
    }
}

/// What a table of people would do, before anything is done.
package struct PeoplePlan: Sendable {
    package enum Effect: Sendable, Hashable {
        case new, changed, unchanged
    }

    /// One thing that is done to an account.
    package enum Step: Sendable, Hashable {
        case rename(from: String, to: String)
        case email(from: String?, to: String?)
        case language(from: String?, to: String?)
        case close
        case reopen
        case give(RoleTerm)
        case end(GrantNumber, RoleTerm)
        /// The same role with other dates: the old one ends and another begins.
        case redate(GrantNumber, RoleTerm, RoleTerm)
    }

    /// An account of the table, with what happens to it.
    package struct Person: Sendable, Hashable {
        package let signInName: String
        /// As it is called afterwards.
        package let displayName: String
        /// Nothing for a new one.
        package let account: AccountNumber?
        package let steps: [Step]

        package init(signInName: String, displayName: String, account: AccountNumber?, steps: [Step]) {
            self.signInName = signInName
            self.displayName = displayName
            self.account = account
            self.steps = steps
        }

        package var effect: Effect {
            account == nil ? .new : steps.isEmpty ? .unchanged : .changed
        }
    }

    /// A role that stands in the program and not in the table, of an account that stands there.
    package struct AbsentRole: Sendable, Hashable {
        package let signInName: String
        package let term: RoleTerm
    }

    /// In the order of the table.
    package let people: [Person]
    /// Active accounts within reach that the table does not name: they stay as they are.
    package let absent: [Account]
    package let absentRoles: [AbsentRole]
    package let diagnostics: [Diagnostic]
    /// How many more diagnostics there were.
    package let unlisted: Int

    package init(
        people: [Person], absent: [Account], absentRoles: [AbsentRole], diagnostics: [Diagnostic], unlisted: Int
    ) {
        self.people = people
        self.absent = absent
        self.absentRoles = absentRoles
        self.diagnostics = diagnostics
        self.unlisted = unlisted
    }

    package func count(_ effect: Effect) -> Int { people.count { $0.effect == effect } }

    package var isRefused: Bool { diagnostics.contains { $0.severity == .error } }
    package var changesNothing: Bool { count(.new) + count(.changed) == 0 }
    /// Whether it changes an account that is there, and so needs a reason.
    package var needsReason: Bool { count(.changed) > 0 }

    /// The same for what was typed or pasted, which is no file.
    package var withoutFile: PeoplePlan {
        let bare = diagnostics.map { diagnostic in
            var place = diagnostic.place
            place.file = nil
            return Diagnostic(diagnostic.severity, diagnostic.code, at: place, found: diagnostic.found)
        }
        return PeoplePlan(
            people: people, absent: absent, absentRoles: absentRoles, diagnostics: bare, unlisted: unlisted)
    }

    /// All that it does, as one text: two plans that do the same have the same.
    package var told: String {
        people.filter { $0.effect != .unchanged }.map { person in
            ([person.signInName, person.account.map { "\($0)" } ?? "+"] + person.steps.map(\.told))
                .joined(separator: "\u{1F}")
        }.joined(separator: "\u{1E}")
    }
}

extension PeoplePlan.Step {
    fileprivate var told: String {
        switch self {
        case .rename(let old, let new): "name \(old) → \(new)"
        case .email(let old, let new): "e-mail \(old ?? "-") → \(new ?? "-")"
        case .language(let old, let new): "language \(old ?? "-") → \(new ?? "-")"
        case .close: "close"
        case .reopen: "reopen"
        case .give(let term): "give \(term.told)"
        case .end(let number, let term): "end \(number) \(term.told)"
        case .redate(let number, let old, let new): "redate \(number) \(old.told) → \(new.told)"
        }
    }
}

extension RoleTerm {
    /// "reporter 02569@2024-09-01 2026-11-27 -", as programs read it.
    package var told: String {
        "\(role.rawValue) \(unit) \(from) \(to.map { "\($0)" } ?? "-")"
    }
}
