import Office
import Planning

/// The names of a form's figures, by which an office's own sheets and formulas find them whatever row they stand in:
/// `figure_forest_planted`, for a rate also `figure_…_numerator` and `figure_…_denominator`.
enum FormNames {
    static func names(of form: FormSheet) -> [Spreadsheet.Name] {
        form.rows.enumerated().flatMap { index, row in
            guard let definition = row.line?.definition else { return [Spreadsheet.Name]() }
            let stem = "figure_" + definition.code.text.replacing("-", with: "_")
            var columns: [(name: String, column: FormColumns.Column)] = [(stem, .value)]
            if definition.hasParts, case .asked = row {
                columns += [("\(stem)_numerator", .numerator), ("\(stem)_denominator", .denominator)]
            }
            return columns.compactMap { name, column in
                form.columns[column].map { place in
                    Spreadsheet.Name(
                        name, sheet: form.words.sheet,
                        range: CellRange(
                            firstRow: FormSheet.bodyRow + index, firstColumn: place,
                            lastRow: FormSheet.bodyRow + index, lastColumn: place))
                }
            }
        }
    }
}
