package import Planning

/// A page that only shows something besides the scoreboard. Each has one address, and the same in other forms.
package enum Reading: Sendable, Hashable {
    /// Units × indicators, of one field or of what the units have plans for.
    case matrix(MatrixChoice)

    /// The same view as a page, as a file for a spreadsheet, as a workbook and for programs.
    package enum Form: String, Sendable, Hashable, CaseIterable {
        case page, csv, xlsx, json
    }

    /// The addresses as the router knows them.
    package enum Path: String, Sendable, CaseIterable {
        case matrix = "/matrix"

        /// The address of a form of the page.
        package func pattern(_ form: Form) -> String { Reading.path(rawValue, form) }
    }

    /// The path of a form, percent-encoded.
    package func path(_ form: Form) -> String {
        switch self {
        case .matrix: Path.matrix.pattern(form)
        }
    }

    /// What the address says besides the view.
    func choices(_ query: inout QueryText) {
        switch self {
        case .matrix(let choice): choice.write(&query)
        }
    }

    private static func path(_ base: String, _ form: Form) -> String {
        switch form {
        case .page: base
        case .csv: base + "/table.csv"
        case .xlsx: base + "/table.xlsx"
        case .json: "/api/v1" + base
        }
    }
}

/// Which part of the matrix is shown.
package struct MatrixChoice: Sendable, Hashable {
    package enum Parameter: String, Sendable, CaseIterable {
        case field, state
    }

    /// The code of a field; `nil` shows what the units have plans for.
    package var field: String?
    /// Only units and indicators where something stands so.
    package var state: State?

    package init(field: String? = nil, state: State? = nil) {
        self.field = field
        self.state = state
    }

    func write(_ query: inout QueryText) {
        query.add(Parameter.field.rawValue, field)
        query.add(Parameter.state.rawValue, state?.rawValue)
    }

    func with(_ change: (inout MatrixChoice) -> Void) -> MatrixChoice {
        var changed = self
        change(&changed)
        return changed
    }
}
