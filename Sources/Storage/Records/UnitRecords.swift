import Planning
import Quantities

extension UnitVersion: LedgerRecord {
    static let table = LedgerTable(
        "unit_version", by: .line,
        [
            .text("code"), .integer("valid_from"), .integer("valid_to"), .text("name"), .text("kind"),
            .text("parent_code"), .integer("parent_from"), .text("basis"), .text("area"), .integer("population"),
        ])

    var content: [Value] {
        [
            key.code.bound, key.validFrom.bound, validTo.bound, name.bound, kind.bound, (parent?.code).bound,
            (parent?.validFrom).bound, basis.bound, area.bound, population.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            key: try UnitKey(from: &row), validTo: try row.next(), name: try row.next(), kind: try row.next(),
            parent: try UnitReference.optional(from: &row), basis: try row.next(), area: try row.next(),
            population: try row.next())
    }
}

extension HierarchyLink: LedgerRecord {
    static let table = LedgerTable(
        "hierarchy_link", by: .line,
        [
            .text("hierarchy"), .text("unit_code"), .integer("unit_from"), .text("parent_code"),
            .integer("parent_from"), .integer("valid_from"), .integer("valid_to"),
        ])

    var content: [Value] {
        [
            hierarchy.bound, unit.code.bound, unit.validFrom.bound, parent.code.bound, parent.validFrom.bound,
            validFrom.bound, validTo.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            hierarchy: try row.next(), unit: try UnitReference(from: &row), parent: try UnitReference(from: &row),
            validFrom: try row.next(), validTo: try row.next())
    }
}

extension Succession: LedgerRecord {
    static let table = LedgerTable(
        "succession", by: .line,
        [
            .text("event"), .integer("effective_on"), .text("document"), .text("old_code"), .integer("old_from"),
            .text("new_code"), .integer("new_from"), .text("share"), .text("share_basis"),
        ])

    var content: [Value] {
        [
            event.bound, date.bound, document.bound, old.code.bound, old.validFrom.bound, new.code.bound,
            new.validFrom.bound, share.bound, shareBasis.bound,
        ]
    }

    init(from row: inout RowReader) throws(Fault) {
        self.init(
            event: try row.next(), date: try row.next(), document: try row.next(), old: try UnitKey(from: &row),
            new: try UnitKey(from: &row), share: try row.next(), shareBasis: try row.next())
    }
}

extension UnitKey {
    init(from row: inout RowReader) throws(Fault) {
        self.init(code: try row.next(), validFrom: try row.next())
    }
}

extension UnitReference {
    init(from row: inout RowReader) throws(Fault) {
        self.init(code: try row.next(), validFrom: try row.next())
    }

    /// Two columns of which the first may be NULL.
    static func optional(from row: inout RowReader) throws(Fault) -> UnitReference? {
        let code = try row.next(UnitCode?.self)
        let validFrom = try row.next(Day?.self)
        return code.map { UnitReference(code: $0, validFrom: validFrom) }
    }
}
