package import Intake
package import Planning
package import Quantities

/// Who brings files in, on what paper, and how.
package struct ImportRequest: Sendable {
    package var files: [String]
    package var author: String
    package var document: String?
    package var reason: String?
    /// For figures whose row states none.
    package var status: FigureStatus
    package var notation: NumberNotation?
    package var sheet: String?
    /// A reporter's import waits as a draft; a planning officer's lands approved.
    package var isDraft: Bool
    /// Files to keep behind the figures, such as the signed scan.
    package var proofs: [String]
    /// Says what would happen and stores nothing.
    package var isDryRun: Bool
    /// What an office's own table does not say itself.
    package var period: Period?
    package var unit: UnitReference?
    package var assigner: Assigner?
    /// What was decided about tables of its shape.
    package var mapping: MappingFile?
    package var headerWords = HeaderWords.usual

    package init(
        files: [String], author: String, document: String? = nil, reason: String? = nil,
        status: FigureStatus = .preliminary, notation: NumberNotation? = nil, sheet: String? = nil,
        isDraft: Bool = false, isDryRun: Bool = false, proofs: [String] = []
    ) {
        self.files = files
        self.author = author
        self.document = document
        self.reason = reason
        self.status = status
        self.notation = notation
        self.sheet = sheet
        self.isDraft = isDraft
        self.isDryRun = isDryRun
        self.proofs = proofs
    }
}

/// What an import did, or would do.
package struct ImportReport: Sendable {
    package struct File: Sendable {
        package let name: String
        package let kind: IntakeKind?
        package let rows: Int
        package let records: Int
        package let figures: Int
    }

    package let files: [File]
    /// Warnings and notes; errors refuse the whole import.
    package let diagnostics: [Diagnostic]
    package let submissions: Int
    /// Figures that take the place of an earlier one.
    package let corrections: Int
    /// The names of the papers that are kept behind it.
    package let proofs: [String]
    /// The change that it became; `nil` in a dry run.
    package let commit: CommitNumber?
    /// What was planned for tables of an office's own.
    package var plans: [TablePlan] = []
    /// A dry run found errors, or questions that nobody has answered.
    package var isRefused: Bool { diagnostics.contains { $0.severity == .error } }
}
