/// A written document as an office hands it over, before it becomes .docx or .html: named styles, sections of pages,
/// and blocks. It knows nothing of plans; a figure carries an opaque reference.
package struct TextDocument: Sendable {
    package struct Properties: Sendable, Hashable {
        package var title: String
        /// An office or role, never a person.
        package var author: String
        /// RFC 3339; the same document has the same bytes, so the moment comes from the data, not from the clock.
        package var created: String
        /// "vi-VN"
        package var language: String
        /// Which state of the data the document shows.
        package var keywords: String

        package init(
            title: String, author: String, created: String, language: String = "vi-VN", keywords: String = ""
        ) {
            self.title = title
            self.author = author
            self.created = created
            self.language = language
            self.keywords = keywords
        }
    }

    package var properties: Properties
    package var styles: [ParagraphStyle]
    package var sections: [Section]

    package init(properties: Properties, styles: [ParagraphStyle], sections: [Section]) {
        self.properties = properties
        self.styles = styles
        self.sections = sections
    }
}

/// The look of a paragraph under a name that a person finds in Word, and can change there.
package struct ParagraphStyle: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable, Codable { case left, centre, right, justified }

    /// Distance from one line to the next.
    package enum LineSpacing: Sendable, Hashable {
        /// In percent of the font's own: 100 is single.
        case percent(Int)
        case exactly(Length)
        case atLeast(Length)
    }

    /// As Word shows it: "TD Trích yếu".
    package var name: String
    package var basedOn: String?
    package var font: String
    /// In half points: 13 pt are 26.
    package var halfPoints: Int
    package var isBold = false
    package var isItalic = false
    package var isUnderlined = false
    package var isUpperCase = false
    package var alignment = Alignment.left
    package var firstLineIndent = Length.zero
    package var leftIndent = Length.zero
    package var rightIndent = Length.zero
    package var spaceBefore = Length.zero
    package var spaceAfter = Length.zero
    package var lineSpacing = LineSpacing.percent(100)
    package var keepsWithNext = false
    /// 1…9 for a heading that the outline of the document shows.
    package var outlineLevel: Int?

    package init(name: String, font: String, halfPoints: Int) {
        self.name = name
        self.font = font
        self.halfPoints = halfPoints
    }
}

/// Pages of one shape.
package struct Section: Sendable {
    package struct Page: Sendable, Hashable {
        /// As it lies: for a landscape page the width is the longer side.
        package var width = Length.millimetres(210)
        package var height = Length.millimetres(297)
        package var top: Length
        package var bottom: Length
        package var left: Length
        package var right: Length
        /// From the edge of the sheet to the page number.
        package var header = Length.millimetres(10)

        package init(top: Length, bottom: Length, left: Length, right: Length) {
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
        }

        package var textWidth: Length { width - left - right }
    }

    /// Arabic numbers, centred in the top margin.
    package struct Numbering: Sendable, Hashable {
        package var halfPoints: Int
        package var showsOnFirstPage: Bool
        /// Begins at 1 with this section: annexes are numbered apart.
        package var restarts: Bool

        package init(halfPoints: Int = 26, showsOnFirstPage: Bool = false, restarts: Bool = false) {
            self.halfPoints = halfPoints
            self.showsOnFirstPage = showsOnFirstPage
            self.restarts = restarts
        }
    }

    package var page: Page
    package var numbering: Numbering?
    package var blocks: [Block]

    package init(page: Page, numbering: Numbering?, blocks: [Block]) {
        self.page = page
        self.numbering = numbering
        self.blocks = blocks
    }
}

package indirect enum Block: Sendable {
    case paragraph(Paragraph)
    case table(DocumentTable)
    case chart(DocumentChart)
    /// A solid line of this length, drawn, never typed.
    case rule(width: Length, alignment: ParagraphStyle.Alignment, style: String)
}

