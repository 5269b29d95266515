import Planning
import Quantities
import TestSupport

/// One or more records of each kind, with every field set in one and every optional one left out in another.
enum RecordSamples {
    static let holiday = ReferenceRecord.holiday(Holiday(day: day(2023, 9, 2), name: "Quốc khánh"))

    static let all: [ReferenceRecord] =
        units + indicators + [.indicator(definitionWithEnglishParts)] + calendar + papers
    /// Those of the digests that were recorded once.
    static let unitsToDates: [ReferenceRecord] = units + indicators + calendar

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(ordinal: 0)
    }

    private static let reference = UnitReference(code: UnitCode("08"), validFrom: day(2004, 1, 1))

    private static let units: [ReferenceRecord] = [
        .unit(
            UnitVersion(
                key: Sample.district, validTo: day(2025, 6, 30), name: "Sơn Dương", kind: .district,
                parent: reference, basis: "NQ 1106/NQ-UBTVQH15", area: ExactDecimal("787.95"), population: 184_000)),
        .unit(UnitVersion(key: UnitKey(code: UnitCode(""), validFrom: day(1, 1, 1)), name: "", kind: .specialZone)),
        .hierarchyLink(
            HierarchyLink(
                hierarchy: .party, unit: UnitReference(code: UnitCode("02569")), parent: reference,
                validFrom: day(2020, 2, 29), validTo: day(9999, 12, 31))),
        .hierarchyLink(
            HierarchyLink(
                hierarchy: Hierarchy("group:son-duong"), unit: reference,
                parent: UnitReference(code: UnitCode("g'\\\n")), validFrom: day(2025, 7, 1))),
        .succession(
            Succession(
                event: .split, date: day(2025, 7, 1), document: "NQ 1684/NQ-UBTVQH15", old: Sample.commune,
                new: Sample.district, share: ExactDecimal("0.333333333333333333"), shareBasis: "population")),
        .succession(
            Succession(
                event: .renaming, date: day(2024, 9, 1), document: "", old: Sample.commune, new: Sample.commune)),
    ]

    private static let indicators: [ReferenceRecord] = [
        .field(
            IndicatorField(code: "D", name: Bilingual(vietnamese: "Lâm nghiệp", english: "Forestry"), order: -4)),
        .indicator(
            IndicatorDefinition(
                code: "forest-planted", validFrom: day(2021, 1, 1),
                name: Bilingual(vietnamese: "Trồng rừng", english: "Forest planted"), field: "D",
                measure: Bilingual(vietnamese: "ha", english: "ha"), kind: .flow)),
        .indicator(fullDefinition),
    ]

    /// Not among those whose digests are written down: the columns came later.
    private static var definitionWithEnglishParts: IndicatorDefinition {
        var definition = fullDefinition
        definition.numeratorNameEnglish = "trained"
        definition.denominatorNameEnglish = "all"
        return definition
    }

    private static var fullDefinition: IndicatorDefinition {
        var definition = IndicatorDefinition(
            code: "trained-labour-rate", validFrom: day(2022, 1, 1),
            name: Bilingual(vietnamese: "Tỷ lệ lao động qua đào tạo", english: "Trained labour"), field: "L",
            measure: Bilingual(vietnamese: "%", english: "%"), kind: .rate, direction: .band, decimals: 6)
        definition.known = .yearEnd
        definition.planBasis = .increment
        definition.bound = .ceiling
        definition.percentMeaning = .reduction
        definition.unitAggregation = .weighted
        definition.timeAggregation = .ratio
        definition.weight = "labour-force"
        definition.partDecimals = 0
        definition.rounding = .halfEven
        definition.factor = 1000
        definition.numeratorName = "đã đào tạo"
        definition.denominatorName = "tổng số"
        definition.holders = [.commune, .specialZone]
        definition.bandLow = ExactDecimal("-0.5")
        definition.bandHigh = ExactDecimal("100")
        definition.season = (1...12).map { ExactDecimal(scaled: Int64($0) * 825, scale: 2) }
        definition.dueMonths = [6, 12]
        definition.partOf = "labour"
        definition.formula = "a / b"
        definition.owner = "Phòng LĐTBXH"
        definition.source = "GSO 2021"
        definition.legalBasis = "TT 05/2023"
        definition.aliases = ["", "lao động, qua đào tạo", "dòng\nhai", "\\n", "\\"]
        definition.order = .max
        definition.note = ""
        return definition
    }

    private static let calendar: [ReferenceRecord] = [
        .dueRule(
            DueRule(
                regime: "ND09", periodicity: .nineMonths, level: .commune, monthOffset: -1, day: 15,
                effectiveFrom: day(2019, 3, 12), movesToWorkingDay: true, basis: "NĐ 09/2019, Đ 13")),
        .dueRule(
            DueRule(
                regime: "TCTK", periodicity: .year, level: .province, monthOffset: 2, day: 31,
                effectiveFrom: day(2018, 1, 1), movesToWorkingDay: false, basis: nil)),
        holiday,
        .periodLock(
            PeriodLock(
                period: Sample.period("2023-9M"), calendar: .statistical, lockedFrom: day(2023, 10, 15),
                document: "CV 12/UBND")),
        .periodLock(
            PeriodLock(
                period: Sample.period("2023"), calendar: .administrative, lockedFrom: day(2024, 1, 15), document: nil)),
        .milestone(
            Milestone(
                indicator: "jobs-created", unit: reference, year: 2023, by: day(2023, 6, 30),
                value: ExactDecimal("99999999999999999.999999") ?? 0, note: "sáu tháng")),
        .milestone(
            Milestone(
                indicator: "x", unit: UnitReference(code: UnitCode("076")), year: -1, by: day(2023, 6, 30), value: -5,
                note: nil)),
    ]

    static let papers: [ReferenceRecord] = [
        .conference(
            Conference(
                code: "bch-13", unit: Sample.district, name: "Hội nghị lần thứ 13 (mở rộng)", body: "Ban Chấp hành",
                heldOn: day(2023, 7, 14), chair: "Bí thư Huyện ủy", place: "Hội trường", document: "612-TB/HU",
                period: Sample.period("2023-S1"), note: "minh họa")),
        .conference(
            Conference(
                code: "", unit: Sample.commune, name: "", body: "", heldOn: day(1, 1, 1), period: Sample.period("2023"),
                isWithdrawn: true)),
        .shortcoming(
            Shortcoming(
                unit: Sample.district, period: Sample.period("2023-S1"), number: 1, indicator: "forest-planted",
                field: "D", text: "Trồng rừng chậm", origin: .objective, cause: "hạn\nhán", remedy: "trồng dặm",
                responsible: "Hạt Kiểm lâm", note: "", isIllustrative: true)),
        .shortcoming(
            Shortcoming(
                unit: Sample.commune, period: Sample.period("2023-09"), number: .max, origin: .subjective,
                isWithdrawn: true)),
        .directive(
            Directive(
                unit: Sample.district, period: Sample.period("2023-S1"), conference: "bch-13", number: 2, field: "D",
                text: "Trồng dặm xong trước mùa mưa", lead: "Hạt Kiểm lâm",
                cooperating: ["UBND các xã", "", "a;b\\\n"],
                dueOn: day(2023, 9, 30), indicator: "forest-planted", note: "x", isIllustrative: true)),
        .directive(
            Directive(
                unit: Sample.commune, period: Sample.period("2023-Q4"), kind: .proposal, number: 1, text: "",
                isWithdrawn: true)),
        .periodGate(
            PeriodGate(
                unit: Sample.district, level: .commune, period: Sample.period("2023-10"), calendar: .statistical,
                act: .except, at: FixedClock.start, by: "Chuyên viên tổng hợp", until: day(2023, 10, 31),
                reason: "mưa lũ\nmất điện")),
        .periodGate(
            PeriodGate(
                unit: Sample.commune, period: Sample.period("2023"), act: .open, at: FixedClock.start, by: "")),
        .approvalRule(
            ApprovalRule(
                level: .commune, unit: UnitCode("02569"), steps: 3, allowsOwn: true, effectiveFrom: day(2023, 1, 1))),
        .approvalRule(
            ApprovalRule(level: .agency, steps: 1, allowsOwn: false, effectiveFrom: day(9999, 12, 31))),
        .documentProfile(
            DocumentProfile(name: "cua-huyen", unit: UnitCode("076"), text: "{\n  \"font\": \"Times New Roman\"\n}")),
        .documentProfile(DocumentProfile(name: "cua-huyen", unit: nil, text: nil)),
    ]
}
