import Office
package import Planning

/// What changes of reference data would do, before anything is recorded.
package struct ReferenceCheck: Sendable {
    /// One file, or one form, of one kind.
    package struct Part: Sendable {
        package let kind: ReferenceKind
        package let columns: [ReferenceColumn]
        /// In the order of the file.
        package let differences: [ReferenceDifference]

        package func count(_ effect: ReferenceDifference.Effect) -> Int {
            differences.count { $0.effect == effect }
        }

        /// The rows that change something, as the file that would change it.
        package var text: String {
            var writer = CSVWriter()
            writer.row(columns.map { .text($0.name) })
            for difference in differences where difference.effect != .unchanged {
                writer.row(difference.after.map { .text($0) })
            }
            return writer.text
        }
    }

    package let parts: [Part]
    package let diagnostics: [Diagnostic]
    /// How many more diagnostics there were.
    package let unlisted: Int
    /// Units that are changed and that whoever asks does not look after.
    package let beyond: [UnitKey]
    /// Whether it changes what all units share, and whoever asks looks after a unit alone.
    package let isBeyondShared: Bool
    /// A file that holds something else than reference data.
    package let foreignFile: String?
    /// Everything as it would stand; nothing where it is refused.
    package let catalogue: Catalogue?
    /// Tells whether what it does is still what was shown.
    package let fingerprint: String
    let records: [ReferenceRecord]
    let plans: [ProposedEntry]

    /// Whether nothing of it can be recorded.
    package var isRefused: Bool {
        !beyond.isEmpty || isBeyondShared || foreignFile != nil || diagnostics.contains { $0.severity == .error }
    }

    package func count(_ effect: ReferenceDifference.Effect) -> Int {
        parts.reduce(0) { $0 + $1.count(effect) }
    }

    /// Whether it takes the place of something that is recorded, and so needs a reason.
    package var needsReason: Bool { count(.changed) > 0 }
    package var changesNothing: Bool { count(.added) + count(.changed) == 0 }
}

/// A file to be taken in, and what the journal calls it.
package struct ReferenceFile: Sendable, Hashable {
    package let path: String
    /// Nothing for what was typed into a form.
    package let name: String?

    package init(path: String, name: String?) {
        self.path = path
        self.name = name
    }
}

/// Who records it, on what paper, and what was shown of it.
package struct ReferenceRequest: Sendable {
    package var files: [ReferenceFile]
    package var author: String
    package var authority: Authority
    package var document: String?
    package var reason: String?
    /// The fingerprint of the check that was confirmed.
    package var shown: String

    package init(
        files: [ReferenceFile], author: String, authority: Authority, document: String?, reason: String?, shown: String
    ) {
        self.files = files
        self.author = author
        self.authority = authority
        self.document = document
        self.reason = reason
        self.shown = shown
    }
}

/// What became of it.
package enum ReferenceOutcome: Sendable {
    case recorded(Commit, rows: Int)
    /// It was there already: sent twice, or nothing was changed.
    case unchanged
    case refused(ReferenceCheck)
    /// Somebody has changed something meanwhile: what it would do now.
    case moved(ReferenceCheck)
    case reasonNeeded(ReferenceCheck)
}
