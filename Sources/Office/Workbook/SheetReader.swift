import Quantities

/// Puts the rows of one worksheet together while its markup passes by.
struct SheetReader: MarkupReader {
    private enum Kind {
        case number, shared, inline, formulaText, flag, fault, isoDay
    }

    private enum Target {
        case nothing, value, formula, runs
    }

    private(set) var fault: OfficeFault?
    private(set) var isDone = false
    private(set) var thrown: (any Error)?
    private let book: WorkbookContext
    private let sheet: String
    private let part: String
    private let body: (SheetRow) throws -> Bool

    private var row = 0
    private var cells: [SheetCell] = []
    private var formulas: [Int] = []
    private var indents: [Int: Int] = [:]
    private var cellCount = 0

    private var column = 0
    private var nextColumn = 0
    private var kind = Kind.number
    private var style = 0
    private var target = Target.nothing
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasFormula = false
    private var runs = TextRuns()

    /// Bytes of a formula that are kept for a message.
    private static let formulaLength = 200

    init(_ book: WorkbookContext, sheet: String, part: String, _ body: @escaping (SheetRow) throws -> Bool) {
        self.book = book
        self.sheet = sheet
        self.part = part
        self.body = body
    }

    // MARK: Markup

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if isDone { return }
        switch name {
        case "c": startCell(attributes)
        case "v": target = .value
        case "row": startRow(attributes)
        case "f":
            target = .formula
            hasFormula = true
        case "is": target = .runs
        default: if target == .runs { runs.start(name, attributes) }
        }
    }

    mutating func end(_ name: MarkupName) {
        if isDone { return }
        switch name {
        case "v", "f", "is": target = .nothing
        case "c": endCell()
        case "row": endRow()
        default: if target == .runs { runs.end(name) }
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch target {
        case .nothing: return
        case .value: value.append(contentsOf: bytes)
        case .formula: formula.append(contentsOf: bytes.prefix(Self.formulaLength - formula.count))
        case .runs: runs.take(bytes)
        }
        if max(value.count, runs.bytes.count) > book.limits.textBytes { fail(.tooLong(limit: book.limits.textBytes)) }
    }

    private mutating func fail(_ code: OfficeFault.Code, found: String? = nil) {
        guard fault == nil else { return }
        let cell = CellAddress(column: column, row: max(row - 1, 0)).description
        fault = OfficeFault(code, file: book.file, sheet: sheet, cell: cell, found: found)
        isDone = true
    }

    // MARK: Rows

    private mutating func startRow(_ attributes: MarkupAttributes) {
        let number = attributes.number("r") ?? row + 1
        guard number > row else { return fail(.damaged(part), found: "row \(number)") }
        row = number
        column = 0
        nextColumn = 0
        cells.removeAll(keepingCapacity: true)
        formulas.removeAll(keepingCapacity: true)
        if !indents.isEmpty { indents = [:] }
    }

    private mutating func endRow() {
        guard !cells.isEmpty, !isDone else { return }
        cellCount += cells.count
        guard row <= book.limits.rows else { return fail(.tooManyRows(limit: book.limits.rows)) }
        guard cellCount <= book.limits.cells else { return fail(.tooManyCells(limit: book.limits.cells)) }
        do {
            if try !body(SheetRow(number: row, cells: cells, formulas: formulas, indents: indents)) { isDone = true }
        } catch {
            thrown = error
            isDone = true
        }
    }

    // MARK: Cells

    private mutating func startCell(_ attributes: MarkupAttributes) {
        column = nextColumn
        style = 0
        kind = .number
        var index = 0
        while let (name, value) = attributes[index] {
            switch name {
            case "r": column = CellAddress.column(of: value.bytes) ?? nextColumn
            case "s": style = value.number ?? 0
            case "t": kind = Self.kind(MarkupName(value.bytes))
            default: break
            }
            index += 1
        }
        guard column >= nextColumn else { return fail(.damaged(part), found: attributes["r"]) }
        nextColumn = column + 1
        if !value.isEmpty { value.removeAll(keepingCapacity: true) }
        if !formula.isEmpty { formula.removeAll(keepingCapacity: true) }
        runs.clear()
        hasFormula = false
    }

    private static func kind(_ type: MarkupName) -> Kind {
        switch type {
        case "s": .shared
        case "inlineStr": .inline
        case "str": .formulaText
        case "b": .flag
        case "e": .fault
        case "d": .isoDay
        default: .number
        }
    }

    private mutating func endCell() {
        let cell = content()
        if case .empty = cell { return }
        if isDone { return }
        guard column < book.limits.columns else { return fail(.tooManyColumns(limit: book.limits.columns)) }
        while cells.count < column { cells.append(.empty) }
        if hasFormula { formulas.append(column) }
        if book.styles.hasIndent, case .text = cell, let indent = book.styles.indent(style) { indents[column] = indent }
        cells.append(cell)
    }

    private mutating func content() -> SheetCell {
        if hasFormula, isUncalculated { return .uncalculated(formula: String(decoding: formula, as: UTF8.self)) }
        if kind == .inline { return inline() }
        if value.isEmpty { return .empty }
        switch kind {
        case .number, .inline: return number()
        case .shared: return shared()
        case .formulaText: return .text(book.restored(TextRuns.text(value), style: style))
        case .flag: return flag()
        case .fault: return .fault(String(decoding: value, as: UTF8.self))
        case .isoDay:
            let text = String(decoding: value, as: UTF8.self)
            return Day(String(text.prefix(10))).map(SheetCell.day) ?? .text(text)
        }
    }

    /// No result is stored, or a zero by a program that stores a zero with every formula.
    private var isUncalculated: Bool {
        guard kind == .number else { return false }
        return value.isEmpty || (book.isUncalculated && value == [UInt8(ascii: "0")])
    }

    private func number() -> SheetCell {
        guard let exact = SheetNumber.exact(value) else {
            return .unrepresentable(String(decoding: value, as: UTF8.self))
        }
        switch book.styles.meaning(style) {
        case .number(let format): return .number(exact, format: format)
        case .day: return book.days.day(exact).map(SheetCell.day) ?? .number(exact, format: NumberFormat())
        }
    }

    private mutating func shared() -> SheetCell {
        var index = 0
        for byte in value where index < 1 << 48 {
            index = byte >= 0x30 && byte <= 0x39 ? index * 10 + Int(byte - 0x30) : Int.max
        }
        guard index < book.texts.count else {
            fail(.damaged(part), found: "shared text \(String(decoding: value, as: UTF8.self))")
            return .empty
        }
        let text = book.shared(index, style: style)
        return text.isEmpty ? .empty : .text(text)
    }

    private func inline() -> SheetCell {
        if runs.bytes.isEmpty { return .empty }
        if runs.needsFonts(besideLegacyCells: book.styles.hasLegacyFont) {
            return .text(runs.rich.restored(book.restorer, cellFont: book.styles.legacyFont(style)))
        }
        return .text(book.restored(runs.text, style: style))
    }

    private func flag() -> SheetCell {
        switch String(decoding: value, as: UTF8.self) {
        case "1", "true": .flag(true)
        case "0", "false": .flag(false)
        case let text: .unrepresentable(text)
        }
    }
}