package struct Paragraph: Sendable, Hashable {
    /// The name of a style of the document.
    package var style: String
    package var inlines: [Inline]
    package var startsPage = false
    /// Stays on the page of what follows; in a table its row does.
    package var keepsWithNext = false
    /// The name of a place that a link in the document can point to.
    package var anchor: String?

    package init(_ style: String, _ inlines: [Inline]) {
        self.style = style
        self.inlines = inlines
    }

    package init(_ style: String, _ text: String) {
        self.init(style, [.text(text)])
    }
}

package enum Inline: Sendable, Hashable {
    case text(String, Emphasis = [])
    /// A figure with where it comes from: in Word a content control, in HTML an element with a title.
    case figure(String, FigureTag, Emphasis = [])
    case lineBreak
    case tab
    case footnote([Inline])

    package struct Emphasis: OptionSet, Sendable, Hashable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let bold = Emphasis(rawValue: 1)
        package static let italic = Emphasis(rawValue: 2)
        package static let underline = Emphasis(rawValue: 4)
        /// In a frame as tight as the text: the degrees of urgency and secrecy.
        package static let boxed = Emphasis(rawValue: 8)
    }
}

/// The reference of a figure, at most 64 characters as Word demands of the tag of a content control, and a sentence for people.
package struct FigureTag: Sendable, Hashable {
    package let reference: String
    package let title: String

    package init(reference: String, title: String) {
        self.reference = reference
        self.title = title
    }
}

/// A table that stays a table in Word: columns to the twip, a header that repeats on every page.
package struct DocumentTable: Sendable {
    package enum Border: Sendable, Hashable { case none, grid }

    package struct Cell: Sendable {
        package enum Vertical: Sendable, Hashable { case top, centre, bottom }
        package var blocks: [Block]
        package var columns: Int
        package var rows: Int
        package var vertical = Vertical.centre
        package var isShaded = false

        package init(_ blocks: [Block], columns: Int = 1, rows: Int = 1) {
            self.blocks = blocks
            self.columns = columns
            self.rows = rows
        }

        package init(_ style: String, _ inlines: [Inline], columns: Int = 1, rows: Int = 1) {
            self.init([.paragraph(Paragraph(style, inlines))], columns: columns, rows: rows)
        }
    }

    package struct Row: Sendable {
        /// Cells from left to right; those covered by a cell that spans rows from above are left out.
        package var cells: [Cell]
        package var mayBreak = false
        /// For headers whose tall cells span rows: no program makes the rows higher for them.
        package var leastHeight = Length.zero

        package init(_ cells: [Cell]) {
            self.cells = cells
        }
    }

    package var columns: [Length]
    /// How many rows at the top repeat on every page.
    package var headerRows: Int
    package var rows: [Row]
    package var border: Border
    /// What the table shows, for readers who can't see it.
    package var summary: String
    /// Between the text of a cell and its left and right edges.
    package var cellMargin: Length { border == .grid ? .tenthsOfMillimetre(12) : .zero }
    package var width: Length { columns.reduce(.zero, +) }

    package init(columns: [Length], headerRows: Int, rows: [Row], border: Border = .grid, summary: String = "") {
        self.columns = columns
        self.headerRows = headerRows
        self.rows = rows
        self.border = border
        self.summary = summary
    }
}

/// A chart that Word draws from its own data, with the workbook behind it.
package struct DocumentChart: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case columns, bars, line, doughnut }

    package struct Series: Sendable, Hashable {
        package var name: String
        /// Plain notation ("96.6"), one for each category; `nil` leaves a gap.
        package var values: [String?]

        package init(name: String, values: [String?]) {
            self.name = name
            self.values = values
        }
    }

    package var kind: Kind
    package var title: String
    package var categories: [String]
    package var series: [Series]
    /// "#,##0.0", of the labels.
    package var numberFormat: String
    package var width: Length
    package var height: Length

    package init(
        kind: Kind, title: String, categories: [String], series: [Series], numberFormat: String = "General",
        width: Length = .millimetres(160), height: Length = .millimetres(80)
    ) {
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.numberFormat = numberFormat
        self.width = width
        self.height = height
    }
}
