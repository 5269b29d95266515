/// What can be done, as rules name it. A closed list: every route and every command states one of these.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    /// Approved figures, plans and their standing.
    case viewScoreboard = "view-scoreboard"
    /// Figures that wait for approval.
    case viewPending = "view-pending"
    /// Who changed what, when, from where.
    case viewJournal = "view-journal"
    case exportData = "export-data"
    /// Figures of one's own unit, as a draft.
    case enterFigures = "enter-figures"
    /// Figures of a unit that phoned.
    case enterOnBehalf = "enter-on-behalf"
    case submit
    /// Approve, or return with remarks.
    case approve
    /// Hand one's own right to approve to somebody else for some days.
    case delegate
    /// Close and reopen periods.
    case lockPeriods = "lock-periods"
    /// Files that land approved.
    case importFiles = "import-files"
    /// Units, indicators, plans, forms, due dates.
    case administerCatalogue = "administer-catalogue"
    case administerPeople = "administer-people"
    /// Make figures and news public.
    case publish
    /// The server itself: measures, backup.
    case operate
}

/// How far a role carries a permission, seen from the unit that the role was granted for.
package enum Reach: String, Sendable, Hashable, CaseIterable {
    case nowhere
    case ownUnit = "own-unit"
    case below
    case ownAndBelow = "own-and-below"
    case everywhere

    package func covers(_ relation: UnitRelation) -> Bool {
        switch self {
        case .nowhere: false
        case .ownUnit: relation == .own
        case .below: relation == .below
        case .ownAndBelow: relation != .foreign
        case .everywhere: true
        }
    }
}

extension Role {
    /// The rule of who may do what: role × permission × unit. Everything else asks here.
    package func allows(_ permission: Permission, _ relation: UnitRelation) -> Bool {
        reach(of: permission).covers(relation)
    }

    /// How far the role carries a permission.
    package func reach(of permission: Permission) -> Reach {
        switch permission {
        case .viewScoreboard, .exportData: .everywhere
        case .viewPending: pendingReach
        case .viewJournal: journalReach
        case .enterFigures: only([.reporter, .planningOfficer], .ownUnit)
        case .enterOnBehalf: only([.planningOfficer], .below)
        case .submit: self == .reporter ? .ownUnit : only([.planningOfficer], .ownAndBelow)
        case .approve, .delegate: only([.approver], .ownAndBelow)
        case .lockPeriods, .importFiles: only([.planningOfficer], .ownAndBelow)
        case .administerCatalogue: only([.administrator, .planningOfficer], .ownAndBelow)
        case .administerPeople: only([.administrator], .ownAndBelow)
        case .publish: only([.planningOfficer, .leader], .ownAndBelow)
        case .operate: only([.administrator], .everywhere)
        }
    }

    private var pendingReach: Reach {
        switch self {
        case .administrator: .nowhere
        case .reporter: .ownUnit
        case .planningOfficer, .approver, .leader: .ownAndBelow
        case .inspector: .everywhere
        }
    }

    private var journalReach: Reach {
        switch self {
        case .reporter: .ownUnit
        case .administrator, .planningOfficer, .approver, .leader: .ownAndBelow
        case .inspector: .everywhere
        }
    }

    private func only(_ roles: Set<Role>, _ reach: Reach) -> Reach {
        roles.contains(self) ? reach : .nowhere
    }
}
