import Office
import Planning

extension IntakeFile {
    /// Whether it is a form of this program.
    package var isForm: Bool {
        diagnostics.contains { if case .formRead = $0.code { true } else { false } }
    }

    /// Whether it is a form of this program in which nothing is new.
    package var isUnchangedForm: Bool { figures.isEmpty && isForm }

    /// A workbook that is a form of this program, read by its hidden key; `nil` for every other file, and for one that
    /// can't be read at all: who reads it next says so.
    static func form(
        _ path: String, name: String, against catalogue: Catalogue, options: IntakeOptions
    ) -> IntakeFile? {
        guard (try? FileKind.detect(path)) == .xlsx, let reader = try? XLSXReader(path: path),
            let finding = try? FormFinding(reader)
        else { return nil }
        var list = DiagnosticList()
        switch finding {
        case .noForm: return nil
        case .damaged(let kind, let sheet):
            list.add(.error, at: Place(file: name, sheet: sheet), found: nil) { .damagedForm(kind: kind) }
            return IntakeFile(unreadable: name, kind: .figures, list)
        case .form(let key, let sheets):
            return form(reader, key, sheets, name, catalogue, options, list)
        }
    }

    private static func form(
        _ reader: XLSXReader, _ key: FormKey, _ sheets: [String], _ name: String, _ catalogue: Catalogue,
        _ options: IntakeOptions, _ diagnostics: DiagnosticList
    ) -> IntakeFile {
        var list = diagnostics
        if let state = key.state, !options.isOwnState(state) {
            list.add(.error, at: Place(file: name), found: nil) { .formOfAnotherLedger }
            return IntakeFile(unreadable: name, kind: .figures, list)
        }
        guard let unit = catalogue.units.version(key.unit) else {
            list.add(.error, at: Place(file: name), found: key.unit.description) { .unknownUnit(nearest: []) }
            return IntakeFile(unreadable: name, kind: .figures, list)
        }
        var form = FormRead(name: name, key: key, unit: unit, catalogue: catalogue, options: options, list)
        do {
            for sheet in sheets {
                guard let table = try FormTable(reader, sheet, FormWords(language: key.language)) else {
                    list.add(.error, at: Place(file: name, sheet: sheet), found: nil) {
                        .damagedForm(kind: "no-columns")
                    }
                    return IntakeFile(unreadable: name, kind: .figures, list)
                }
                form.read(table)
            }
        } catch let fault as OfficeFault {
            list.add(fault, name)
            return IntakeFile(unreadable: name, kind: .figures, list)
        } catch {
            list.add(OfficeFault(.unreadable("\(error)"), file: name), name)
            return IntakeFile(unreadable: name, kind: .figures, list)
        }
        form.finish()
        return IntakeFile(
            name: name, kind: .figures, records: [], figures: form.figures, diagnostics: form.diagnostics.inOrder(),
            unlisted: form.diagnostics.unlisted, rowCount: form.rowCount)
    }
}
