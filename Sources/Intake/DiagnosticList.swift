import Planning

/// The diagnostics of one file: all are counted, the first of them kept.
struct DiagnosticList {
    /// How many errors, and how many warnings, are kept: nobody reads more, and a wrong column makes one per row.
    static let limit = 200

    private(set) var kept: [Diagnostic] = []
    private(set) var errors = 0
    private var others = 0

    var unlisted: Int { errors + others - kept.count }

    /// The code is made only where it is kept: looking for nearest names takes longer than reading the row.
    mutating func add(
        _ severity: Diagnostic.Severity, at place: Place, found: String?, _ code: () -> Diagnostic.Code
    ) {
        let isKept: Bool
        if severity == .error {
            errors += 1
            isKept = errors <= Self.limit
        } else {
            others += 1
            isKept = others <= Self.limit
        }
        if isKept { kept.append(Diagnostic(severity, code(), at: place, found: found.map(Self.shortened))) }
    }

    /// By row, those of the whole file first; in one row as they were found.
    func inOrder() -> [Diagnostic] {
        kept.enumerated().sorted { left, right in
            (left.element.place.row ?? 0, left.offset) < (right.element.place.row ?? 0, right.offset)
        }.map(\.element)
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 200 ? text : text.prefix(199) + "…"
    }
}
