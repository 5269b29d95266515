import Office

/// How the cells of a form look.
struct FormStyles {
    private let look = TableLook()
    let hidden = Spreadsheet.Style()

    var title: Spreadsheet.Style { look.title }
    var header: Spreadsheet.Style { look.header }
    var columnNumber: Spreadsheet.Style { look.columnNumber }
    var line: Spreadsheet.Style { look.centred.with { $0.size = 12 } }
    var guide: Spreadsheet.Style { look.centred.with { $0.isItalic = true } }
    private var body: Spreadsheet.Style { look.body }

    var field: Spreadsheet.Style {
        body.with {
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

    /// A percent, or a word in its place.
    var percent: Spreadsheet.Style {
        number(places: 1).with { $0.wraps = true }
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
    /// A recorded figure that was changed.
    static let orange: UInt32 = 0xF8CBAD
    /// Where something is missing.
    static let red: UInt32 = 0xFF9F9F
}
