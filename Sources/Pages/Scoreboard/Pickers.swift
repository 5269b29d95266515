import HTML
import Planning

/// The form that chooses what is shown. It sends a GET, so that the address is the view, and needs no JavaScript.
struct Pickers: Sendable {
    /// A path without a query.
    let action: String
    let units: [ChoiceGroup]
    let unit: String
    let periods: [ChoiceGroup]
    let period: String
    let structure: String
    let asOf: String
    let calendars: [Choice]
    let calendar: String
    /// Nothing where the page does not ask.
    let byUnit: UnitDetail?
    let pending: Bool
    /// Sent along unseen: the language where the address names one, and what else the page's address says.
    let hidden: [Hidden]
    /// Whether one of the rarer options is in use; then they are shown opened.
    let usesOptions: Bool

    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    func form(_ wording: Wording) -> Markup {
        """
        <form class="pick" method="get" action="\(action)" aria-label="\(wording.chooseView)">
        \(Control.select(id: "unit", name: "unit", label: wording.unit, groups: units, selected: unit))
        \(Control.select(id: "period", name: "period", label: wording.period, groups: periods, selected: period))
        <button type="submit">\(wording.show)</button>
        <details class="opts"\(" open", when: usesOptions)><summary>\(wording.moreOptions)</summary><div class="options">
        \(options(wording))
        </div></details>\
        \(hidden, each: { Control.hidden(name: $0.name, value: $0.value) })
        </form>
        """
    }

    /// Only to those who may see figures before they are approved.
    private var offersPending: Bool {
        Visitor.current.map { $0.permissions.contains(.viewPending) } ?? true
    }

    private func options(_ wording: Wording) -> Markup {
        let calendarList = Control.select(
            id: "calendar", name: "calendar", label: wording.calendar, groups: [ChoiceGroup(choices: calendars)],
            selected: calendar)
        return """
            \(day("structure", wording.structureDay, structure, wording.structureHint))
            \(day("as-of", wording.asOf, asOf, wording.asOfHint))
            \(calendarList)
            <div class="boxes">\(optional: byUnit, { box($0, wording) })
            \(Control.box(id: "pending", name: "pending", label: wording.pending, isOn: pending), when: offersPending)</div>
            """
    }

    /// Ticked with what the address names, so that another unit or period keeps it.
    private func box(_ detail: UnitDetail, _ wording: Wording) -> Markup {
        Control.box(
            id: "by-unit", name: "by-unit", label: wording.byUnit, value: detail.text ?? "true", isOn: detail != .none)
    }

    /// A day is chosen from a calendar; a full moment, which a calendar can't show, is written.
    private func day(_ name: String, _ label: String, _ value: String, _ hint: String) -> Markup {
        let isMoment = value.utf8.count > 10
        return Control.line(
            id: name, name: name, label: label, value: value, type: isMoment ? "text" : "date", hint: hint)
    }
}
