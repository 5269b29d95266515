import Planning
import Quantities
import SeededNumbers
import Testing

/// What a table of people does to the accounts that there are, over many of them.
struct PeoplePlannerTests {
    private static let today = Day(ordinal: 19_541)
    private static let units = ["076", "02569", "02545"].map { code in
        UnitKey(code: UnitCode(code), validFrom: Day(ordinal: -25_567))
    }

    private static func planner(_ accounts: [Account], _ grants: [Grant]) throws -> PeoplePlanner {
        let tree = try UnitTree(versions: [], links: [], successions: [])
        return PeoplePlanner(
            accounts: accounts, grants: grants, reach: PeopleReach(nil, units: tree, today: today), today: today,
            own: nil)
    }

    /// Accounts with roles that overlap, are over, were given twice, revoked or handed on.
    private static func office(_ numbers: inout SeededGenerator) -> (accounts: [Account], grants: [Grant]) {
        var grants: [Grant] = []
        let accounts = (1...6).map { number in
            Account(
                number: AccountNumber(Int64(number)), signInName: "a\(number)", displayName: "A \(number)",
                email: Bool.random(using: &numbers) ? "a\(number)@x.vn" : nil,
                isActive: number == 1 || Bool.random(using: &numbers), createdAt: Moment(microseconds: 0))
        }
        for account in accounts {
            for _ in 0..<Int.random(in: 0...5, using: &numbers) {
                let from = today.adding(days: 100 * Int.random(in: -2...1, using: &numbers))
                let to: Day? =
                    Bool.random(using: &numbers)
                    ? nil : from.adding(days: 100 * Int.random(in: 0...2, using: &numbers))
                grants.append(
                    Grant(
                        number: GrantNumber(Int64(grants.count + 1)), account: account.number,
                        role: [Role.reporter, .approver, .administrator].randomElement(using: &numbers) ?? .reporter,
                        unit: units.randomElement(using: &numbers) ?? units[0], validFrom: from, validTo: to,
                        delegatedFrom: Int.random(in: 0...9, using: &numbers) == 0 ? GrantNumber(1) : nil,
                        revokedAt: Int.random(in: 0...4, using: &numbers) == 0 ? Moment(microseconds: 1) : nil))
            }
        }
        return (accounts, grants)
    }

    /// The rows that a downloaded table has.
    private static func rows(_ accounts: [Account], _ grants: [Grant]) -> [PeopleRow] {
        accounts.flatMap { account -> [PeopleRow] in
            var bare = PeopleRow(account: account.signInName)
            bare.displayName = account.displayName
            bare.email = account.email.map { .set($0) } ?? .leave
            bare.isActive = account.isActive
            let open = grants.filter {
                $0.account == account.number && $0.isOpen(on: today) && $0.delegatedFrom == nil
            }
            let terms = Set(open.map { RoleTerm($0) })
            guard !terms.isEmpty else { return [bare] }
            return terms.map { term in
                var row = bare
                row.role = PeopleRow.RoleWish(
                    role: term.role, unit: term.unit, from: term.from, to: term.to.map { .set($0) } ?? .leave)
                return row
            }
        }
    }

    @Test func `what is downloaded changes nothing, in whatever order its rows stand`() throws {
        var numbers = SeededGenerator(seed: 20_261_127)
        for round in 0..<400 {
            let (accounts, grants) = Self.office(&numbers)
            let rows = Self.rows(accounts, grants).shuffled(using: &numbers)
            var planner = try Self.planner(accounts, grants)
            let plan = planner.plan(rows, [], unlisted: 0)
            #expect(plan.diagnostics == [], "round \(round)")
            #expect(plan.changesNothing && plan.absent.isEmpty && plan.absentRoles.isEmpty, "round \(round)")
        }
    }

    @Test func `a role that was given twice ends as one`() throws {
        let account = Account(
            number: AccountNumber(1), signInName: "a1", displayName: "A", createdAt: Moment(microseconds: 0))
        let grants = (1...2).map { number in
            Grant(
                number: GrantNumber(Int64(number)), account: account.number, role: .reporter, unit: Self.units[1],
                validFrom: Self.today)
        }
        var row = PeopleRow(account: "a1")
        row.role = PeopleRow.RoleWish(role: .reporter, unit: Self.units[1], isEnding: true)
        var planner = try Self.planner([account], grants)
        let plan = planner.plan([row], [], unlisted: 0)
        #expect(plan.people.first?.steps.count == 2 && plan.absentRoles.isEmpty)
    }

    @Test func `of a role that is held twice with other dates the first day tells which is meant`() throws {
        let account = Account(
            number: AccountNumber(1), signInName: "a1", displayName: "A", createdAt: Moment(microseconds: 0))
        let later = Self.today.adding(days: 30)
        let grants = [(1, Self.today), (2, later)].map { number, from in
            Grant(
                number: GrantNumber(Int64(number)), account: account.number, role: .reporter, unit: Self.units[1],
                validFrom: from)
        }
        var row = PeopleRow(account: "a1")
        row.role = PeopleRow.RoleWish(role: .reporter, unit: Self.units[1], isEnding: true)
        var planner = try Self.planner([account], grants)
        #expect(planner.plan([row], [], unlisted: 0).diagnostics.map(\.code) == [.people(.severalRoles)])
        row.role?.from = later
        planner = try Self.planner([account], grants)
        let plan = planner.plan([row], [], unlisted: 0)
        #expect(plan.people.first?.steps == [.end(GrantNumber(2), RoleTerm(grants[1]))])
    }
}
