package import Planning
package import Prose

/// Who looks at the pages of a request: what the frame shows of them, and what their forms carry.
///
/// It is the same for everything that one request shows, and no page's own business: so it goes with the task and not
/// through every page's hands. Without one the frame shows nobody.
package struct Visitor: Sendable {
    /// What the account is called; nothing for somebody who has not signed in.
    package let name: String?
    /// The name that the account signs in with: offices may be called alike.
    package let account: String?
    /// What every form that changes something has to carry; nothing for somebody who has not signed in.
    package let formToken: String?
    /// What may be done for some unit: decides which links are shown, never what is allowed.
    package let permissions: Set<Permission>
    /// The units that the account's roles are for: a page that names no unit shows the first of them.
    package let units: [UnitKey]
    /// The language that the account has chosen.
    package let language: Language?

    package init(
        name: String?, account: String? = nil, formToken: String?, permissions: Set<Permission> = [],
        units: [UnitKey] = [], language: Language? = nil
    ) {
        self.name = name
        self.account = account
        self.formToken = formToken
        self.permissions = permissions
        self.units = units
        self.language = language
    }

    @TaskLocal package static var current: Visitor?

    /// What tells the answers to different visitors apart, piece by piece.
    package var tag: [String] {
        [name ?? "", formToken ?? ""] + Permission.allCases.filter(permissions.contains).map(\.rawValue)
            + units.map(\.description)
    }
}
