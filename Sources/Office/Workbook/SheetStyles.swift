/// What the styles of a workbook say of cells: days, percent, decimals, and whether the font is one of before Unicode.
struct SheetStyles: MarkupReader {
    private(set) var fault: OfficeFault?
    private let file: String
    private let limits: WorkbookLimits
    private var listed: [Int: FormatCode.Meaning] = [:]
    private var styles: [FormatCode.Meaning] = []
    private var isInCellFormats = false
    private var fonts: [LegacyFont?] = []
    private var fontOfStyle: [Int] = []
    private var isInFonts = false
    private var indentOfStyle: [Int: Int] = [:]

    /// Excel's own limit for a code.
    private static let longestCode = 255

    init(file: String, limits: WorkbookLimits) {
        self.file = file
        self.limits = limits
    }

    var isDone: Bool { fault != nil }

    func meaning(_ style: Int) -> FormatCode.Meaning {
        styles.indices.contains(style) ? styles[style] : FormatCode.general
    }

    /// Whether any cell may be in an old font.
    private(set) var hasLegacyFont = false

    var hasIndent: Bool { !indentOfStyle.isEmpty }

    /// How far the text of a cell is indented; `nil` where it is not.
    func indent(_ style: Int) -> Int? { indentOfStyle[style] }

    /// The old font of a cell; `nil` where it is another.
    func legacyFont(_ style: Int) -> LegacyFont? {
        guard fontOfStyle.indices.contains(style), fonts.indices.contains(fontOfStyle[style]) else { return nil }
        return fonts[fontOfStyle[style]]
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
            listed[id] = code.utf16.count <= Self.longestCode ? FormatCode.meaning(code) : FormatCode.general
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            styles.append(meaning(ofFormat: attributes.number("numFmtId") ?? 0))
            fontOfStyle.append(attributes.number("fontId") ?? 0)
        case "alignment" where isInCellFormats:
            guard let indent = attributes.number("indent"), (1...250).contains(indent), !styles.isEmpty else { return }
            indentOfStyle[styles.count - 1] = indent
        case "fonts": isInFonts = true
        case "font" where isInFonts: fonts.append(nil)
        case "name" where isInFonts:
            if let font = attributes["val"].flatMap(LegacyFont.init), !fonts.isEmpty {
                fonts[fonts.count - 1] = font
                hasLegacyFont = true
            }
        default: return
        }
        if max(listed.count, styles.count, fonts.count) > limits.styles {
            fault = OfficeFault(.expandsTooFar(limit: limits.styles), file: file)
        }
    }

    mutating func end(_ name: MarkupName) {
        if name.equals("cellXfs") { isInCellFormats = false }
        if name.equals("fonts") { isInFonts = false }
    }

    /// A listed code goes before a known number: some programs list those, too, and mean what they list.
    private func meaning(ofFormat id: Int) -> FormatCode.Meaning {
        listed[id] ?? FormatCode.builtIn(id) ?? FormatCode.general
    }
}
