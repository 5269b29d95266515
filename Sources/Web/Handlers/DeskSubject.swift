import Foundation
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// The unit and period that a request at the desk names in its path.
struct DeskSubject: Sendable {
    private static let longestLine = 400

    let unit: UnitReference
    let period: Period

    init(_ context: WebContext) throws(Problem) {
        let (unit, period) = (context.parameters.get("unit") ?? "", context.parameters.get("period") ?? "")
        guard let reference = UnitReference(unit) else { throw Problem(.badValue(.unit, unit)) }
        guard let known = Period(period) else { throw Problem(.badValue(.period, period)) }
        (self.unit, self.period) = (reference, known)
    }

    /// Whether somebody fills the form in for a unit that is not their own.
    static func isOnBehalf(_ context: WebContext, _ form: DeskForm) -> Bool {
        !context.allows(.enterFigures, for: form.unit.key, on: form.window.to)
    }

    /// A line that somebody wrote, with its letters composed.
    static func line(_ name: String, _ fields: QueryFields) throws(Problem) -> String {
        let text = (fields[name] ?? "").precomposedStringWithCanonicalMapping
        guard text.unicodeScalars.count <= longestLine else { throw Problem(.badChoice(name: name, text: text)) }
        return text
    }
}
