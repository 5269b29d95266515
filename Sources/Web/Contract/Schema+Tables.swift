import Planning

extension Schema {
    /// The JSON form of a page's table: what was asked, up to which change, and the rows.
    private static func table(of row: Schema) -> Schema {
        .object([
            "title": anyText, "view": .map(of: anyText), "ledger": .nullable(.named("Ledger")),
            "rows": .list(of: row, most: nil),
        ])
    }

    private static let target = Schema.object([
        "indicator": anyText, "name": anyText, "measure": anyText, "value": decimal.orNull, "of": count.orNull,
        "plan": decimal.orNull, "percent": decimal.orNull, "samePeriod": decimal.orNull,
        "samePeriodPercent": decimal.orNull, "state": words(of: State.self).orNull, "stateName": anyText.orNull,
        "why": anyText.orNull, "status": anyText.orNull, "illustrative": Schema.flag.orNull,
    ])

    private static let ofUnit = Schema.object(["unit": anyText, "unitName": anyText])

    static let matrix = table(of: ofUnit.with(target))
    static let indicatorList = table(
        of: Schema.object(["field": anyText]).with(target).with(["owner": anyText.orNull]))
    static let indicatorReview = table(
        of: ofUnit.with(["period": period, "cumulated": .flag]).with(target))
    static let unitReview = table(
        of: target.with([
            "owner": anyText.orNull, "rank": count.orNull, "peers": count.orNull, "comparedBy": anyText.orNull,
            "median": decimal.orNull, "best": anyText.orNull, "bestName": anyText.orNull, "bestValue": decimal.orNull,
        ]))

    static let changes = table(
        of: .object([
            "what": words(["new", "corrected", "withdrawn", "state"]), "change": count.orNull, "at": moment.orNull,
            "author": anyText.orNull, "document": anyText.orNull, "reason": anyText.orNull, "unit": anyText,
            "unitName": anyText.orNull, "indicator": anyText, "name": anyText.orNull, "period": period,
            "scenario": anyText, "before": decimal.orNull, "after": decimal.orNull, "entry": count.orNull,
            "stateBefore": anyText.orNull, "stateAfter": anyText.orNull,
        ]))

    static let journal = table(
        of: .object([
            "change": count, "at": moment, "author": anyText, "act": words(of: ChangeNote.Act.self), "figures": count,
            "records": count, "proofs": count, "document": anyText.orNull, "reason": anyText.orNull,
            "file": anyText.orNull, "hash": anyText, "units": anyText.orNull, "unitNames": anyText.orNull,
            "periods": anyText.orNull, "reports": anyText.orNull, "remarks": anyText.orNull,
            "channel": words(of: ChangeOrigin.Channel.self).orNull, "address": anyText.orNull,
            "inPlaceOf": anyText.orNull,
        ]))

    static let pedigree = table(
        of: .object([
            "depth": count, "indicator": anyText, "name": anyText, "unit": anyText, "period": anyText,
            "facet": anyText, "value": anyText.orNull, "entry": anyText.orNull, "counts": Schema.flag.orNull,
            "supersedes": anyText.orNull, "status": anyText.orNull, "change": anyText.orNull, "at": moment.orNull,
            "author": anyText.orNull, "document": anyText.orNull, "reason": anyText.orNull,
            "approval": anyText.orNull, "approvedAt": moment.orNull, "approvedBy": anyText.orNull,
            "inPlaceOf": anyText.orNull,
        ]))

    static let search = table(
        of: .object([
            "kind": words(["unit", "indicator", "directive", "shortcoming", "conference", "document"]),
            "code": anyText.orNull, "name": anyText, "unit": anyText.orNull, "period": period.orNull,
        ]))
}
