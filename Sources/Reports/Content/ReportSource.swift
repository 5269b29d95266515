package import Operations
package import Planning
package import Prose
package import Quantities

/// Everything that a document is written from, read once: the ledger as it stood, and how the unit stands.
package struct ReportSource: Sendable {
    package let query: ReportQuery
    package let view: LedgerView
    package let board: Scoreboard
    package let head: Commit
    package let dated: Day
    package let office: IssuingOffice
    /// Whose plan decides for most targets; `nil` where there are none.
    let usualAssigner: Assigner?
    package let words = Words(.vietnamese)

    package init(
        _ query: ReportQuery, from delivery: Delivery, settings: OfficeFile? = nil
    ) throws(Failure) {
        let view = try delivery.view(asOf: query.asOf, includesPending: false)
        guard let head = view.head else {
            throw .refused(.nothingRecorded(by: query.asOf ?? Moment(microseconds: 0)))
        }
        self.query = query
        self.view = view
        self.head = head
        let board = try view.scoreboard(
            ScoreboardQuery(
                unit: query.unit, period: query.period, byUnit: true, asOf: query.asOf, calendar: query.calendar))
        self.board = board
        let first = board.rows.compactMap(\.standing.plans.first?.plan.assigner)
        usualAssigner = first.uniqued.max { left, right in
            first.count { $0 == left } < first.count { $0 == right }
        }
        dated = query.dated ?? (query.asOf ?? head.at).dayInVietnam
        let usual = IssuingOffice.usual(
            of: board.unit, in: view.catalogue.units, on: board.structure, layout: query.layout)
        office = settings?.applied(to: usual, query.layout) ?? usual
    }

    package var unit: UnitVersion { board.unit }
    package var period: Period { query.period }
    package var wording: PeriodWording { PeriodWording(query.period) }

    /// "huyện Sơn Dương".
    package var unitName: String { words.named(unit) }

    package var place: FigurePlace {
        FigurePlace(unit: reference, period: query.period, calendar: query.calendar, change: head.number)
    }

    package func place(of child: UnitVersion) -> FigurePlace {
        FigurePlace(
            unit: UnitReference(code: child.key.code), period: query.period, calendar: query.calendar,
            change: head.number)
    }

    package var sentences: StandingSentences {
        StandingSentences(words, place, usualAssigner: usualAssigner)
    }

    package func standing(_ code: IndicatorCode) -> Standing? {
        board.rows.first { $0.standing.definition.code == code }?.standing
    }

    /// How a target stands, as a report says it: at the end of a year it was missed, and is not behind.
    func stateName(_ standing: Standing) -> String {
        switch standing.verdict.state {
        case .behind where period.isYear: "Không đạt"
        case .notDefined: "Không đánh giá"
        default: words.state(standing.verdict.state)
        }
    }

    package func fieldName(_ code: String) -> String {
        view.catalogue.indicators.field(code)?.name.vietnamese ?? code
    }

    /// A bare code means the unit in force on the day of the figures; that is the one of the report.
    private var reference: UnitReference {
        let bare = UnitReference(code: board.unit.key.code)
        let same = view.catalogue.units.unit(bare, on: board.structure)?.key == board.unit.key
        return same ? bare : UnitReference(code: board.unit.key.code, validFrom: board.unit.key.validFrom)
    }
}

extension Words {
    /// A unit with its kind before it: "huyện Sơn Dương"; an agency or group by its name alone.
    package func named(_ unit: UnitVersion) -> String {
        unit.kind.committee.map { "\($0) \(unit.name)" } ?? unit.name
    }
}
