/// Why an office's file can't be read: a code with its place and what was found there; no sentence.
package struct OfficeFault: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: Sendable, Hashable {
        case missing
        case empty
        /// Not what was expected; says what it looks like.
        case wrongKind(FileKind)
        /// Bytes that are no text in any encoding we read; `likely` names the one it looks like: "windows-1258",
        /// "tcvn3", "utf-16" (without a byte order mark), "unknown".
        case encoding(likely: String)
        case binaryContent
        /// A quote that opens in this line and is never closed.
        case unclosedQuote
        /// Text behind the quote that closes a field.
        case strayQuote
        /// A text of more bytes than allowed.
        case tooLong(limit: Int)
        case tooManyRows(limit: Int)
        case tooManyColumns(limit: Int)
        case tooManyCells(limit: Int)
        /// The file itself has more bytes than allowed.
        case tooLarge(limit: Int)
        /// Expands beyond what is allowed: a bomb, or just too large.
        case expandsTooFar(limit: Int)
        /// Not as its format demands; says which part.
        case damaged(String)
        /// A document type, entity declaration, or absurd depth, which no spreadsheet needs.
        case forbiddenMarkup
        case unknownSheet(String)
        /// LibreOffice is not installed, and nothing else reads or writes this.
        case needsLibreOffice
        /// LibreOffice can't make anything of the file.
        case conversionFailed
        /// LibreOffice took longer than allowed.
        case conversionTooSlow(seconds: Int)
        /// The system refused to give the file.
        case unreadable(String)
    }

    package let code: Code
    /// The name of the file without its folder.
    package let file: String
    package var sheet: String?
    /// "C14"
    package var cell: String?
    /// The line of a text file, from 1.
    package var line: Int?
    /// What was read there: bytes as "c7 d0", or the text.
    package var found: String?

    package init(
        _ code: Code, file: String, sheet: String? = nil, cell: String? = nil, line: Int? = nil, found: String? = nil
    ) {
        self.code = code
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.line = line
        self.found = found
    }

    /// For logs.
    package var description: String {
        let places = [sheet, cell, line.map { "line \($0)" }].compactMap { $0 }
        return ([file] + places).joined(separator: ", ") + ": \(code)" + (found.map { " (found \($0))" } ?? "")
    }
}
