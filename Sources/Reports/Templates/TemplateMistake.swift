package import Office

/// Something in a template that can't be carried out, with its place.
package struct TemplateMistake: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A name that stands for nothing here, and the nearest ones that do.
        case unknownName(String, nearest: [String])
        /// Between braces stands no mark that we know: "#for rows".
        case unknownMark(String)
        /// A list where one value is wanted, or the other way round.
        case listAsValue(String)
        case notAList(String)
        /// Opened and not closed, in the same cell, row or text.
        case notClosed(String)
        case notOpened(String)
        /// "{{" without "}}", or the other way round.
        case strayBraces(String)
        /// Repetitions in repetitions without end.
        case tooLong(limit: Int)
    }

    package struct Place: Sendable, Hashable {
        /// "word/document.xml", "word/header1.xml".
        package var part: String
        /// From 1 in this part.
        package var table: Int?
        package var row: Int?
        package var column: Int?
        /// The beginning of the paragraph.
        package var text = ""
    }

    package let kind: Kind
    package let place: Place
}

/// Everything that is wrong with a template, or the file itself.
package enum TemplateFault: Error, Sendable, Hashable {
    case mistakes([TemplateMistake])
    case file(OfficeFault)
}
