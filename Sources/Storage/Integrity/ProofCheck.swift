import Planning

extension Connection {
    /// A proof whose bytes are not those that were recorded, or bytes that belong to none.
    func wrongProof() throws(Fault) -> Finding? {
        for record in try proofs() {
            let found = try eachPart(of: record.proof.number) { _, _ in }
            guard found.byteCount == record.proof.byteCount, found.sha256 == record.proof.sha256 else {
                return Finding(altered: record.proof)
            }
        }
        let stray = try first(
            """
            SELECT proof FROM proof_part q
             WHERE NOT EXISTS (SELECT 1 FROM proof p WHERE p.number = q.proof)
             ORDER BY proof LIMIT 1
            """, as: Int64.self)
        return stray.map { Finding(commit: nil, table: "proof_part", row: $0, problem: .strayRow) }
    }
}

extension Finding {
    init(altered proof: Proof) {
        self.init(
            commit: proof.commit, table: ProofRow.table.name.text, row: proof.number.value,
            problem: .alteredProof(proof.name))
    }
}
