import Planning
import Prose
import Quantities

/// The columns of plans: one for each assigner that occurs, the level above first.
struct PlanColumns {
    let assigners: [Assigner]
    let heads: [ScoreboardPage.PlanColumn]
    /// The paper that most plans of a column stand on; only the others are marked in their row.
    private let usual: [Assigner: String]

    init(rows: [Scoreboard.Row], words: Words, footnotes: inout Footnotes) {
        var documents: [Assigner: [String: Int]] = [:]
        var seen: Set<Assigner> = []
        for attainment in rows.lazy.flatMap({ $0.standing.plans + $0.units.flatMap(\.standing.plans) }) {
            seen.insert(attainment.plan.assigner)
            if let document = attainment.plan.document {
                documents[attainment.plan.assigner, default: [:]][document, default: 0] += 1
            }
        }
        assigners = seen.sorted()
        usual = documents.compactMapValues { counts in
            counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        heads = assigners.map { [usual] assigner in
            let name = words.assigner(assigner)
            return ScoreboardPage.PlanColumn(
                title: name.prefix(1).uppercased() + name.dropFirst(), source: footnotes.number(of: usual[assigner]))
        }
    }

    /// The paper of a plan, where it is not the usual one of its column.
    func unusualDocument(_ plan: PlanFigure) -> String? {
        plan.document == usual[plan.assigner] ? nil : plan.document
    }
}
