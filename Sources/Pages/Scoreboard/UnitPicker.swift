import HTML
import Planning
import Prose
import Quantities

/// Fills the form: the unit's relatives, the periods that have figures, the options as they stand.
struct UnitPicker {
    /// Relatives of one kind that are offered; a nation has thousands of units, and a list of them helps nobody.
    private static let most = 120

    let frame: ViewFrame

    /// - Parameters:
    ///   - byUnit: For which indicators each unit is shown; `nil` where the page does not ask.
    ///   - hidden: What else the address of the page says, to be kept.
    func pickers(byUnit: UnitDetail?, hidden: [(String, String?)] = []) -> Pickers {
        let address = frame.address
        let board = frame.board
        return Pickers(
            action: frame.form, units: units, unit: value(board.unit), periods: periods,
            period: board.period.code,
            structure: address.structure?.description ?? "", asOf: address.asOf ?? "",
            calendars: ReportingCalendar.allCases.map {
                Choice(value: $0.rawValue, label: frame.words.calendar($0))
            }, calendar: board.calendar.rawValue, byUnit: byUnit, pending: board.includesPending,
            hidden: (hidden + [("lang", address.language?.rawValue)]).compactMap { name, value in
                value.map { Pickers.Hidden(name: name, value: $0) }
            },
            usesOptions: address.structure != nil || address.asOf != nil || address.calendar != .administrative
                || address.includesPending)
    }

    private var units: [ChoiceGroup] {
        let tree = frame.catalogue.units
        let board = frame.board
        let above = frame.ancestors
        let beside = above.last.map { tree.children(of: $0.key, on: board.structure) } ?? []
        let below = tree.children(of: board.unit.key, on: board.structure)
        let isListed = beside.prefix(Self.most).contains { $0.key == board.unit.key }
        var groups = [ChoiceGroup(label: frame.wording.unitsAbove, choices: above.map(choice))]
        if !isListed { groups.append(ChoiceGroup(choices: [choice(board.unit)])) }
        groups.append(ChoiceGroup(label: frame.wording.unitsBeside, choices: beside.prefix(Self.most).map(choice)))
        groups.append(ChoiceGroup(label: frame.wording.unitsBelow, choices: below.prefix(Self.most).map(choice)))
        return groups.filter { !$0.choices.isEmpty }
    }

    private func choice(_ unit: UnitVersion) -> Choice {
        Choice(value: value(unit), label: frame.unitName(unit))
    }

    private func value(_ unit: UnitVersion) -> String {
        frame.reference(to: unit).description
    }

    private var periods: [ChoiceGroup] {
        let all = Set(frame.periods).union([frame.board.period])
        let years = Dictionary(grouping: all, by: \.year).sorted { $0.key > $1.key }
        return years.map { year, periods in
            ChoiceGroup(
                label: String(year),
                choices: periods.sorted(by: Self.byLength).map {
                    Choice(value: $0.code, label: frame.words.period($0))
                })
        }
    }

    /// The year, then what is long, then months; each in its order.
    private static func byLength(_ left: Period, _ right: Period) -> Bool {
        (-left.months.count, left.months.lowerBound) < (-right.months.count, right.months.lowerBound)
    }
}
