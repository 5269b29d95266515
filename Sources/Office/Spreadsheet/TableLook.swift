/// How the tables of offices look in Excel, whatever they hold: titles, a grey header, columns numbered in italics.
package struct TableLook: Sendable {
    /// Centred, over several lines where it must be.
    package let centred: Spreadsheet.Style
    package let title: Spreadsheet.Style
    package let header: Spreadsheet.Style
    package let columnNumber: Spreadsheet.Style
    /// A cell with a border.
    package let body: Spreadsheet.Style

    package init() {
        let plain = Spreadsheet.Style()
        centred = plain.with {
            $0.horizontal = .centre
            $0.wraps = true
        }
        title = centred.with {
            $0.size = 14
            $0.isBold = true
        }
        header = centred.with {
            $0.isBold = true
            $0.hasBorder = true
            $0.fill = 0xEDEDED
        }
        columnNumber = centred.with {
            $0.isItalic = true
            $0.size = 9
            $0.hasBorder = true
        }
        body = plain.with { $0.hasBorder = true }
    }
}
