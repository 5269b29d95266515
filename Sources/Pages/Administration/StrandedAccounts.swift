package import HTML
package import Planning
package import Prose

/// Accounts whose units are gone, or will be, each with the way to hand its work over.
package struct StrandedAccounts: Sendable {
    private static let longest = 50

    let accounts: [StrandedAccount]
    let language: Language
    let chosen: Language?

    package init(_ accounts: [StrandedAccount], language: Language, chosen: Language?) {
        self.accounts = accounts
        self.language = language
        self.chosen = chosen
    }

    private var words: Words { Words(language) }

    /// For the first page of an administrator: folded, and nothing where there are none.
    var folded: Markup {
        guard !accounts.isEmpty else { return .empty }
        let title = words.say(
            "\(accounts.count) tài khoản chỉ còn vai trò ở đơn vị đã kết thúc",
            "\(accounts.count) accounts whose units have all ended")
        return "<details class=\"behind\"><summary>\(title)</summary>\(list)</details>"
    }

    /// For the preview of a succession.
    package var section: Markup {
        guard !accounts.isEmpty else { return .empty }
        let title = words.say(
            "\(accounts.count) tài khoản sẽ không còn đơn vị", "\(accounts.count) accounts will have no unit left")
        let lead = words.say(
            "Ghi xong, hãy giao cho từng tài khoản vai trò ở đơn vị mới, hoặc bàn giao cho người khác; trang đầu của quản trị nhắc đến khi xong.",
            "Once it is recorded, give each of them a role for a new unit, or hand its work over; the administrator's first page lists them until it is done."
        )
        return """
            <section aria-labelledby="stranded"><h2 id="stranded">\(title)</h2><p>\(lead)</p>\(list)</section>
            """
    }

    private var list: Markup {
        let others = accounts.count - Self.longest
        let more = words.say("và \(others) tài khoản khác", "and \(others) more")
        return """
            <ul class="facts">\(accounts.prefix(Self.longest), each: line)\("<li>\(more)</li>", when: others > 0)</ul>
            """
    }

    private func line(_ stranded: StrandedAccount) -> Markup {
        let roles = stranded.roles.map(words.role).joined(separator: ", ")
        let units = stranded.units.map { unit in
            let name = UnitTitle.text(unit, language)
            return unit.validTo.map {
                words.say("\(name) (đến \(words.day($0)))", "\(name) (until \(words.day($0)))")
            } ?? name
        }
        let route = Route.administration(.account(stranded.account.signInName, language: chosen))
        return """
            <li>\(stranded.account.displayName) <small>\(stranded.account.signInName)</small>: \(roles), \
            \(units.joined(separator: ", ")) – <a href="\(route)">\(words.say("Bàn giao", "Hand over"))</a></li>
            """
    }
}
