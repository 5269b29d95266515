import Foundation

/// Annotated texts from elsewhere, one JSON object a line; they are not part of the project. `TIENDO_CLAIMS_DATA` names
/// their folder.
enum AnnotatedRows {
    static let folder = ProcessInfo.processInfo.environment["TIENDO_CLAIMS_DATA"].flatMap { $0.isEmpty ? nil : $0 }

    private struct Row: Decodable {
        struct Claim: Decodable {
            let relation: String
            let value_base: Double?
            let percent: Double?
            let percent_kind: String?
            let direction: String?
            let times: Double?
            let offsets: [Int]
        }
        struct Plain: Decodable {
            let offsets: [Int]
        }
        let id: String
        let text: String
        let claims: [Claim]
        let not_claims: [Plain]
    }

    static func read(_ folder: String) throws -> [MarkedText] {
        let file = URL(filePath: folder).appending(path: "dev.jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            var text = MarkedText(id: row.id, text: row.text)
            text.claims = row.claims.map { claim in
                MarkedText.Mark(
                    relation: claim.relation, valueBase: claim.value_base.map(exact), percent: claim.percent.map(exact),
                    kind: claim.percent_kind, direction: claim.direction, times: claim.times.map(exact),
                    span: claim.offsets[0]..<claim.offsets[1])
            }
            text.plain = row.not_claims.map { $0.offsets[0]..<$0.offsets[1] }
            return text
        }
    }

    /// The shortest decimal number that a floating point number prints.
    private static func exact(_ value: Double) -> Decimal {
        Decimal(string: "\(value)", locale: Locale(identifier: "en_US_POSIX")) ?? Decimal(value)
    }
}
