import Planning
import Quantities
import Testing

struct PermissionTests {
    @Test func `an administrator enters and approves no figures`() {
        for permission in [Permission.enterFigures, .enterOnBehalf, .submit, .approve, .importFiles] {
            #expect(Role.administrator.reach(of: permission) == .nowhere)
        }
    }

    @Test func `an inspector reads everything and changes nothing`() {
        let held = Permission.allCases.filter { Role.inspector.reach(of: $0) != .nowhere }
        #expect(Set(held) == [.viewScoreboard, .viewPending, .viewJournal, .exportData])
        #expect(held.allSatisfy { Role.inspector.reach(of: $0) == .everywhere })
    }

    @Test func `nobody both enters and approves the same figures by one role`() {
        for role in Role.allCases {
            for relation in UnitRelation.allCases {
                let enters = role.allows(.enterFigures, relation) || role.allows(.enterOnBehalf, relation)
                #expect(!(enters && role.allows(.approve, relation)), "\(role) \(relation)")
            }
        }
    }

    @Test func `only reading reaches units that are not one's own`() {
        let reading: Set<Permission> = [.viewScoreboard, .viewPending, .viewJournal, .exportData]
        for role in Role.allCases {
            for permission in Permission.allCases where role.allows(permission, .foreign) {
                #expect(reading.contains(permission) || (role, permission) == (Role.administrator, Permission.operate))
            }
        }
    }

    @Test func `every permission is held by somebody`() {
        for permission in Permission.allCases {
            #expect(Role.allCases.contains { $0.reach(of: permission) != .nowhere }, "\(permission)")
        }
    }
}

/// How units stand to each other, on the tree of Sơn Dương through two reorganisations.
struct UnitRelationTests {
    private let tree = SonDuong.tree

    private func relation(_ target: String, _ unit: String, _ day: String) -> UnitRelation? {
        tree?.relation(of: UnitSample.key(target), to: UnitSample.key(unit), on: UnitSample.day(day))
    }

    @Test func `own, below and foreign on a day`() {
        #expect(relation("076@1900-01-01", "076@1900-01-01", "2023-06-30") == .own)
        #expect(relation("076@1900-01-01", "08@1900-01-01", "2023-06-30") == .below)
        #expect(relation("08@1900-01-01", "076@1900-01-01", "2023-06-30") == .foreign)
        #expect(relation("075@1900-01-01", "076@1900-01-01", "2023-06-30") == .foreign)
    }

    @Test func `a unit that is gone stays with those who were above it`() {
        #expect(relation("076@1900-01-01", "08@1900-01-01", "2026-01-01") == .below)
        #expect(relation("076@1900-01-01", "076@1900-01-01", "2026-01-01") == .own)
    }

    @Test func `a unit that nobody knows is foreign to everybody`() {
        #expect(relation("99999@1900-01-01", "08@1900-01-01", "2023-06-30") == .foreign)
        #expect(relation("076@1900-01-01", "99999@1900-01-01", "2023-06-30") == .foreign)
    }

    @Test func `every unit under the district on a day is below it, no other is`() throws {
        let tree = try #require(tree)
        for text in ["2023-06-30", "2024-12-31"] {
            let day = UnitSample.day(text)
            let below = Set(tree.descendants(of: SonDuong.district, on: day).map(\.key))
            #expect(!below.isEmpty)
            for unit in tree.inForce(on: day) where unit.key != SonDuong.district {
                let isBelow = tree.relation(of: unit.key, to: SonDuong.district, on: day) == .below
                if below.contains(unit.key) { #expect(isBelow, "\(unit.key)") }
                if isBelow && !below.contains(unit.key) {
                    // In another line, such as the Party's.
                    #expect(
                        tree.hierarchies.contains { line in
                            tree.descendants(of: SonDuong.district, on: day, in: line).contains { $0.key == unit.key }
                        })
                }
            }
        }
    }
}

struct AuthorityTests {
    private func authority(_ role: Role, _ unit: String, scopes: Set<Permission>? = nil) throws -> Authority {
        let grant = Grant(
            number: GrantNumber(1), account: AccountNumber(1), role: role, unit: UnitSample.key(unit),
            validFrom: UnitSample.day("2023-01-01"))
        return Authority(grants: [grant], units: try #require(SonDuong.tree), scopes: scopes)
    }

    @Test func `a token does what its scopes and its account both allow`() throws {
        let day = UnitSample.day("2023-06-30")
        let token = try authority(.planningOfficer, "076@1900-01-01", scopes: [.viewScoreboard, .approve])
        #expect(token.allows(.viewScoreboard, for: SonDuong.district, on: day))
        #expect(!token.allows(.importFiles, for: SonDuong.district, on: day))
        #expect(!token.allows(.approve, for: SonDuong.district, on: day))
        #expect(token.permissions == [.viewScoreboard])
    }

    @Test func `what may be done somewhere may not be done everywhere`() throws {
        let officer = try authority(.planningOfficer, "076@1900-01-01")
        #expect(officer.allowsSomewhere(.importFiles))
        #expect(!officer.allowsEverywhere(.importFiles))
        #expect(!officer.allows(.importFiles, for: SonDuong.province, on: UnitSample.day("2023-06-30")))
        #expect(officer.units(of: .importFiles) == [SonDuong.district])
        #expect(officer.units(of: .approve) == [])
    }

    @Test(arguments: ["a", "tên", "a b", "-x", "", String(repeating: "x", count: 65), "x\u{0}y"])
    func `a name to sign in with is plain`(text: String) {
        #expect(SignInName.read(text) == nil)
    }

    @Test func `capitals of a name are small letters`() {
        #expect(SignInName.read("Phuc-Ung.Nhap_1") == "phuc-ung.nhap_1")
    }
}
