import Office

/// How the cells of an annex look in Excel.
struct AnnexStyles {
    private let look = TableLook()
    let reference = Spreadsheet.Style()

    var title: Spreadsheet.Style { look.title }
    var header: Spreadsheet.Style { look.header }
    var columnNumber: Spreadsheet.Style { look.columnNumber }

    var subtitle: Spreadsheet.Style {
        look.centred.with {
            $0.size = 12
            $0.isItalic = true
        }
    }

    var note: Spreadsheet.Style {
        Spreadsheet.Style().with {
            $0.isItalic = true
            $0.wraps = true
        }
    }

    func cell(_ cell: Annex.Cell, _ content: Annex.Content, _ kind: Annex.RowKind) -> Spreadsheet.Style {
        look.body.with { style in
            style.isBold = kind == .heading || kind == .total
            if case .part(let depth) = kind {
                style.isItalic = true
                if content == .label { style.indent = depth * 2 }
            }
            style.wraps = content == .label || content == .text
            style.horizontal = Self.horizontal(cell, content)
            style.numberFormat = Self.format(cell)
        }
    }

    private static func horizontal(_ cell: Annex.Cell, _ content: Annex.Content) -> Spreadsheet.Style.Horizontal {
        switch (cell, content) {
        case (.notAvailable, _), (_, .ordinal), (_, .measure): .centre
        case (.figure, _), (.gain, _), (.percent, _), (.sum, _): .right
        case (_, .label), (_, .text): .left
        default: .general
        }
    }

    private static func format(_ cell: Annex.Cell) -> String? {
        switch cell {
        case .figure(_, let places, _), .sum(_, let places, _, _): Spreadsheet.Style.numberFormat(places: places)
        case .gain(_, let places, _): signed(Spreadsheet.Style.numberFormat(places: places))
        case .percent: Spreadsheet.Style.numberFormat(places: 1)
        case .empty, .text, .notAvailable: nil
        }
    }

    private static func signed(_ format: String) -> String { "+\(format);-\(format);\(format)" }
}
