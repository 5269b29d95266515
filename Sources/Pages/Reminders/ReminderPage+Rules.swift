import HTML
import Planning
import Prose

extension ReminderPage {
    var ruleForm: Markup {
        let save: Markup = "<p><button class=\"main\">\(phrases.save)</button></p>"
        let table: Markup = """
            <div class="scroll" role="group" aria-labelledby="rules-h" tabindex="0"><table class="list">
            <thead><tr><th scope="col">\(phrases.number)</th><th scope="col">\(phrases.days)</th>\
            <th scope="col">\(phrases.working)</th><th scope="col">\(phrases.recipient)</th>\
            <th scope="col">\(phrases.active)</th></tr></thead>
            <tbody>\(rules, each: { mayDecide ? editable($0) : plain($0) })\(newRule, when: mayDecide)</tbody></table></div>
            """
        return """
            <section aria-labelledby="rules-h"><h2 id="rules-h">\(phrases.rules)</h2><p class="lead">\(phrases.rulesLead)</p>
            \(mayDecide ? PostForm.markup(.reminders(.rules), class: "rules", "\(table)\(save)") : table)</section>
            """
    }

    private func plain(_ rule: ReminderRule) -> Markup {
        """
        <tr><th scope="row">\(rule.number)</th><td>\(rule.days)</td><td>\(tick(rule.countsWorkingDays))</td>\
        <td>\(phrases.to(rule.recipient))</td><td>\(tick(rule.isActive))</td></tr>

        """
    }

    private func tick(_ isOn: Bool) -> String { isOn ? words.say("có", "yes") : words.say("không", "no") }

    private func editable(_ rule: ReminderRule) -> Markup {
        row(
            String(rule.number), name: String(rule.number), days: String(rule.days), working: rule.countsWorkingDays,
            rule.recipient, active: rule.isActive)
    }

    /// An empty line of the form: a rule that is added.
    private var newRule: Markup {
        row(ReminderRoute.Field.new, name: phrases.newRule, days: "", working: true, .reporter, active: true)
    }

    private func row(
        _ number: String, name: String, days: String, working: Bool, _ recipient: ReminderRule.Recipient, active: Bool
    ) -> Markup {
        typealias Field = ReminderRoute.Field
        let options = ReminderRule.Recipient.allCases
        let range = ReminderRule.dayRange
        return """
            <tr><th scope="row">\(name)</th>\
            <td><input type="number" name="\(Field.days(number))" value="\(days)" min="\(range.lowerBound)" max="\(range.upperBound)" \
            aria-label="\(phrases.label(phrases.days, name))"></td>\
            <td>\(box(Field.working(number), phrases.label(phrases.working, name), working))</td>\
            <td><select name="\(Field.recipient(number))" aria-label="\(phrases.label(phrases.recipient, name))">\
            \(options, each: { option($0, recipient) })</select></td>\
            <td>\(box(Field.active(number), phrases.label(phrases.active, name), active))</td></tr>

            """
    }

    private func option(_ recipient: ReminderRule.Recipient, _ selected: ReminderRule.Recipient) -> Markup {
        """
        <option value="\(recipient.rawValue)"\(" selected", when: recipient == selected)>\(phrases.to(recipient))</option>
        """
    }

    private func box(_ name: String, _ label: String, _ isOn: Bool) -> Markup {
        """
        <input type="checkbox" name="\(name)" value="true" aria-label="\(label)"\(" checked", when: isOn)>
        """
    }
}
