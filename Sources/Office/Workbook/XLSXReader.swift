/// Reads the sheets of an .xlsx file row by row. Memory holds the shared texts and one row, whatever the size of the
/// sheet.
package struct XLSXReader {
    package struct Sheet: Sendable, Hashable {
        /// In NFC.
        package let name: String
        /// Hidden by a person, or so that only a macro can show it.
        package let isHidden: Bool
    }

    /// The worksheets in the order of the workbook; charts on sheets of their own are left out.
    package let sheets: [Sheet]
    private let archive: ZipArchive
    /// The entry of each sheet.
    private let parts: [String: String]
    private let book: WorkbookContext

    package init(path: String, limits: WorkbookLimits = WorkbookLimits()) throws(OfficeFault) {
        let file = fileName(path)
        let kind = try FileKind.detect(path)
        guard kind == .xlsx else { throw OfficeFault(kind == .empty ? .empty : .wrongKind(kind), file: file) }
        archive = try ZipArchive(path: path, limits: limits.expansion)
        let workbook = try WorkbookParts(PartParser(archive: archive, file: file), limits: limits)
        let listed = try workbook.sheets()
        sheets = listed.map { Sheet(name: $0.sheet.name, isHidden: $0.sheet.isHidden) }
        parts = Dictionary(listed.map { ($0.sheet.name, $0.part) }, uniquingKeysWith: { first, _ in first })
        let styles = try workbook.styles()
        let texts = try workbook.texts(styles)
        book = WorkbookContext(
            file: file, limits: limits, texts: texts.texts, rich: texts.rich, styles: styles,
            restorer: LegacyRestorer(texts.votes, knowsFonts: styles.hasLegacyFont || !texts.rich.isEmpty),
            days: DayCount(startsIn1904: workbook.index.startsIn1904), isUncalculated: workbook.index.isUncalculated)
    }

    /// How texts were written that have been given so far and were not in Unicode: they have been converted.
    package var restored: Set<LegacyText> { book.restorer.found }

    /// Gives the rows of a sheet that have anything in them, in order; `body` returns false to stop, and does not read
    /// another sheet meanwhile.
    ///
    /// Throws an `OfficeFault` where the sheet can't be read on, which may be after its rows have been given, or what
    /// `body` throws.
    package func forEachRow(of sheet: String, _ body: (SheetRow) throws -> Bool) throws {
        guard let part = parts[sheet] else { throw OfficeFault(.unknownSheet(sheet), file: book.file) }
        try withoutActuallyEscaping(body) { body in
            var thrown: (any Error)?
            do throws(OfficeFault) {
                let reader = SheetReader(book, sheet: sheet, part: part, body)
                thrown = try PartParser(archive: archive, file: book.file).parse(part, with: reader).thrown
            } catch {
                var fault = error
                fault.sheet = sheet
                throw fault
            }
            if let thrown { throw thrown }
        }
    }

    /// A whole sheet with what is merged and hidden in it.
    package func grid(of sheet: String) throws(OfficeFault) -> SheetGrid {
        guard let part = parts[sheet], let about = sheets.first(where: { $0.name == sheet }) else {
            throw OfficeFault(.unknownSheet(sheet), file: book.file)
        }
        var context = book
        context.limits.cells = min(book.limits.cells, book.limits.gridCells)
        do throws(OfficeFault) {
            let reader = GridReader(context, sheet: about, part: part)
            return try PartParser(archive: archive, file: book.file).parse(part, with: reader).grid
        } catch {
            var fault = error
            fault.sheet = sheet
            throw fault
        }
    }
}

/// What the cells of a workbook are read against.
struct WorkbookContext {
    let file: String
    var limits: WorkbookLimits
    let texts: [String]
    let rich: [Int: RichText]
    let styles: SheetStyles
    let restorer: LegacyRestorer
    let days: DayCount
    /// A zero stored with a formula means nothing.
    let isUncalculated: Bool

    /// A text of a cell with this style, in Unicode.
    func restored(_ text: String, style: Int) -> String {
        restorer.isIdle ? text : restorer.restored(text, styles.legacyFont(style))
    }

    func shared(_ index: Int, style: Int) -> String {
        if restorer.isIdle { return texts[index] }
        if let rich = rich[index] { return rich.restored(restorer, cellFont: styles.legacyFont(style)) }
        return restored(texts[index], style: style)
    }
}
