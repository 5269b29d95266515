package import Quantities

/// What can be wrong with a table of people besides what can be wrong with any table.
package enum PeopleFault: Sendable, Hashable {
    case badSignInName
    case badDisplayName
    case badEmail
    case emailTaken
    /// Another row of the same account says something else: where, and what.
    case saidOtherwise(at: String, found: String)
    /// Two rows are about the same role of the same account.
    case roleTwice(at: String)
    /// A new account needs a first role.
    case roleNeeded
    /// A role ends that the account does not hold.
    case noSuchRole
    /// The account holds the role several times; the first day tells which one is meant.
    case severalRoles
    case endsBeforeItBegins(from: Day)
    /// A new role would be over before it begins to count.
    case overAlready(today: Day)
    /// The unit of a role is not one that one administers; which unit is meant, and the earlier one of the same code that one
    /// does administer.
    case unitOutOfReach(unit: String, earlier: String?)
    /// The account belongs to others.
    case accountOutOfReach
    /// Some of its roles belong to others: its roles below can be changed, and nothing else.
    case accountPartlyOutOfReach
    /// Whoever brings the table in would be locked out by it.
    case ownAccount
    /// Nobody could administer accounts any more.
    case lastAdministrator
}
