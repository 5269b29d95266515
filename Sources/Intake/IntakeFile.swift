package import Planning

/// A proposed entry and the cell it came from.
package struct PlacedFigure: Sendable, Hashable {
    package let entry: ProposedEntry
    package let place: Place
    /// Why it takes the place of another figure, where its own row says so.
    package let reason: String?
    /// What a person said of its cell.
    package var decisions: [ReadingDecision] = []

    package init(entry: ProposedEntry, place: Place, reason: String? = nil) {
        self.entry = entry
        self.place = place
        self.reason = reason
    }
}

/// What a simple file proposes, and everything that is wrong with it.
///
/// A file is taken whole or not at all: with an error in it, nothing of it may be recorded.
package struct IntakeFile: Sendable {
    /// The name of the file without its folder.
    package let name: String
    /// `nil` where the header belongs to no known kind.
    package let kind: IntakeKind?
    /// Units, definitions and dates in the order of the file.
    package let records: [ReferenceRecord]
    /// Figures, or plans, in the order of the file.
    package let figures: [PlacedFigure]
    /// By row; of errors and of the rest the first 200 each.
    package let diagnostics: [Diagnostic]
    /// How many more diagnostics there were.
    package let unlisted: Int
    /// Rows below the header with anything in them.
    package let rowCount: Int
    /// What was planned for each table of an office's own; empty for simple files.
    package var plans: [TablePlan] = []

    package var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }

    /// What the journal says of importing this file.
    package var act: ChangeNote.Act? { kind?.act }
}

extension IntakeFile {
    /// A file that could not be read as far as its rows.
    init(unreadable name: String, kind: IntakeKind? = nil, _ list: DiagnosticList) {
        self.init(
            name: name, kind: kind, records: [], figures: [], diagnostics: list.inOrder(), unlisted: list.unlisted,
            rowCount: 0)
    }
}
