/// A row of a text file.
package struct CSVRow: Sendable, Hashable {
    /// The row as a spreadsheet counts it, from 1; empty rows count, line breaks within quotes don't.
    package let number: Int
    /// The line of the file on which the row begins, from 1.
    package let line: Int
    /// In NFC; as they stand otherwise.
    package let fields: [String]

    package init(number: Int, line: Int, fields: [String]) {
        self.number = number
        self.line = line
        self.fields = fields
    }
}

/// What is refused in a text file.
package struct CSVLimits: Sendable, Hashable {
    package var rows = 5_000_000
    package var columns = 2_000
    /// Bytes of one field, in UTF-8.
    package var fieldBytes = 1 << 18

    package init() {}
}
