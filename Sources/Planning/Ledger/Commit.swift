package import Quantities

/// The number of a change of the ledger: 1, 2, 3 … without gaps.
package struct CommitNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: CommitNumber, right: CommitNumber) -> Bool {
        left.value < right.value
    }
}

/// Why a change is made: what the journal keeps of it.
package struct ChangeNote: Sendable, Hashable {
    /// What was done, from a closed list.
    package enum Act: String, Sendable, Hashable, CaseIterable {
        case importUnits = "import-units"
        case importIndicators = "import-indicators"
        case importPlans = "import-plans"
        case importConferences = "import-conferences"
        case importShortcomings = "import-shortcomings"
        case importDirectives = "import-directives"
        case importFigures = "import-figures"
        case importCalendar = "import-calendar"
        /// Typed at the desk, or uploaded there.
        case enterFigures = "enter-figures"
        case attachProof = "attach-proof"
        case submit, sign, approve
        case sendBack = "return"
        case withdraw
        case openPeriod = "open-period"
        case closePeriod = "close-period"
        /// One unit may enter although the period is closed.
        case exceptUnit = "except-unit"
        case setApproval = "set-approval"
        /// How documents are laid out.
        case setProfile = "set-profile"
        /// A unit says what fell short in a period, and why.
        case stateShortcomings = "state-shortcomings"
    }

    package let act: Act
    /// The office or role that did it.
    package let author: String
    /// The paper on which it stands.
    package let document: String?
    package let reason: String?
    /// The file that it came from, without its folder.
    package let file: String?

    package init(act: Act, author: String, document: String? = nil, reason: String? = nil, file: String? = nil) {
        self.act = act
        self.author = author
        self.document = document
        self.reason = reason
        self.file = file
    }
}

/// One change of the ledger, made in one transaction and chained to the one before it.
package struct Commit: Sendable, Hashable {
    package let number: CommitNumber
    package let at: Moment
    package let note: ChangeNote
    /// SHA-256 over the canonical text of all rows of the change, hexadecimal.
    package let digest: String
    /// SHA-256 over the previous hash, the note and the digest, hexadecimal.
    package let hash: String

    package init(number: CommitNumber, at: Moment, note: ChangeNote, digest: String, hash: String) {
        self.number = number
        self.at = at
        self.note = note
        self.digest = digest
        self.hash = hash
    }
}
