package import Office
package import Planning

extension DiagnosticList {
    /// A file that can't be read, in the words of diagnostics.
    mutating func add(_ fault: OfficeFault, _ name: String) {
        let place = Place(file: name, sheet: fault.sheet, cell: fault.cell, row: fault.line)
        add(.error, at: place, found: fault.foundText) { fault.diagnosticCode }
    }
}

extension Diagnostic {
    /// A file that can't be read, in the words of diagnostics.
    package init(_ fault: OfficeFault) {
        let place = Place(file: fault.file, sheet: fault.sheet, cell: fault.cell, row: fault.line)
        self.init(.error, fault.diagnosticCode, at: place, found: fault.foundText)
    }
}

extension OfficeFault {
    fileprivate var foundText: String? {
        if let found { return found }
        return switch code {
        case .damaged(let text), .unreadable(let text), .unknownSheet(let text): text
        default: nil
        }
    }

    /// The kinds of `unreadableFile`: those of `FileKind`, a likely encoding, and the words below.
    fileprivate var diagnosticCode: Diagnostic.Code {
        switch code {
        case .missing: .missingFile
        case .empty: .emptyFile
        case .wrongKind(let kind): .unreadableFile(kind: kind.rawValue)
        case .encoding(let likely): .unreadableFile(kind: likely == "unknown" ? "unknown-encoding" : likely)
        case .binaryContent: .unreadableFile(kind: "binary")
        case .unclosedQuote: .unreadableFile(kind: "unclosed-quote")
        case .strayQuote: .unreadableFile(kind: "stray-quote")
        case .tooLong(let limit): .textTooLong(limit: limit)
        case .tooManyRows: .unreadableFile(kind: "too-many-rows")
        case .tooManyColumns: .unreadableFile(kind: "too-many-columns")
        case .tooManyCells: .unreadableFile(kind: "too-many-cells")
        case .tooLarge: .unreadableFile(kind: "too-large")
        case .expandsTooFar: .unreadableFile(kind: "zip-bomb")
        case .damaged: .unreadableFile(kind: "damaged")
        case .forbiddenMarkup: .unreadableFile(kind: "forbidden-markup")
        case .unknownSheet: .unknownSheet(known: [])
        case .needsLibreOffice: .unreadableFile(kind: "needs-libreoffice")
        case .conversionFailed: .unreadableFile(kind: "conversion-failed")
        case .conversionTooSlow: .unreadableFile(kind: "conversion-too-slow")
        case .unreadable: .unreadableFile(kind: "unreadable")
        }
    }
}
