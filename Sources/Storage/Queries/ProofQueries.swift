import Foundation
package import Planning
package import Quantities

/// A proof as a list shows it.
package struct ProofRecord: Sendable, Hashable {
    package let proof: Proof
    package let recorded: Commit
    /// The bundles of figures that it stands behind.
    package let submissions: [SubmissionNumber]
}

extension Connection {
    /// The proofs, the oldest first; with a unit or a period only those behind such submissions.
    package func proofs(of unit: UnitReference? = nil, on period: Period? = nil) throws(Fault) -> [ProofRecord] {
        var conditions: [SQL] = []
        if let unit { conditions.append("s.unit_code = \(unit.code)") }
        if let from = unit?.validFrom { conditions.append("s.unit_from = \(from)") }
        if let period { conditions.append("s.period = \(period)") }
        guard !conditions.isEmpty else { return try proofs("") }
        return try proofs(
            """
            WHERE number IN (SELECT l.proof FROM proof_submission l
                               JOIN submission s ON s.number = l.submission
                              WHERE \(conditions.joined(by: " AND ")))
            """)
    }

    package func proof(_ number: ProofNumber) throws(Fault) -> ProofRecord? {
        try proofs("WHERE number = \(number)").first
    }

    private func proofs(_ condition: SQL) throws(Fault) -> [ProofRecord] {
        let query: SQL =
            "SELECT number, commit_number, name, media, byte_count, sha256 FROM proof \(condition) ORDER BY number"
        var found: [Proof] = []
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let number = try reader.next(ProofNumber.self)
            let commit = try reader.next(CommitNumber.self)
            let content = try ProofRow(from: &reader)
            found.append(
                Proof(
                    number: number, commit: commit, name: content.name, media: content.media,
                    byteCount: content.byteCount, sha256: content.sha256))
        }
        return try found.map { proof throws(Fault) in
            guard let commit = try commit(proof.commit) else {
                throw .corrupt("proof \(proof.number) without a change")
            }
            let submissions = try all(
                "SELECT submission FROM proof_submission WHERE proof = \(proof.number) ORDER BY submission",
                as: SubmissionNumber.self)
            return ProofRecord(proof: proof, recorded: commit, submissions: submissions)
        }
    }
}

extension Database {
    /// Writes the bytes of a proof into a new file, and removes it again where they are not what was recorded.
    package func write(_ proof: Proof, to path: String) throws(Fault) {
        let file = try ProofFile.create(path)
        do throws(Fault) {
            let found = try read { connection throws(Fault) in
                try connection.eachPart(of: proof.number) { _, bytes throws(Fault) in
                    try ProofFile.io(path) { try file.write(contentsOf: bytes) }
                }
            }
            guard found.sha256 == proof.sha256 else { throw .notIntact(Finding(altered: proof)) }
            try ProofFile.io(path) { try file.synchronize() }
            try ProofFile.io(path) { try file.close() }
        } catch {
            try? file.close()
            unlink(path)
            throw error
        }
    }
}
