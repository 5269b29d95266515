import Pages
import Planning
import Quantities

/// What the page for a file sends of its tables: "c.0.3=actual" is the table, the column or row, and what was chosen.
struct UploadAnswers {
    private static let longest = 600

    private(set) var tables: [Int: TableAnswers] = [:]

    init(_ fields: QueryFields, _ names: UploadNames) {
        for field in fields.fields where !field.value.isEmpty && field.value.utf8.count <= Self.longest {
            let parts = field.name.split(separator: ".", maxSplits: 3).map(String.init)
            guard parts.count > 1, let table = Int(parts[1]), (0..<100).contains(table) else { continue }
            Self.take(parts[0], Array(parts.dropFirst(2)), field.value, names, &tables[table, default: TableAnswers()])
        }
    }

    private static func take(
        _ kind: String, _ place: [String], _ value: String, _ names: UploadNames, _ answers: inout TableAnswers
    ) {
        switch (kind, place.count) {
        case ("c", 1): if let column = number(place[0]) { answers.uses[column] = value }
        case ("u", 1): if let column = number(place[0]) { answers.subjects[column] = value }
        case ("r", 1): if let row = number(place[0]) { answers.rows[row] = names.code(of: value) ?? value }
        case ("m", 2): answers.say(value, of: MeasurePair(indicator: place[0], measure: place[1]))
        case ("n", 2):
            if let row = number(place[0]), let column = number(place[1]) {
                answers.numbers[CellPlace(row: row, column: column)] = value
            }
        case ("k", 0): answers.marks = NumberMarksAnswer(rawValue: value)
        case ("d", 0): answers.rounding = RoundingAnswer(rawValue: value)
        default: return
        }
    }

    private static func number(_ text: String) -> Int? {
        Int(text).flatMap { (0..<100_000).contains($0) ? $0 : nil }
    }
}

extension TableAnswers {
    /// Only what can be said of a measure is taken.
    mutating func say(_ answer: String, of measure: MeasurePair) {
        if ["same", "skip"].contains(answer) { measures[measure] = answer }
    }
}
