import Office

/// How the cells of a form look.
struct FormStyles {
    let title: Spreadsheet.Style
    let line: Spreadsheet.Style
    let guide: Spreadsheet.Style
    let header: Spreadsheet.Style
    let columnNumber: Spreadsheet.Style
    let field: Spreadsheet.Style
    let hidden = Spreadsheet.Style()
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
        line = centred.with { $0.size = 12 }
        guide = centred.with { $0.isItalic = true }
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
        field = body.with {
            $0.isBold = true
            $0.wraps = true
        }
    }

    func label(depth: Int) -> Spreadsheet.Style {
        body.with {
            $0.wraps = true
            $0.horizontal = .left
            $0.indent = depth * 2
            $0.isItalic = depth > 0
        }
    }

    var centred: Spreadsheet.Style {
        body.with {
            $0.horizontal = .centre
            $0.wraps = true
        }
    }

    func number(places: Int) -> Spreadsheet.Style {
        body.with {
            $0.numberFormat = Spreadsheet.Style.numberFormat(places: places)
            $0.horizontal = .right
        }
    }

    /// To be filled in.
    func input(places: Int) -> Spreadsheet.Style {
        number(places: places).with {
            $0.fill = Self.yellow
            $0.isUnlocked = true
        }
    }

    /// A formula that a person may write over.
    func computedInput(places: Int) -> Spreadsheet.Style {
        number(places: places).with {
            $0.fill = 0xFFFBE6
            $0.isUnlocked = true
        }
    }

    var textInput: Spreadsheet.Style {
        body.with {
            $0.fill = Self.yellow
            $0.isUnlocked = true
            $0.wraps = true
            $0.horizontal = .left
        }
    }

    var choice: Spreadsheet.Style {
        textInput.with { $0.horizontal = .centre }
    }

    private static let yellow: UInt32 = 0xFFF2CC
}
