package import Office
package import Quantities

/// How the documents of one set of rules look and what they call things, in a time: read from a data file.
package struct LayoutProfile: Sendable, Hashable {
    /// "state-nd30-2020"
    package let name: String
    package let layout: Layout
    package let title: String
    /// The rule that the measures come from.
    package let source: String
    package let validFrom: Day
    package let validTo: Day?
    /// False where only secondary sources were at hand; `remark` then says so.
    package let isCheckedAgainstOriginal: Bool
    package let remark: String?

    let font: String
    let portrait: Margins
    let landscape: Margins
    let openingColumns: [Length]
    let closingColumns: [Length]
    let rules: Rules
    let blankSignatureLines: Int
    let words: LayoutWords
    let looks: [StyleRole: StyleLook]

    /// Lengths of lines in percent of the text above them; `nil` for none.
    struct Rules: Sendable, Hashable {
        let title: Int?
        let issuer: Int?
        let abstract: Int?
    }

    struct Margins: Sendable, Hashable {
        let top: Length
        let bottom: Length
        let left: Length
        let right: Length
        let header: Length
    }

    /// Whether documents of this day follow it.
    package func isInForce(on day: Day) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }

    // MARK: Styles and pages

    /// The name of the style for a role, as Word shows it.
    package func style(_ role: StyleRole) -> String {
        looks[role]?.name ?? role.rawValue
    }

    /// All styles, that of the body first.
    package var styles: [ParagraphStyle] {
        StyleRole.allCases.compactMap { looks[$0]?.style(font: font) }
    }

    /// An A4 page, upright.
    package var page: Section.Page { page(portrait, width: .millimetres(210), height: .millimetres(297)) }

    /// An A4 page that lies, for annexes with many columns.
    package var landscapePage: Section.Page { page(landscape, width: .millimetres(297), height: .millimetres(210)) }

    /// The numbers of pages; those of an annex begin again.
    package func numbering(restarts: Bool = false) -> Section.Numbering {
        Section.Numbering(halfPoints: looks[.pageNumber]?.halfPoints ?? 28, restarts: restarts)
    }

    private func page(_ margins: Margins, width: Length, height: Length) -> Section.Page {
        var page = Section.Page(
            top: margins.top, bottom: margins.bottom, left: margins.left, right: margins.right)
        page.width = width
        page.height = height
        page.header = margins.header
        return page
    }

    // MARK: Words

    /// What the last sentence of a document ends with: "./." or ".".
    package var endMark: String { words.end }

    /// The text of a paragraph that ends the document.
    package func ended(_ inlines: [Inline]) -> [Inline] {
        guard case .text(let text, let marks)? = inlines.last else { return inlines + [.text(words.end)] }
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        return inlines.dropLast() + [.text(bare + words.end, marks)]
    }

    /// "Báo cáo số 05/BC-UBND ngày 05/7/2023": how another document names this one.
    package func quoted(_ type: String, _ letter: OfficialLetter) -> String {
        "\(type) số\u{00A0}\(letter.reference(words))\(words.quotedDate)\(letter.date.short)"
    }
}
