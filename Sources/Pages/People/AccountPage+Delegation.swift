import HTML
import Planning
import Prose
import Quantities

extension AccountPage {
    var delegationSection: Markup {
        """
        <section aria-labelledby="delegation"><h2 id="delegation">\(phrases.delegation)</h2><p>\(phrases.delegationLead)</p>\
        \(handedOn.isEmpty ? .empty : table)\(delegations.filter { $0.account == nil }, each: form)</section>
        """
    }

    private var handedOn: [Delegation] { delegations.filter { $0.account != nil } }

    private var table: Markup {
        """
        <div class="tablebox" role="group" aria-labelledby="delegation" tabindex="0"><table class="list"><thead><tr>\
        <th scope="col">\(phrases.person)</th><th scope="col">\(phrases.unit)</th><th scope="col">\(phrases.firstDay)</th>\
        <th scope="col">\(phrases.lastDay)</th><td></td></tr></thead><tbody>\(handedOn, each: row)</tbody></table></div>
        """
    }

    private func row(_ line: Delegation) -> Markup {
        let end = PostForm.markup(
            .people(.endDelegation), class: "out", "\(grant(line))<button>\(phrases.revoke)</button>")
        return """
            <tr><td>\(line.account ?? "")</td><td>\(line.unit)</td><td>\(line.from.map { words.day($0) } ?? "")</td>\
            <td>\(line.to.map { words.day($0) } ?? phrases.open)</td><td>\(end)</td></tr>
            """
    }

    private func form(_ line: Delegation) -> Markup {
        let place = line.grant.description
        let draft = delegationDraft.flatMap { $0.grant == place ? $0 : nil }
        let to = deputy(line, place, draft?.name ?? "")
        let from = Control.line(
            id: "from-\(place)", name: PeopleRoute.Field.from, label: phrases.firstDay, value: draft?.from ?? "",
            type: "date")
        let last = Control.line(
            id: "to-\(place)", name: PeopleRoute.Field.to, label: phrases.lastDay, value: draft?.to ?? "", type: "date")
        return PostForm.markup(
            .people(.delegate), "\(grant(line))\(to)\(from)\(last)<button>\(phrases.handOn)</button>")
    }

    /// A line with those of the unit and above it; any other office can be written.
    private func deputy(_ line: Delegation, _ place: String, _ value: String) -> Markup {
        let id = "deputy-\(place)"
        return """
            <div class="field"><label for="\(id)">\(phrases.delegateTo)</label>\
            <input id="\(id)" name="\(PeopleRoute.Field.name)" value="\(value)" autocomplete="off" \
            aria-describedby="\(id)-hint"\(" list=\"\(id)-list\"", when: !line.offers.isEmpty)>\
            <small id="\(id)-hint">\(phrases.deputyHint(line.unit))</small></div>\
            \("<datalist id=\"\(id)-list\">\(line.offers, each: { "<option value=\"\($0)\">\($0)</option>" })</datalist>", when: !line.offers.isEmpty)
            """
    }

    private func grant(_ line: Delegation) -> Markup {
        Control.hidden(name: PeopleRoute.Field.number, value: line.grant.description)
    }
}
