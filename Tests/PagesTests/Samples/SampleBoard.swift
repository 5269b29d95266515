import Pages
import Planning
import Prose
import Quantities

/// Scoreboards as pages meet them.
enum SampleBoard {
    static let published = "Tin Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 13 (mở rộng), 14-7-2023"
    static let entry = EntryNumber(1203)
    static let linked = EntryNumber(1204)

    /// Every state, every kind of mark.
    static func rows() throws -> [Standing] {
        try forest() + health() + labour()
    }

    private static func forest() throws -> [Standing] {
        let planted = SampleStanding(
            "forest-planted", "Diện tích trồng rừng", "Forest planted", field: "D", measure: "ha", kind: .flow)
        let roads = SampleStanding(
            "timber", "Khai thác gỗ rừng trồng", "Timber", field: "D", measure: "m³", kind: .flow)
        return [
            try planted.with {
                $0.actual = "1903.5"
                $0.plans = [(.province, "1790"), (.council, "1800")]
                $0.same = "1702.6"
                $0.earlier = [("1702.6", "1810.2"), ("1650", "1800")]
                $0.origin.entry = linked
            }.made {
                $0.parts = PartsSum(
                    sum: $0.actual, refused: nil, gap: 0, reported: 5, expected: 5, missing: [])
                $0.breakdown = PlanBreakdown(assigner: .council, total: 1800, assigned: 1850, units: 5)
            },
            try planted.with {
                $0.definition.code = "forest-scattered"
                $0.definition.name = Bilingual(vietnamese: "Trồng cây phân tán <cây>", english: "Scattered \"trees\"")
                $0.definition.partOf = "forest-planted"
                $0.actual = "12"
                $0.plans = [(.province, "60")]
            }.made {
                $0.parts = PartsSum(
                    sum: $0.actual, refused: nil, gap: -3, reported: 3, expected: 5,
                    missing: [SampleCatalogue.communes[1].key, SampleCatalogue.communes[3].key])
            },
            try roads.with {
                $0.actual = "64210"
                $0.plans = [(.province, "140000"), (.council, "142000")]
                $0.same = "61850"
                $0.earlier = [("61850", "141000"), ("60000", "138500")]
                $0.origin.isPending = true
            }.made(),
            try roads.with {
                $0.definition.code = "violations"
                $0.definition.name = Bilingual(vietnamese: "Số vụ vi phạm", english: "Violations")
                $0.definition.direction = .down
                $0.definition.bound = .ceiling
                $0.definition.decimals = 0
                $0.actual = "14"
                $0.plans = [(.province, "35"), (.council, "33")]
                $0.same = "21"
            }.made(),
        ]
    }

    private static func health() throws -> [Standing] {
        let communes = SampleStanding(
            "health-standard-communes", "Số xã, thị trấn đạt tiêu chí quốc gia về y tế",
            "Communes meeting the criteria",
            field: "J", measure: "xã", kind: .recognition)
        let share = SampleStanding(
            "underweight", "Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng", "Underweight children", field: "J", measure: "%",
            kind: .rate)
        return [
            try communes.with {
                $0.definition.dueMonths = [12, 1]
                $0.actual = "28"
                $0.of = 31
                $0.plans = [(.province, "29"), (.council, "30")]
                $0.same = "27"
                $0.origin.isIllustrative = false
                $0.origin.entry = entry
            }.made(),
            try communes.with {
                $0.definition.code = "new-rural"
                $0.definition.name = Bilingual(
                    vietnamese: "Số xã đạt chuẩn nông thôn mới", english: "New rural communes")
                $0.plans = [(.province, "18")]
            }.made {
                $0.actualMissing = .notRebased(.recognition)
                $0.verdict = Verdict(.notDefined, .notRebased(.recognition))
            },
            try share.with {
                $0.definition.direction = .down
                $0.definition.percentMeaning = .metOrNot
                $0.actual = "11.2"
                $0.plans = [(.province, "12")]
                $0.same = "12.4"
            }.made(),
            try share.with {
                $0.definition.code = "insurance"
                $0.definition.name = Bilingual(vietnamese: "Tỷ lệ bao phủ bảo hiểm y tế", english: "Insured")
                $0.plans = [(.province, "95")]
            }.made(),
        ]
    }

