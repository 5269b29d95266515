import Foundation
package import Planning
package import Quantities
package import Storage

extension Delivery {
    /// Puts papers behind submissions that are in the ledger already: all of them in one change, or nothing.
    package func attach(
        _ paths: [String], to submissions: [SubmissionNumber], by author: String, document: String? = nil,
        reason: String? = nil
    ) throws(Failure) -> CommitNumber {
        let proofs = try ProofCheck.proofs(paths, behind: submissions)
        let note = ChangeNote(
            act: .attachProof, author: author, document: document, reason: reason,
            file: proofs.map(\.name).joined(separator: ", "))
        let database = database
        let moment = clock()
        let commit = try stored { () throws(Fault) in
            try database.append(Change(note: note, proofs: proofs).throughTheDoor, at: moment)
        }
        try refresh()
        return commit.number
    }

    /// The papers, the oldest first; with a unit or a period only those behind such submissions.
    package func proofs(of unit: UnitReference? = nil, on period: Period? = nil) throws(Failure) -> [ProofRecord] {
        if let unit, view().catalogue.units.versions(of: unit.code).isEmpty {
            throw .refused(.unknownUnit(text: unit.description, nearest: []))
        }
        return try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.proofs(of: unit, on: period) }
        }
    }

    /// Writes a paper into a new file, byte by byte as it came in; without a path under the name that it came with.
    package func write(
        _ number: ProofNumber, to path: String? = nil
    ) throws(Failure) -> (proof: Proof, path: String) {
        let record = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.proof(number) }
        }
        guard let proof = record?.proof else { throw .refused(.unknownProof(number)) }
        // Its last part only: a name in a ledger from elsewhere could point out of the folder.
        let path = path ?? URL(filePath: proof.name).lastPathComponent
        try stored { () throws(Fault) in try database.write(proof, to: path) }
        return (proof, path)
    }
}
