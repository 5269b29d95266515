import Operations
import Planning
import Prose
import Quantities

/// What a table of people does, as lines at the terminal.
struct PeoplePlanText {
    let words: Words
    let units: UnitTree

    func lines(_ plan: PeoplePlan) -> String {
        var lines = plan.diagnostics.map { words.diagnostic($0) }
        if plan.unlisted > 0 {
            lines.append(words.say("… và \(plan.unlisted) lỗi nữa", "… and \(plan.unlisted) more"))
        }
        guard !plan.isRefused else { return lines.map { $0 + "\n" }.joined() }
        for person in plan.people where person.effect != .unchanged {
            let sign = person.effect == .new ? "+" : "~"
            lines.append("\(sign) \(person.signInName)  \(person.displayName)")
            lines += person.steps.map { "    \(text($0))" }
        }
        if !plan.absent.isEmpty || !plan.absentRoles.isEmpty {
            lines.append(
                words.say(
                    "Không có trong bảng, giữ nguyên: \(plan.absent.count) tài khoản, \(plan.absentRoles.count) vai trò.",
                    "Not in the table, left as they are: \(plan.absent.count) accounts, \(plan.absentRoles.count) roles."
                ))
        }
        let (new, changed, same) = (plan.count(.new), plan.count(.changed), plan.count(.unchanged))
        lines.append(
            words.say(
                "\(new) tài khoản mới, \(changed) thay đổi, \(same) không đổi.",
                "\(new) new accounts, \(changed) changed, \(same) unchanged."))
        return lines.map { $0 + "\n" }.joined()
    }

    func links(_ until: Moment) -> String {
        words.say(
            "Mỗi đường dẫn dùng một lần, đến \(words.moment(until)). Chỉ hiện lần này; hãy gửi riêng cho từng người.",
            "Each link works once, until \(words.moment(until)). They are shown this once; hand each over in private.")
    }

    private func text(_ step: PeoplePlan.Step) -> String {
        switch step {
        case .rename(let old, let new): "\(words.head(.name)): \(old) → \(new)"
        case .email(let old, let new): "\(words.head(.email)): \(old ?? "–") → \(new ?? "–")"
        case .language(let old, let new): "\(words.head(.language)): \(old ?? "–") → \(new ?? "–")"
        case .close: "\(words.head(.state)): \(words.accountState(isActive: false))"
        case .reopen: "\(words.head(.state)): \(words.accountState(isActive: true))"
        case .give(let term): "+ \(text(term))"
        case .end(_, let term): "- \(text(term))"
        case .redate(_, let old, let new): "\(text(old)) → \(text(new))"
        }
    }

    private func text(_ term: RoleTerm) -> String {
        let until = term.to.map { words.say(" đến \(words.day($0))", " until \(words.day($0))") } ?? ""
        return "\(term.role.rawValue) \(term.unit.code) \(units.version(term.unit)?.name ?? "") "
            + words.say("từ ", "from ") + words.day(term.from) + until
    }
}
