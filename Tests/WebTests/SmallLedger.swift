import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Web

/// A district with two communes and two indicators, in a database of its own.
enum SmallLedger {
    private static let start = Sample.district.validFrom
    private static let forest: IndicatorDefinition = {
        var forest = IndicatorDefinition(
            code: "forest-planted", validFrom: start,
            name: Bilingual(vietnamese: "Diện tích trồng rừng", english: "Forest planted"), field: "D",
            measure: Bilingual(vietnamese: "ha", english: "ha"), kind: .flow, decimals: 1)
        forest.order = 1
        return forest
    }()

    private static func unit(_ code: String, _ name: String, _ kind: UnitKind, _ parent: String?) -> ReferenceRecord {
        .unit(
            UnitVersion(
                key: UnitKey(code: UnitCode(code), validFrom: start), name: name, kind: kind,
                parent: parent.map { UnitReference(code: UnitCode($0)) }))
    }

    static let records: [ReferenceRecord] = [
        unit("08", "Tuyên Quang", .province, nil), unit("076", "Sơn Dương", .district, "08"),
        unit("02569", "Phúc Ứng", .commune, "076"), unit("02545", "Tân <Trào>", .commune, "076"),
        .field(IndicatorField(code: "D", name: Bilingual(vietnamese: "Lâm nghiệp", english: "Forestry"), order: 1)),
        .indicator(forest),
    ]

    /// Recorded at ten on 14 July 2023; the correction half an hour later.
    static func change(_ amount: Int64) -> Change {
        var plan = Sample.figure(17900, Sample.key("forest-planted", "2023", scenario: .plan(.province)))
        plan.effectiveFrom = Day("2023-01-01")
        plan.basis = .total
        plan.bound = .floor
        plan.definition = start
        var actual = Sample.figure(amount)
        actual.definition = start
        actual.source = "Báo <Tuyên Quang>"
        return Sample.change([plan, actual])
    }

    /// Settings with which passwords cost next to nothing.
    static var settings: AccessSettings { AccessSettings(passwordCost: .least) }

    static let password = "một câu dài dễ nhớ 2023"

    /// A site over a fresh ledger, as `serve` makes it, with somebody signed in who has every role for the province.
    static func withSite<Value>(
        filled: Bool = true, _ settings: AccessSettings = SmallLedger.settings,
        _ body: (Browser, Delivery, Scratch) async throws -> Value
    ) async throws -> Value {
        try await withPeople(filled: filled, settings) { site, people, delivery, scratch in
            let roles = filled ? Role.allCases : []
            let session = try await signIn("moi-quyen", roles, "08", people)
            return try await body(Browser(site: site, session: session), delivery, scratch)
        }
    }

    /// Makes an account with roles for a unit and signs it in; gives the secret of its session.
    static func signIn(_ name: String, _ roles: [Role], _ unit: String, _ people: People) async throws -> String {
        let account = try people.create(
            NewAccount(signInName: name, displayName: "Tài khoản \(name)"), by: .commandLine)
        for role in roles {
            try people.grant(role, for: UnitReference(code: UnitCode(unit)), to: account, by: .commandLine)
        }
        try await people.setPassword(password, of: account, by: .commandLine)
        return try await people.signIn(name: name, password: password, from: "127.0.0.1", agent: "test").secret
    }

    /// A site over a fresh ledger with no accounts.
    static func withPeople<Value>(
        filled: Bool = true, _ settings: AccessSettings = SmallLedger.settings, clock: FixedClock = FixedClock(),
        _ body: (Site, People, Delivery, Scratch) async throws -> Value
    ) async throws -> Value {
        try await Backend.sqlite.withScratch { scratch in
            if filled {
                let note = Sample.note(.importUnits)
                _ = try scratch.database.append(Change(note: note, records: records), at: clock.now)
                _ = try scratch.database.append(change(19035), at: clock.advance(seconds: 60))
            }
            let delivery = try Delivery(scratch.database) { clock.now }
            let people = People(delivery, cost: settings.passwordCost, limits: settings.limits)
            return try await body(Site(delivery, settings), people, delivery, scratch)
        }
    }
}
