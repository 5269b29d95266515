package import Quantities

/// What somebody typed into a row of the form, as it was typed.
package struct TypedFigure: Sendable, Hashable {
    package var value = ""
    package var numerator = ""
    package var denominator = ""
    package var status = ""
    package var note = ""
    /// The version of the definition that the form showed.
    package var definition: Day
    /// What the row stood at when the form was shown; see `DeskLine.base`.
    package var base: String

    package init(definition: Day, base: String) {
        self.definition = definition
        self.base = base
    }

    /// The text of a cell.
    package subscript(cell: DeskCell) -> String {
        get {
            switch cell {
            case .value: value
            case .numerator: numerator
            case .denominator: denominator
            case .status: status
            case .note: note
            }
        }
        set {
            switch cell {
            case .value: value = newValue
            case .numerator: numerator = newValue
            case .denominator: denominator = newValue
            case .status: status = newValue
            case .note: note = newValue
            }
        }
    }
}

/// The cells of a row that are filled in.
package enum DeskCell: String, Sendable, Hashable, CaseIterable {
    case value, numerator, denominator, status, note
}

/// Something wrong or odd in what was typed.
package struct DeskFault: Sendable, Hashable {
    package let indicator: IndicatorCode
    /// `nil` where it is the whole row.
    package let cell: DeskCell?
    /// Without its place: the cell is the place.
    package let diagnostic: Diagnostic

    package init(indicator: IndicatorCode, cell: DeskCell?, diagnostic: Diagnostic) {
        self.indicator = indicator
        self.cell = cell
        self.diagnostic = diagnostic
    }
}

extension DeskFault {
    /// Whether nothing is wrong, and only a reason is asked for.
    package var isOdd: Bool {
        if case .odd = diagnostic.code { true } else { false }
    }
}

/// What somebody owes at the desk: one form, and how far it is.
package struct DeskDuty: Sendable {
    package let unit: UnitVersion
    /// How addresses name the unit.
    package let reference: UnitReference
    package let period: Period
    package let due: Day?
    package let today: Day
    /// Working days that have passed since the due day.
    package let late: Int
    package let isLocked: Bool
    /// Whether figures may come in.
    package let standing: EntryStanding
    /// How many figures are expected, and how many of them are recorded.
    package let asked: Int
    package let recorded: Int
    package let pending: DeskPending?
    /// What approvers wrote beside figures and nobody has heeded yet, in the order of the form.
    package let remarks: [Remark]

    /// An approver's words beside a figure.
    package struct Remark: Sendable, Hashable {
        package let indicator: IndicatorDefinition
        package let text: String
    }

    package init(_ form: DeskForm, reference: UnitReference, expected: Int, reported: Int) {
        unit = form.unit
        self.reference = reference
        period = form.period
        due = form.due
        today = form.today
        late = form.late
        isLocked = form.isLocked
        standing = form.standing
        asked = expected
        recorded = reported
        pending = form.pending
        remarks = form.asked.flatMap { line in
            (form.remarks[line.definition.code] ?? []).map { Remark(indicator: line.definition, text: $0.text) }
        }
    }

    /// Whether nothing is left to do for whoever fills in the form.
    package var isDone: Bool { pending?.state == .submitted || (pending == nil && recorded == asked && asked > 0) }
}
