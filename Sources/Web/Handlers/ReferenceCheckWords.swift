import Operations
import Pages
import Planning
import Prose

/// What a check of reference data found, in sentences.
struct ReferenceCheckWords {
    private let check: ReferenceCheck
    private let units: UnitTree
    private let words: Words

    init(_ check: ReferenceCheck, _ units: UnitTree, _ language: Language) {
        self.check = check
        self.units = units
        words = Words(language)
    }

    /// What belongs to no cell.
    var general: [String] {
        var found: [String] = []
        if let name = check.foreignFile {
            found.append(
                words.say(
                    "“\(name)” không phải bảng danh mục. Số liệu được nhập ở trang Nhập số liệu.",
                    "“\(name)” is no table of reference data. Figures come in by Entry."))
        }
        if !check.beyond.isEmpty {
            let names = check.beyond.prefix(5).map { UnitTitle.text($0, in: units, words.language) }
                .joined(separator: ", ")
            found.append(
                words.say(
                    "Bạn không quản lý danh mục của: \(names).",
                    "You do not look after the reference data of: \(names)."))
        }
        if check.isBeyondShared {
            found.append(
                words.say(
                    "Bảng này dùng chung cho mọi đơn vị; chỉ người quản lý danh mục của đơn vị có cấp dưới mới sửa được.",
                    "All units share this table; it takes the right for a unit that has others below it."))
        }
        return found
    }

    var errors: [String] {
        general + check.diagnostics.filter { $0.severity == .error }.map { words.diagnosticOnScreen($0) }
    }

    var warnings: [String] {
        check.diagnostics.filter { $0.severity != .error }.map { words.diagnosticOnScreen($0) }
    }

    /// Without its place, for a field of a form.
    func bare(_ diagnostic: Diagnostic) -> String {
        words.diagnosticOnScreen(Diagnostic(diagnostic.severity, diagnostic.code, at: Place(), found: diagnostic.found))
    }
}
