import Office
package import Planning

extension IntakeTemplate {
    /// The form as a .csv that Excel opens with its letters right: UTF-8 with a byte order mark, CRLF.
    package func csv(known: (FigureKey) -> ProposedEntry?) -> String {
        var writer = CSVWriter(withByteOrderMark: true)
        writer.row(columns.map { .text($0) })
        for row in rows(known: known) {
            writer.row(zip(columns, row).map { Self.numbers.contains($0) ? .number($1) : .text($1) })
        }
        return writer.text
    }

    private static let numbers: Set<String> = ["value", "numerator", "denominator"]
}
