/// Parses entries of an archive as markup.
struct PartParser {
    let archive: ZipArchive
    let file: String

    /// The reader when it has been told of the whole part, or has had enough.
    func parse<Reader: MarkupReader>(_ part: String, with reader: Reader) throws(OfficeFault) -> Reader {
        let stream = try XMLStream(reader, file: file, part: part)
        let isThere = try archive.read(part) { chunk, isLast throws(OfficeFault) in
            try stream.take(chunk, isLast: isLast)
        }
        guard isThere else { throw OfficeFault(.damaged(part), file: file, found: "not in the archive") }
        return stream.reader
    }
}

/// Finds and reads what belongs to a workbook besides its sheets.
struct WorkbookParts {
    let index: WorkbookIndex
    /// The entry of the index.
    let workbook: String
    let relations: PackageRelations
    private let parser: PartParser
    private let limits: WorkbookLimits

    init(_ parser: PartParser, limits: WorkbookLimits) throws(OfficeFault) {
        self.parser = parser
        self.limits = limits
        let file = parser.file
        let root = PackageRelations.entry(of: "")
        let none = PackageRelations(of: "", file: file, limits: limits)
        let package = try parser.archive.contains(root) ? parser.parse(root, with: none) : none
        workbook = package.target(ofType: "officeDocument") ?? "xl/workbook.xml"
        relations = try parser.parse(
            PackageRelations.entry(of: workbook), with: PackageRelations(of: workbook, file: file, limits: limits))
        index = try parser.parse(workbook, with: WorkbookIndex(file: file, limits: limits))
    }

    /// The worksheets with their entries; other kinds of sheets are left out.
    func sheets() throws(OfficeFault) -> [(sheet: WorkbookIndex.Sheet, part: String)] {
        var sheets: [(sheet: WorkbookIndex.Sheet, part: String)] = []
        var parts: Set<String> = []
        for sheet in index.sheets {
            guard let relation = relations[sheet.relation] else {
                throw OfficeFault(.damaged(workbook), file: parser.file, sheet: sheet.name, found: sheet.relation)
            }
            guard relation.type == "worksheet" else { continue }
            // One part for many sheets would be read once for each.
            guard parts.insert(ZipArchive.key(relation.target)).inserted else {
                throw OfficeFault(.damaged(workbook), file: parser.file, sheet: sheet.name, found: relation.target)
            }
            sheets.append((sheet, relation.target))
        }
        return sheets
    }

    func styles() throws(OfficeFault) -> SheetStyles {
        let none = SheetStyles(file: parser.file, limits: limits)
        guard let part = part("styles", "styles.xml") else { return none }
        return try parser.parse(part, with: none)
    }

    func texts(_ styles: SheetStyles) throws(OfficeFault) -> SharedTexts {
        let none = SharedTexts(file: parser.file, limits: limits, besideLegacyCells: styles.hasLegacyFont)
        guard let part = part("sharedStrings", "sharedStrings.xml") else { return none }
        return try parser.parse(part, with: none)
    }

    /// The part with this role; some programs don't name it and put it where it usually is. One that is named must be
    /// there: without its styles a day would be read as a number.
    private func part(_ type: String, _ usual: String) -> String? {
        if let named = relations.target(ofType: type) { return named }
        let beside = relations.resolved(usual)
        return parser.archive.contains(beside) ? beside : nil
    }
}
