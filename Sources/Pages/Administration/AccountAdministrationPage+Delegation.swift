import HTML
import Planning
import Prose
import Quantities

/// Handing on the right of somebody who is away: the administrator does it where they can't any more.
extension AccountAdministrationPage {
    /// The rights to approve that hold and can be handed on by whoever looks.
    private var approvals: [RoleLine] {
        roles.filter { line in
            line.grant.role == .approver && line.grant.delegatedFrom == nil && line.grant.isInForce(on: today)
                && line.mayEnd
        }
    }

    var delegationForm: Markup {
        guard !approvals.isEmpty else { return .empty }
        let role = Control.select(
            id: "delegated-role", name: AdministrationRoute.Field.number, label: phrases.delegatedRole,
            groups: [
                ChoiceGroup(choices: approvals.map { Choice(value: $0.grant.number.description, label: $0.unit) })
            ],
            selected: draft.delegated.grant)
        let to = Control.line(
            id: "deputy", name: AdministrationRoute.Field.deputy, label: phrases.delegateTo,
            value: draft.delegated.deputy)
        let from = Control.line(
            id: "delegated-from", name: AdministrationRoute.Field.from, label: phrases.from,
            value: draft.delegated.from, type: "date", hint: phrases.fromHint)
        let last = Control.line(
            id: "delegated-to", name: AdministrationRoute.Field.to, label: phrases.to, value: draft.delegated.to,
            type: "date")
        let form = PostForm.markup(
            .administration(.accountAct(account.signInName, .delegate)),
            "<p class=\"m\">\(phrases.delegateLead)</p>\(role)\(to)\(from)\(last)<button>\(phrases.delegate)</button>")
        return """
            <details class="more"\(" open", when: !draft.delegated.deputy.isEmpty)><summary>\(phrases.delegate)</summary>\
            \(form)</details>
            """
    }
}
