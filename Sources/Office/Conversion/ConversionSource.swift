import Foundation

/// A file that is to be converted: what it is and how LibreOffice is told so.
struct ConversionSource {
    let path: String
    let name: String
    let kind: FileKind
    /// The name of LibreOffice's filter; without it a broken file would be taken for a text.
    let filter: String?

    init(_ path: String, for target: LibreOffice.Target, _ limits: LibreOffice.Limits) throws(OfficeFault) {
        self.path = path
        name = fileName(path)
        kind = try FileKind.detect(path)
        guard (InputFile.size(path) ?? 0) <= limits.inputBytes else {
            throw OfficeFault(.tooLarge(limit: limits.inputBytes), file: name)
        }
        if kind == .empty { throw OfficeFault(.empty, file: name) }
        guard let filter = try Self.filter(path, kind, target) else { throw OfficeFault(.wrongKind(kind), file: name) }
        self.filter = filter
    }

    /// The ending under which LibreOffice expects a file of this kind.
    var ending: String {
        kind == .docx && filter == Self.oldWord ? "doc" : kind.rawValue
    }

    private static let oldWord = "MS Word 97"

    private static func filter(
        _ path: String, _ kind: FileKind, _ target: LibreOffice.Target
    ) throws(OfficeFault) -> String? {
        switch (kind, target) {
        case (.xls, _): "MS Excel 97"
        case (.ods, _): "calc8"
        case (.xlsb, _): "Calc MS Excel 2007 Binary"
        case (.xlsx, _): "Calc MS Excel 2007 XML"
        case (.html, .xlsx): "HTML (StarCalc):1033 0"
        case (.xml, .xlsx): try isWorkbook2003(path) ? "MS Excel 2003 XML" : nil
        case (.docx, .pdf): try isCompound(path) ? oldWord : "MS Word 2007 XML"
        case (.odt, .pdf): "writer8"
        default: nil
        }
    }

    private static func isWorkbook2003(_ path: String) throws(OfficeFault) -> Bool {
        let head = try InputFile(path: path).read(FileKind.headLength)
        return String(decoding: head, as: UTF8.self).contains("urn:schemas-microsoft-com:office:spreadsheet")
    }

    private static func isCompound(_ path: String) throws(OfficeFault) -> Bool {
        try InputFile(path: path).read(CompoundFile.mark.count) == CompoundFile.mark
    }

    /// What LibreOffice is given: the file as it is; of a web page every cell marked as text, since "1.234" is one
    /// number or another by the language of the reader, and an office's reader decides that later.
    func content() throws(OfficeFault) -> Data {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw OfficeFault(.unreadable(error.localizedDescription), file: name)
        }
        return kind == .html ? HTMLCells.asTexts(data) : data
    }
}

/// The cells of a web page's tables.
enum HTMLCells {
    private static let mark = Array(#" sdnum="1033;0;@""#.utf8)

    /// The page with each `td` and `th` marked as text in LibreOffice's own way.
    static func asTexts(_ page: Data) -> Data {
        var marked = Data(capacity: page.count + page.count / 4)
        var rest = page[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            let name = rest[start...].prefix(4)
            marked.append(rest[..<start])
            guard name.count == 4, isCell(Array(name)) else {
                marked.append(rest[start])
                rest = rest[(start + 1)...]
                continue
            }
            marked.append(name.prefix(3))
            marked.append(contentsOf: mark)
            rest = rest[(start + 3)...]
        }
        marked.append(rest)
        return marked
    }

    private static func isCell(_ start: [UInt8]) -> Bool {
        let isName =
            start[1] | 0x20 == UInt8(ascii: "t") && [UInt8(ascii: "d"), UInt8(ascii: "h")].contains(start[2] | 0x20)
        return isName && (start[3] == UInt8(ascii: ">") || start[3] <= 0x20)
    }
}

extension FileKind {
    /// A table in another format than ours, which LibreOffice turns into .xlsx.
    package var isOtherWorkbook: Bool {
        switch self {
        case .xls, .ods, .xlsb, .html, .xml: true
        default: false
        }
    }
}
