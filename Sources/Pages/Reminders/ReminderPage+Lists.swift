import HTML
import Planning
import Prose
import Quantities

extension ReminderPage {
    private static let rowsShown = 60
    private static let namesShown = 3

    var upcoming: Markup {
        guard !planned.isEmpty else {
            return """
                <section aria-labelledby="plan-h"><h2 id="plan-h">\(phrases.upcoming)</h2>
                <p>\(phrases.nothingUpcoming)\(optional: nothing, { " \(phrases.why($0))" })</p></section>
                """
        }
        let rest = planned.count - Self.rowsShown
        let button = PostForm.markup(
            .reminders(.send), class: "post", "<button class=\"main\">\(phrases.sendAll)</button>")
        return """
            <section aria-labelledby="plan-h"><h2 id="plan-h">\(phrases.upcoming)</h2>
            \(button, when: canSend && mayDecide)
            <div class="scroll" role="group" aria-labelledby="plan-h" tabindex="0"><table class="list">
            <thead><tr><th scope="col">\(phrases.day)</th><th scope="col">\(phrases.recipient)</th>\
            <th scope="col">\(phrases.about)</th><th scope="col">\(phrases.rule)</th><td></td></tr></thead>
            <tbody>\(planned.prefix(Self.rowsShown), each: row)</tbody></table></div>
            \("<p>\(phrases.truncated(rest))</p>", when: rest > 0)</section>
            """
    }

    private func row(_ reminder: Reminder) -> Markup {
        let names = reminder.units.prefix(Self.namesShown).map { words.unit($0) }.joined(separator: ", ")
        let about = phrases.units(names, more: reminder.units.count - Self.namesShown)
        let email: Markup = reminder.account.email.map { "\($0)" } ?? "<b class=\"late\">\(phrases.noAddress)</b>"
        let button = PostForm.markup(
            .reminders(.send), class: "out",
            """
            \(Control.hidden(name: ReminderRoute.Field.key, value: reminder.key.text))\
            <button aria-label="\(phrases.sendOne): \(reminder.account.displayName)">\(phrases.sendOne)</button>
            """)
        return """
            <tr><td class="nowrap">\(words.day(reminder.day))</td>\
            <th scope="row">\(reminder.account.displayName)<small class="block">\(email)</small></th>\
            <td class="long">\(words.period(reminder.key.period)), \(phrases.due(words.day(reminder.key.due)))\
            <small class="block">\(about)</small></td><td>\(phrases.rule(reminder.rule))</td>\
            <td>\(button, when: canSend && mayDecide && reminder.account.email != nil)</td></tr>

            """
    }

    var gone: Markup {
        let table: Markup = """
            <div class="scroll" role="group" aria-labelledby="gone-h" tabindex="0"><table class="list">
            <thead><tr><th scope="col">\(phrases.when)</th><th scope="col">\(phrases.recipient)</th>\
            <th scope="col">\(phrases.about)</th><th scope="col">\(phrases.outcome)</th></tr></thead>
            <tbody>\(sent.prefix(Self.rowsShown), each: sentRow)</tbody></table></div>
            """
        return """
            <section aria-labelledby="gone-h"><h2 id="gone-h">\(phrases.recent)</h2>
            \(sent.isEmpty ? "<p>\(phrases.nothingRecent)</p>" : table)</section>
            """
    }

    private func sentRow(_ sent: Sent) -> Markup {
        let outcome: Markup
        if let moment = sent.sentAt {
            outcome = "\(phrases.sent(words.moment(moment)))"
        } else if sent.fault.isEmpty, sent.nextAt == nil {
            outcome = "\(phrases.obsolete)"
        } else if sent.attempts == 0 {
            outcome = "\(phrases.underWay)"
        } else {
            let next = sent.nextAt.map { phrases.again(words.moment($0)) } ?? phrases.givenUp
            outcome = """
                <span class="late">\(phrases.failed(sent.attempts, sent.fault))</span><small class="block">\(next)</small>
                """
        }
        return """
            <tr><td class="nowrap">\(words.moment(sent.madeAt))</td>\
            <th scope="row">\(sent.account)<small class="block">\(sent.address)</small></th>\
            <td>\(words.period(sent.key.period)), \(phrases.due(words.day(sent.key.due)))</td><td class="long">\(outcome)</td></tr>

            """
    }
}
