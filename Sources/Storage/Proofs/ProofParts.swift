import Crypto
import Planning

/// The bytes of the proofs, row by row. They are read one part at a time, so memory does not grow with the file.
extension Connection {
    func insert(part: Int64, of proof: ProofNumber, _ bytes: [UInt8]) throws(Fault) {
        try execute(
            "INSERT INTO proof_part (proof, part, content) VALUES (\(proof), \(part), \(Value.bytes(bytes)))")
    }

    /// Hands the parts of a proof to `body`, and gives the length and the hash of what was handed over.
    func eachPart(
        of proof: ProofNumber, _ body: (_ part: Int64, _ bytes: [UInt8]) throws(Fault) -> Void
    ) throws(Fault) -> (byteCount: Int, sha256: String) {
        let parts = try all("SELECT part FROM proof_part WHERE proof = \(proof) ORDER BY part", as: Int64.self)
        var hash = SHA256()
        var byteCount = 0
        for part in parts {
            let bytes = try self.bytes(ofPart: part, of: proof)
            byteCount += bytes.count
            bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try body(part, bytes)
        }
        return (byteCount, hexadecimal(hash.finalize()))
    }

    private func bytes(ofPart part: Int64, of proof: ProofNumber) throws(Fault) -> [UInt8] {
        let cursor = try rows("SELECT content FROM proof_part WHERE proof = \(proof) AND part = \(part)")
        guard try cursor.next() else { throw .corrupt("part \(part) of proof \(proof) is gone") }
        var bytes: [UInt8] = []
        cursor.appendBytes(at: 0, to: &bytes)
        return bytes
    }
}
