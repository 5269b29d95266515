import Planning
import Quantities

/// A row of `proof`: what is known of a paper without its bytes.
struct ProofRow: LedgerRecord, Hashable {
    let name: String
    let media: ProofMedia
    let byteCount: Int
    let sha256: String

    static let table = LedgerTable(
        "proof", by: .number, [.text("name"), .text("media"), .integer("byte_count"), .text("sha256")])

    init(name: String, media: ProofMedia, byteCount: Int, sha256: String) {
        self.name = name
        self.media = media
        self.byteCount = byteCount
        self.sha256 = sha256
    }

    var content: [Value] {
        [name.bound, media.bound, byteCount.bound, sha256.bound]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(name: try row.next(), media: try row.next(), byteCount: try row.next(), sha256: try row.next())
    }
}

/// A row of `proof_submission`: which bundles of figures a paper stands behind.
struct ProofLink: LedgerRecord, Hashable {
    let proof: ProofNumber
    let submission: SubmissionNumber

    static let table = LedgerTable("proof_submission", by: .number, [.integer("proof"), .integer("submission")])

    init(proof: ProofNumber, submission: SubmissionNumber) {
        self.proof = proof
        self.submission = submission
    }

    var content: [Value] {
        [proof.bound, submission.bound]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(proof: try row.next(), submission: try row.next())
    }
}
