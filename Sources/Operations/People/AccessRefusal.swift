package import Planning
package import Quantities

/// Why something about accounts and rights does not happen.
package enum AccessRefusal: Error, Sendable, Hashable {
    /// Name or password are wrong, or the account is disabled: one answer for all of them.
    case wrongSignIn
    case throttled(until: Moment)
    /// Too many sign-ins at this moment.
    case busy
    case badLink
    case weakPassword(PasswordRule.Weakness)
    case wrongOldPassword
    case badSignInName(String)
    case badDisplayName
    case badEmail(String)
    case nameTaken(String)
    case emailTaken(String)
    case unknownAccount(String)
    /// More than one office is called so; the first few, each with the name that it signs in with.
    case severalAccounts(String, [String])
    case unknownGrant(GrantNumber)
    case badDates(from: Day, to: Day)
    case dayNeeded
    case noScopes
    case unknownScope(String)
    /// The account may not do that anywhere, so a token can't either.
    case scopeNotHeld(Permission)
    case badLifetime(days: Int, longest: Int)
    /// The last administrator can't be disabled or lose the role.
    case lastAdministrator
    /// Only somebody who may approve can hand that on.
    case nothingToDelegate
    case delegateToSelf
    /// Nothing is handed over to the account that has it.
    case handOverToSelf
    /// What is handed over goes to somebody who can sign in.
    case disabledAccount(String)
    /// The account holds no role that could be handed over.
    case nothingToHandOver
    /// The account, or the unit of a role, is not below the unit that one administers.
    case outOfReach
    /// Nobody disables the account that they are signed in with.
    case ownAccount
    case roleNeeded
    /// A text that is no day.
    case badDay(String)
    /// An identity provider did not sign somebody in.
    case openID(OpenIDFault)
}
