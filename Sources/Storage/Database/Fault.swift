package import Planning
package import Quantities

/// What can go wrong between the program and its ledger. A closed list; sentences are made by `Prose`.
///
/// Texts in it are for the log and for people who repair databases, not for the reader of a page.
package enum Fault: Error, Sendable, Hashable {
    /// Another writer holds the database; the same call may work a moment later.
    case busy
    /// The database cannot be reached or opened: what the engine said.
    case unavailable(String)
    /// The address is neither `sqlite:PATH`, a path, nor `postgres://…`.
    case badAddress(String)
    /// The program was built without the engine that the address names.
    case engineNotBuilt(String)
    /// The file or database belongs to something else.
    case foreignDatabase(tables: [String])
    /// A newer version of the program has changed the tables.
    case newerSchema(found: Int, known: Int)
    /// The tables are older than the program, or there are none yet: run the migrations first.
    case olderSchema(found: Int, known: Int)
    /// A migration that was run is not the one that the program knows.
    case alteredMigration(number: Int)
    /// Something stored cannot be what the program wrote.
    case corrupt(String)
    case constraint(Constraint)
    /// The database refused to change or remove what is recorded.
    case appendOnly(table: String)
    /// A text that no engine stores: it holds a NUL character.
    case unstorableText(String)
    /// A change with nothing in it.
    case emptyChange
    /// A change dated before the newest one: the ledger only moves forward.
    case momentBeforeHead(given: Moment, head: Moment)
    /// The ledger has moved on since the caller looked at it.
    case headMoved(expected: CommitNumber?, found: CommitNumber?)
    case unknownSubmission(SubmissionNumber)
    /// The life cycle does not allow the step; `from` is `nil` for a new submission.
    case stepNotAllowed(SubmissionStep, from: SubmissionState?, submission: SubmissionNumber)
    /// A backup never overwrites a file.
    case fileExists(path: String)
    case file(path: String, message: String)
    /// Restoring goes into an empty ledger only.
    case notEmpty(head: CommitNumber)
    /// The ledger does not check out.
    case notIntact(Finding)
    /// Anything else that an engine said.
    case failed(String)
}

/// Which rule of the tables was broken.
package struct Constraint: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case unique, foreignKey, check, notNull, other
    }

    package let kind: Kind
    /// The name of the rule, or the columns where the engine names those.
    package let name: String

    package init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}
