import Planning
import Quantities
import Testing

struct StrandedAccountTests {
    private let tree: UnitTree
    private let after = Day("2025-07-01") ?? Day(ordinal: 0)

    init() throws {
        tree = try #require(SonDuong.tree)
    }

    private func account(isActive: Bool = true) -> Account {
        Account(
            number: AccountNumber(1), signInName: "huyen.duyet", displayName: "Lãnh đạo phòng", isActive: isActive,
            createdAt: Moment(microseconds: 0))
    }

    private func grant(_ unit: UnitKey, to last: String? = nil, delegated: Bool = false) -> Grant {
        Grant(
            number: GrantNumber(1), account: AccountNumber(1), role: .approver, unit: unit,
            validFrom: Day(ordinal: 0), validTo: last.flatMap { Day($0) },
            delegatedFrom: delegated ? GrantNumber(9) : nil)
    }

    private func stranded(_ grants: [Grant], isActive: Bool = true, on day: Day? = nil) -> StrandedAccount? {
        StrandedAccount(account(isActive: isActive), grants, in: tree, on: day ?? after)
    }

    @Test func `an account of a district is stranded from the day on which there are no districts`() throws {
        let found = try #require(stranded([grant(SonDuong.district)]))
        #expect(found.units.map(\.name) == ["Sơn Dương"])
        #expect(found.roles == [.approver])
        #expect(stranded([grant(SonDuong.district)], on: Day("2025-06-30")) == nil)
    }

    @Test func `who has a role for a unit that is there, has none any more, or is disabled, is not`() throws {
        #expect(stranded([grant(SonDuong.district), grant(SonDuong.area)]) == nil)
        #expect(stranded([grant(SonDuong.district, to: "2025-06-30")]) == nil)
        #expect(stranded([grant(SonDuong.district, delegated: true)]) == nil)
        #expect(stranded([grant(SonDuong.district)], isActive: false) == nil)
        #expect(stranded([]) == nil)
    }
}
