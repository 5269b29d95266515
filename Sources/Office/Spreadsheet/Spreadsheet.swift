package import Quantities

/// A workbook that is to be written: values, how they look and how they print. `bytes()` makes the .xlsx.
///
/// The same value gives the same bytes.
package struct Spreadsheet: Sendable {
    /// What the file says of itself.
    package struct Properties: Sendable, Hashable {
        package var title: String
        package var subject: String
        /// An office or a role.
        package var author: String
        /// Stated by the caller, so that the same content gives the same bytes.
        package var created: Moment

        package init(title: String, subject: String = "", author: String = "", created: Moment) {
            self.title = title
            self.subject = subject
            self.author = author
            self.created = created
        }
    }

    /// A name for a range, as Excel lists it.
    package struct Name: Sendable, Hashable {
        package var name: String
        package var sheet: String
        package var range: CellRange

        package init(_ name: String, sheet: String, range: CellRange) {
            self.name = name
            self.sheet = sheet
            self.range = range
        }
    }

    package var properties: Properties
    package var sheets: [Sheet]
    package var names: [Name] = []
    /// What a comment says beside a number of more than 15 digits, which Excel can't hold and which stands as text.
    package var longNumberNote = "Số có hơn 15 chữ số: ghi thành chữ để không mất chữ số nào."

    package init(_ properties: Properties, sheets: [Sheet]) {
        self.properties = properties
        self.sheets = sheets
    }
}