    private static func labour() throws -> [Standing] {
        let jobs = SampleStanding(
            "jobs-created", "Tạo việc làm mới", "New jobs", field: "K", measure: "lao động", kind: .flow)
        let rate = SampleStanding(
            "trained-labour-rate", "Tỷ lệ lao động qua đào tạo", "Trained labour", field: "K", measure: "%", kind: .rate
        )
        return [
            try jobs.with {
                $0.actual = "3522"
                $0.plans = [(.province, "4950"), (.council, "5000")]
                $0.same = "3320"
                $0.earlier = [("3320", "5050"), ("3100", "4920")]
            }.made { $0.yearEstimate = $0.actual },
            try rate.with {
                $0.actual = "67"
                $0.plans = [(.province, "69"), (.council, "69.5")]
                $0.same = "65.1"
                $0.origin.carriedFrom = Period("2023-05")
            }.made(),
            try jobs.with {
                $0.definition.code = "jobs-abroad"
                $0.definition.name = Bilingual(vietnamese: "Đi làm việc ở nước ngoài", english: "Jobs abroad")
                $0.actual = "50"
                $0.plans = [(.province, "50")]
                $0.document = "Quyết định điều chỉnh của UBND tỉnh"
            }.made(),
            // Neither assigned nor reported: it stands aside.
            try rate.with { $0.definition.code = "nobody-asked" }.made(),
        ]
    }

    static func board(
        rows: [Scoreboard.Row], unit: UnitVersion = SampleCatalogue.district, asOf: Moment? = nil,
        structure: Day? = nil, byUnit: Bool = false, pending: Bool = false
    ) -> Scoreboard {
        let window = SampleCatalogue.period.cumulativeWindow(.administrative)
        return Scoreboard(
            unit: unit, period: SampleCatalogue.period, calendar: .administrative, window: window, asOf: asOf,
            structure: structure ?? window.to, rows: rows, includesUnits: byUnit, includesPending: pending)
    }

    /// One indicator with its communes; one of them covers a part only, one has not reported.
    static func byUnit() throws -> [Scoreboard.Row] {
        let planted = SampleStanding(
            "forest-planted", "Diện tích trồng rừng", "Forest planted", field: "D", measure: "ha", kind: .flow)
        let own = try planted.with {
            $0.actual = "100.5"
            $0.plans = [(.province, "179")]
        }.made { $0.parts = PartsSum(sum: $0.actual, refused: nil, gap: 0, reported: 4, expected: 5, missing: []) }
        let units = try SampleCatalogue.communes.enumerated().map { place, commune in
            let standing = try planted.with {
                $0.actual = place == 3 ? nil : "\(12 + place * 5)"
                $0.plans = [(.province, "\(30 + place)")]
                $0.same = "\(place * 9)"
            }.made {
                if place == 1 { $0.coverage = Coverage(lacking: [SampleCatalogue.neighbour.key]) }
            }
            return Scoreboard.UnitRow(unit: commune, standing: standing)
        }
        return [Scoreboard.Row(standing: own, units: units)]
    }
}

/// Pages made from the sample boards.
enum SamplePage {
    static let head = Commit(
        number: CommitNumber(32), at: Moment(microseconds: 1_689_303_600_000_000),
        note: ChangeNote(act: .importFigures, author: "Phòng Tài chính - Kế hoạch"), digest: "00",
        hash: "3f2a9c0b1d4e5f60718293a4b5c6d7e8")
    static let address = ScoreboardAddress(
        unit: UnitReference(code: UnitCode("076")), period: SampleCatalogue.period)

    static func page(
        _ board: Scoreboard, _ language: Language = .vietnamese, address: ScoreboardAddress = address
    ) -> ScoreboardPage {
        ScoreboardPresenter(
            board: board, address: address, catalogue: SampleCatalogue.catalogue,
            periods: ["2023-S1", "2023-06", "2022", "2022-S1"].compactMap { Period($0) }, head: head,
            language: language,
            source: { number in
                switch number {
                case SampleBoard.entry: SampleBoard.published
                case SampleBoard.linked: "https://example.org/tin?a=1&b=2"
                default: nil
                }
            }
        ).page()
    }

    static func full(_ language: Language = .vietnamese) throws -> ScoreboardPage {
        let rows = try SampleBoard.rows().map { Scoreboard.Row(standing: $0, units: []) }
        return page(SampleBoard.board(rows: rows), language)
    }

    static func byUnit(_ language: Language = .vietnamese) throws -> ScoreboardPage {
        let board = SampleBoard.board(rows: try SampleBoard.byUnit(), byUnit: true)
        return page(board, language, address: address.with { $0.byUnit = true })
    }

    static func past(_ language: Language = .vietnamese) throws -> ScoreboardPage {
        let rows = try SampleBoard.rows().prefix(2).map { Scoreboard.Row(standing: $0, units: []) }
        let board = SampleBoard.board(
            rows: rows, asOf: Moment("2023-07-10"), structure: Day("2023-01-01"), pending: true)
        let asked = address.with {
            $0.asOf = "2023-07-10"
            $0.structure = Day("2023-01-01")
            $0.includesPending = true
            $0.language = language
        }
        return page(board, language, address: asked)
    }

    static func empty(_ language: Language = .vietnamese) throws -> ScoreboardPage {
        page(SampleBoard.board(rows: [], unit: SampleCatalogue.communes[0]), language)
    }
}
