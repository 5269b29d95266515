import Planning
import Quantities
import Testing

/// Opened and closed periods, as units and levels see them.
struct PeriodGateTests {
    private static let start = Day(ordinal: 0)
    private static let period: Period = {
        guard let period = Period.month(2023, 10) else { preconditionFailure("2023-10 is a period") }
        return period
    }()
    private static let today = Day(ordinal: 19_660)

    private static func unit(_ code: String, _ kind: UnitKind, _ parent: String?) -> ReferenceRecord {
        .unit(
            UnitVersion(
                key: key(code), name: code, kind: kind, parent: parent.map { UnitReference(code: UnitCode($0)) }))
    }

    private static func key(_ code: String) -> UnitKey { UnitKey(code: UnitCode(code), validFrom: start) }

    private static func gate(
        _ act: PeriodGate.Act, _ unit: String, level: UnitKind? = nil, until: Day? = nil
    ) -> ReferenceRecord {
        .periodGate(
            PeriodGate(
                unit: key(unit), level: level, period: period, act: act, at: Moment(microseconds: 0),
                by: "Chuyên viên tổng hợp", until: until, reason: "lý do"))
    }

    private static let units = [
        unit("08", .province, nil), unit("076", .district, "08"), unit("070", .district, "08"),
        unit("02569", .town, "076"), unit("02000", .commune, "070"),
    ]

    /// What a unit is told, in one letter.
    private func standing(_ gates: [ReferenceRecord], _ unit: String, on day: Day = today) throws -> String {
        let catalogue = try Catalogue(Self.units + gates)
        let version = try #require(catalogue.units.version(Self.key(unit)))
        return switch catalogue.entryStanding(of: version, on: Self.period, today: day) {
        case .unstated: "-"
        case .open: "open"
        case .closed: "closed"
        case .excepted: "excepted"
        }
    }

    @Test func `a district closes for itself and its communes, not for the district beside it`() throws {
        let gates = [Self.gate(.close, "076")]
        #expect(try standing(gates, "076") == "closed")
        #expect(try standing(gates, "02569") == "closed")
        #expect(try standing(gates, "070") == "-")
        #expect(try standing(gates, "02000") == "-")
        #expect(try standing(gates, "08") == "-")
    }

    @Test func `the newest word holds, whoever above said it`() throws {
        #expect(try standing([Self.gate(.close, "076"), Self.gate(.open, "08")], "02569") == "open")
        #expect(try standing([Self.gate(.open, "08"), Self.gate(.close, "076")], "02569") == "closed")
    }

    @Test func `the forms of the commune level close without the district's own form`() throws {
        let gates = [Self.gate(.close, "076", level: .commune)]
        #expect(try standing(gates, "02569") == "closed")
        #expect(try standing(gates, "076") == "-")
    }

    @Test func `an exception holds up to its day, for its unit, and only since the closing`() throws {
        let gates = [Self.gate(.close, "076"), Self.gate(.except, "02569", until: Self.today)]
        #expect(try standing(gates, "02569") == "excepted")
        #expect(try standing(gates, "02569", on: Self.today.adding(days: 1)) == "closed")
        #expect(try standing(gates, "076") == "closed")
        #expect(try standing(gates + [Self.gate(.close, "076")], "02569") == "closed")
    }

    @Test func `a unit's own rule of approval goes before that of its level, the newest first`() throws {
        func rule(_ level: UnitKind, _ unit: String?, _ steps: Int, _ days: Int) -> ReferenceRecord {
            .approvalRule(
                ApprovalRule(
                    level: level, unit: unit.map { UnitCode($0) }, steps: steps, allowsOwn: false,
                    effectiveFrom: Self.today.adding(days: days)))
        }
        let catalogue = try Catalogue(
            Self.units + [
                rule(.commune, nil, 2, -30), rule(.commune, nil, 3, 10), rule(.town, "02569", 1, -5),
            ])
        let town = try #require(catalogue.units.version(Self.key("02569")))
        let commune = try #require(catalogue.units.version(Self.key("02000")))
        #expect(catalogue.approvalRule(for: commune, on: Self.today).steps == 2)
        #expect(catalogue.approvalRule(for: commune, on: Self.today.adding(days: 10)).steps == 3)
        #expect(catalogue.approvalRule(for: town, on: Self.today.adding(days: -10)).steps == 2)
        #expect(catalogue.approvalRule(for: town, on: Self.today).steps == 1)
        let district = try #require(catalogue.units.version(Self.key("076")))
        #expect(catalogue.approvalRule(for: district, on: Self.today) == .standard(for: .district))
    }

    @Test func `the second step is signed one level up, the third two, and the top signs what is left`() throws {
        let tree = try Catalogue(Self.units).units
        let signing = (1...3).map { tree.signingUnit(of: Self.key("02569"), step: $0, on: Self.today).code.text }
        #expect(signing == ["02569", "076", "08"])
        #expect(tree.signingUnit(of: Self.key("076"), step: 3, on: Self.today).code.text == "08")
    }
}
