/// The highest numbers given so far; 0 where nothing is numbered yet.
struct Counters {
    let series: Int64
    let submission: Int64
    let entry: Int64
    let proof: Int64
    let proofLink: Int64
    let remark: Int64
}

extension Connection {
    func counters() throws(Fault) -> Counters {
        let found = try first(
            """
            SELECT (SELECT COALESCE(MAX(number), 0) FROM figure_series),
                   (SELECT COALESCE(MAX(number), 0) FROM submission),
                   (SELECT COALESCE(MAX(number), 0) FROM entry),
                   (SELECT COALESCE(MAX(number), 0) FROM proof),
                   (SELECT COALESCE(MAX(number), 0) FROM proof_submission),
                   (SELECT COALESCE(MAX(number), 0) FROM figure_remark)
            """, as: Int64.self, Int64.self, Int64.self, Int64.self, Int64.self, Int64.self)
        guard let (series, submission, entry, proof, proofLink, remark) = found else { throw .corrupt("no counters") }
        return Counters(
            series: series, submission: submission, entry: entry, proof: proof, proofLink: proofLink, remark: remark)
    }
}
