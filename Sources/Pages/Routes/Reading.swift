package import Planning

/// A page that only shows something besides the scoreboard. Each has one address, and the same in other forms.
package enum Reading: Sendable, Hashable {
    /// Units × indicators, of one field or of what the units have plans for.
    case matrix(MatrixChoice)
    /// Every indicator, as it stands for the view's unit.
    case indicators
    /// One indicator of the view's unit from all sides.
    case indicator(IndicatorCode, IndicatorChoice)
    /// The view's unit from all sides.
    case unit
    /// A unit in the period that the page chooses.
    case unitOf(UnitReference)
    /// What changed between two moments, or with one change.
    case changes(ChangesChoice)
    /// Where a figure comes from, by its reference.
    case figure(String)
    /// Who changed what, when.
    case journal(JournalChoice)
    case search(String)
    /// Who below the view's unit has reported.
    case reporting

    /// The same view as a page, as a file for a spreadsheet, as a workbook and for programs.
    package enum Form: String, Sendable, Hashable, CaseIterable {
        case page, csv, xlsx, json

        /// What the address of a file ends in.
        package var ending: String? {
            switch self {
            case .page, .json: nil
            case .csv: "table.csv"
            case .xlsx: "table.xlsx"
            }
        }
    }

    /// The addresses as the router knows them.
    package enum Path: String, Sendable, CaseIterable {
        /// Leads on to the page of a unit.
        case units = "/units"
        case matrix = "/matrix"
        case indicators = "/indicators"
        case indicator = "/indicators/{code}"
        case unit = "/units/{unit}"
        case changes = "/changes"
        case figure = "/figures/**"
        case journal = "/journal"
        case search = "/search"
        case reporting = "/reporting"

        /// The address of a form of the page. A figure's reference has parts of its own, so there the ending is one of them.
        package func pattern(_ form: Form) -> String { Reading.path(rawValue, form) }

        /// The forms that have an address of their own.
        package var forms: [Form] { self == .figure ? [.page, .json] : self == .units ? [.page] : Form.allCases }
    }

    /// The path of a form, percent-encoded. Where the unit is part of the path, it is the view's.
    func path(_ form: Form, _ view: ScoreboardAddress?) -> String {
        let base =
            switch self {
            case .matrix: Path.matrix.rawValue
            case .indicators: Path.indicators.rawValue
            case .indicator(let code, _): "/indicators/" + QueryText.encoded(code.text)
            case .unit: "/units" + (view.map { "/" + QueryText.encoded($0.unit.description) } ?? "")
            case .unitOf(let unit): "/units/" + QueryText.encoded(unit.description)
            case .changes: Path.changes.rawValue
            case .figure(let reference): Self.path(of: reference, form)
            case .journal: Path.journal.rawValue
            case .search: Path.search.rawValue
            case .reporting: Path.reporting.rawValue
            }
        return Self.path(base, form)
    }

    /// What the address says besides the view.
    func choices(_ query: inout QueryText) {
        switch self {
        case .matrix(let choice): choice.write(&query)
        case .indicator(_, let choice): choice.write(&query)
        case .changes(let choice): choice.write(&query)
        case .journal(let choice): choice.write(&query)
        case .search(let text): query.add(SearchParameter.text, text)
        case .indicators, .unit, .unitOf, .figure, .reporting: break
        }
    }

    /// Whether the unit stands in the path and not in the query.
    var namesUnit: Bool { self == .unit }

    /// A figure's reference has parts of its own. For programs the entries of the ledger have a path beside the others.
    private static func path(of reference: String, _ form: Form) -> String {
        let parts = reference.split(separator: "/").map { "/" + QueryText.encoded(String($0)) }
        return (form == .json && parts.count == 2 ? "/entries" : "/figures") + parts.joined()
    }

    private static func path(_ base: String, _ form: Form) -> String {
        switch form {
        case .page: base
        case .csv, .xlsx: base + (form.ending.map { "/" + $0 } ?? "")
        case .json: "/api/v1" + base
        }
    }
}

/// The one parameter of the search.
package enum SearchParameter {
    package static let text = "q"
}
