import Office

/// How the cells of an annex look in Excel.
struct AnnexStyles {
    let title: Spreadsheet.Style
    let subtitle: Spreadsheet.Style
    let header: Spreadsheet.Style
    let columnNumber: Spreadsheet.Style
    let note: Spreadsheet.Style
    let reference = Spreadsheet.Style()
    private let body = Spreadsheet.Style().with { $0.hasBorder = true }

    init() {
        let centred = Spreadsheet.Style().with {
            $0.horizontal = .centre
            $0.wraps = true
        }
        title = centred.with {
            $0.size = 14
            $0.isBold = true
        }
        subtitle = centred.with {
            $0.size = 12
            $0.isItalic = true
        }
        header = centred.with {
            $0.isBold = true
            $0.hasBorder = true
            $0.fill = 0xEDEDED
        }
        columnNumber = centred.with {
            $0.isItalic = true
            $0.hasBorder = true
            $0.size = 9
        }
        note = Spreadsheet.Style().with {
            $0.isItalic = true
            $0.wraps = true
        }
    }

    func cell(_ cell: Annex.Cell, _ content: Annex.Content, _ kind: Annex.RowKind) -> Spreadsheet.Style {
        body.with { style in
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
        case (.figure, _), (.percent, _), (.sum, _): .right
        case (_, .label), (_, .text): .left
        default: .general
        }
    }

    private static func format(_ cell: Annex.Cell) -> String? {
        switch cell {
        case .figure(_, let places, _), .sum(_, let places, _, _): Spreadsheet.Style.numberFormat(places: places)
        case .percent: Spreadsheet.Style.numberFormat(places: 1)
        case .empty, .text, .notAvailable: nil
        }
    }
}
