import Operations
import Planning
import Prose
import Quantities
import Storage

/// Papers behind figures, a line each.
struct ProofText {
    let words: Words

    /// As many submissions as a line names.
    private static let named = 3

    func line(_ record: ProofRecord) -> String {
        let proof = record.proof
        let parts = [
            "\(proof.number)", proof.name, proof.media.short, size(proof), words.moment(record.recorded.at),
            record.recorded.note.author, submissions(record),
        ]
        return parts.joined(separator: "  ") + "\n"
    }

    /// "1.234.567 bytes".
    func size(_ proof: Proof) -> String {
        let count = words.number(ExactDecimal(proof.byteCount))
        return words.say("\(count) byte", "\(count) bytes")
    }

    private func submissions(_ record: ProofRecord) -> String {
        guard !record.submissions.isEmpty else {
            return words.say("lần ghi số \(record.proof.commit)", "change \(record.proof.commit)")
        }
        var names = record.submissions.prefix(Self.named).map(\.description).joined(separator: ", ")
        let more = record.submissions.count - Self.named
        if more > 0 { names += words.say(" và \(more) báo cáo nữa", " and \(more) more") }
        return words.say("báo cáo số \(names)", "submission \(names)")
    }
}
