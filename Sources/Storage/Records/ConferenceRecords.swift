import Planning
import Quantities

extension Conference: LedgerRecord {
    static let table = LedgerTable(
        "conference", by: .line,
        [
            .text("code"), .text("unit_code"), .integer("unit_from"), .text("name"), .text("body"),
            .integer("held_on"), .text("chair"), .text("place"), .text("document"), .integer("period"), .text("note"),
            .integer("withdrawn"),
        ])

    var content: [Value] {
        [
            code.bound, unit.code.bound, unit.validFrom.bound, name.bound, body.bound, heldOn.bound, chair.bound,
            place.bound, document.bound, period.bound, note.bound, isWithdrawn.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            code: try row.next(), unit: try UnitKey(from: &row), name: try row.next(), body: try row.next(),
            heldOn: try row.next(), chair: try row.next(), place: try row.next(), document: try row.next(),
            period: try row.next(), note: try row.next(), isWithdrawn: try row.next())
    }
}

extension Shortcoming: LedgerRecord {
    static let table = LedgerTable(
        "shortcoming", by: .line,
        [
            .text("unit_code"), .integer("unit_from"), .integer("period"), .integer("ordinal"), .text("indicator"),
            .text("field"), .text("content"), .text("origin"), .text("cause"), .text("remedy"), .text("responsible"),
            .text("note"), .integer("illustrative"), .integer("withdrawn"),
        ])

    var content: [Value] {
        [
            unit.code.bound, unit.validFrom.bound, period.bound, number.bound, indicator.bound, field.bound,
            text.bound, origin.bound, cause.bound, remedy.bound, responsible.bound, note.bound, isIllustrative.bound,
            isWithdrawn.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            unit: try UnitKey(from: &row), period: try row.next(), number: try row.next(), indicator: try row.next(),
            field: try row.next(), text: try row.next(), origin: try row.next(), cause: try row.next(),
            remedy: try row.next(), responsible: try row.next(), note: try row.next(),
            isIllustrative: try row.next(), isWithdrawn: try row.next())
    }
}

extension Directive: LedgerRecord {
    static let table = LedgerTable(
        "directive", by: .line,
        [
            .text("unit_code"), .integer("unit_from"), .integer("period"), .text("kind"), .text("conference"),
            .integer("ordinal"), .text("field"), .text("content"), .text("lead_body"), .text("cooperating"),
            .integer("due_on"), .text("indicator"), .text("note"), .integer("illustrative"), .integer("withdrawn"),
        ])

    var content: [Value] {
        [
            unit.code.bound, unit.validFrom.bound, period.bound, kind.bound, conference.bound, number.bound,
            field.bound, text.bound, lead.bound, StoredList(cooperating).bound, dueOn.bound, indicator.bound,
            note.bound, isIllustrative.bound, isWithdrawn.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            unit: try UnitKey(from: &row), period: try row.next(), kind: try row.next(), conference: try row.next(),
            number: try row.next(), field: try row.next(), text: try row.next(), lead: try row.next(),
            cooperating: try row.next(StoredList.self).items, dueOn: try row.next(), indicator: try row.next(),
            note: try row.next(), isIllustrative: try row.next(), isWithdrawn: try row.next())
    }
}
