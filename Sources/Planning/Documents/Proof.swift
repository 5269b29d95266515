/// The number of a proof in the ledger: 1, 2, 3 …
package struct ProofNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package var description: String { String(value) }

    package static func < (left: ProofNumber, right: ProofNumber) -> Bool {
        left.value < right.value
    }
}

/// The kinds of file that are taken as proof: what a scanner, a camera or an office writes, and nothing that runs.
package enum ProofMedia: String, Sendable, Hashable, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// "pdf": how people call it.
    package var short: String { "\(self)" }
}

/// A paper behind figures, kept with them: usually the signed and stamped scan of a report.
package struct Proof: Sendable, Hashable {
    /// The largest file that is taken, in bytes.
    package static let sizeLimit = 20 * 1024 * 1024

    package let number: ProofNumber
    /// The change that brought it.
    package let commit: CommitNumber
    /// The name of the file, without its folder.
    package let name: String
    package let media: ProofMedia
    package let byteCount: Int
    /// SHA-256 of the file, hexadecimal.
    package let sha256: String

    package init(
        number: ProofNumber, commit: CommitNumber, name: String, media: ProofMedia, byteCount: Int, sha256: String
    ) {
        self.number = number
        self.commit = commit
        self.name = name
        self.media = media
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
