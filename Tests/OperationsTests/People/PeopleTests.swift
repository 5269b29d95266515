import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct PeopleTests {
    private static let password = "suối trong chảy qua bản"

    private func withPeople(
        _ backend: Backend, clock: FixedClock = FixedClock(), _ body: (People, Scratch) async throws -> Void
    ) async throws {
        try await backend.withScratch { scratch in
            let unit = UnitVersion(key: Sample.district, name: "Sơn Dương", kind: .district)
            _ = try scratch.database.append(
                Change(note: Sample.note(.importUnits), records: [.unit(unit)]), at: clock.now)
            let delivery = try Delivery(scratch.database) { clock.now }
            try await body(People(delivery, cost: .least), scratch)
        }
    }

    private func account(_ name: String, _ role: Role? = nil, in people: People) async throws -> Account {
        let account = try people.create(NewAccount(signInName: name, displayName: name), by: .commandLine)
        if let role { try people.grant(role, for: UnitReference(code: UnitCode("076")), to: account, by: .commandLine) }
        try await people.setPassword(Self.password, of: account, by: .commandLine)
        return account
    }

    private func refusal(_ body: () async throws -> Void) async -> AccessRefusal? {
        do {
            try await body()
        } catch {
            if let failure = error as? Failure, case .refused(.access(let refusal)) = failure { return refusal }
        }
        return nil
    }

    @Test(arguments: Backend.available)
    func `nothing in the database is a secret that could be used`(_ backend: Backend) async throws {
        try await withPeople(backend) { people, scratch async throws in
            let account = try await account("lanh-dao", .leader, in: people)
            let session = try await people.signIn(
                name: "lanh-dao", password: Self.password, from: "::1", agent: "x")
            let link = try people.makeLink(for: account, .reset, by: .commandLine)
            let token = try people.makeToken(
                for: account, name: "bảng", scopes: [.viewScoreboard], days: 1, by: .commandLine)
            var all: [String] = []
            let columns: [SQL] = [
                "SELECT hash FROM session", "SELECT hash FROM api_token", "SELECT hash FROM one_time_link",
                "SELECT password FROM account WHERE password IS NOT NULL", "SELECT detail FROM access_event",
            ]
            for query in columns {
                all += try scratch.database.read { c throws(Fault) in try c.all(query, as: String.self) }
            }
            #expect(all.contains { $0.hasPrefix("$argon2id$") })
            for secret in [session.secret, link.secret, token.secret, Self.password] {
                #expect(!all.contains { $0.contains(secret) })
            }
            #expect(try people.signedIn(bySession: session.secret)?.account.signInName == "lanh-dao")
            #expect(try people.signedIn(byToken: token.secret)?.account.signInName == "lanh-dao")
            #expect(try people.signedIn(bySession: token.secret) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `a clock that ran a day ahead locks nobody out once it is right, and what was made then is good`(
        _ backend: Backend
    ) async throws {
        let clock = FixedClock()
        try await withPeople(backend, clock: clock) { people, _ async throws in
            let account = try await account("lanh-dao", .leader, in: people)
            func signIn(_ password: String) async throws -> NewSession {
                try await people.signIn(name: "lanh-dao", password: password, from: "::1", agent: "x")
            }
            let session = try await signIn(Self.password)
            clock.advance(seconds: 86_400)
            let link = try people.makeLink(for: account, .reset, by: .commandLine)
            for _ in 0..<5 { #expect(await refusal { _ = try await signIn("sai") } == .wrongSignIn) }
            let shut = await refusal { _ = try await signIn(Self.password) }
            #expect(shut != nil && shut != .wrongSignIn)
            clock.advance(seconds: -86_400)
            #expect(try people.signedIn(bySession: session.secret) != nil)
            #expect(try people.signedIn(bySession: try await signIn(Self.password).secret) != nil)
            #expect(try people.link(link.secret).account == account)
            // It counts from then on as ever.
            for _ in 0..<5 { _ = await refusal { _ = try await signIn("sai") } }
            #expect(await refusal { _ = try await signIn(Self.password) } != nil)
        }
    }

    @Test func `a one-time link works once, ends every session, and older links with it`() async throws {
        try await withPeople(.sqlite) { people, _ async throws in
            let account = try await account("lanh-dao", .leader, in: people)
            let old = try people.makeLink(for: account, .reset, by: .commandLine)
            let new = try people.makeLink(for: account, .reset, by: .commandLine)
            let session = try await people.signIn(
                name: "lanh-dao", password: Self.password, from: "::1", agent: "x")
            #expect(
                await refusal { try await people.setPassword("một câu khác hẳn", byLink: old.secret, from: "::1") }
                    == .badLink)
            try await people.setPassword("một câu khác hẳn", byLink: new.secret, from: "::1")
            #expect(try people.signedIn(bySession: session.secret) == nil)
            #expect(
                await refusal { try await people.setPassword("câu thứ ba dài hơn", byLink: new.secret, from: "::1") }
                    == .badLink)
            _ = try await people.signIn(name: "lanh-dao", password: "một câu khác hẳn", from: "::1", agent: "x")
        }
    }

    @Test func `a link runs out after three days`() async throws {
        let clock = FixedClock()
        try await withPeople(.sqlite, clock: clock) { people, _ async throws in
            let account = try await account("lanh-dao", in: people)
            let link = try people.makeLink(for: account, .invitation, by: .commandLine)
            clock.advance(seconds: 3 * 86_400)
            #expect(await refusal { _ = try people.link(link.secret) } == .badLink)
        }
    }

    @Test(arguments: [
        ("ngắn quá", PasswordRule.Weakness.tooShort), ("aaaaaaaaaaaaaaaa", .common), ("1234567890123", .common),
        ("qwertyuiopasdf", .common), ("matkhau123456", .common), ("Password2023!", .common),
        ("xin chào lanh-dao nhé", .holdsName), (String(repeating: "câu dài ", count: 60), .tooLong),
    ])
    func `weak passwords are refused with their reason`(password: String, weakness: PasswordRule.Weakness) {
        #expect(PasswordRule.weakness(of: password, signInName: "lanh-dao") == weakness)
    }

    @Test(arguments: ["rừng xanh mãi mãi", "correct horse battery", "tre-lua-nuong-482", "Ngày mai trời lại sáng"])
    func `long ones are taken, whatever they are made of`(password: String) {
        #expect(PasswordRule.weakness(of: password, signInName: "lanh-dao") == nil)
    }

    @Test func `the last administrator stays`() async throws {
        try await withPeople(.sqlite) { people, _ async throws in
            let first = try await account("quan-tri", .administrator, in: people)
            let grant = try people.grants(of: first.number)[0]
            #expect(await refusal { try people.revoke(grant.number, by: .commandLine) } == .lastAdministrator)
            #expect(await refusal { try people.setActive(first, false, by: .commandLine) } == .lastAdministrator)
            _ = try await account("quan-tri-2", .administrator, in: people)
            try people.revoke(grant.number, by: .commandLine)
            #expect(try people.grants(of: first.number) == [])
        }
    }

    @Test func `an approver hands the right on, and nobody else does`() async throws {
        try await withPeople(.sqlite) { people, _ async throws in
            _ = try await account("duyet", .approver, in: people)
            _ = try await account("nhap", .reporter, in: people)
            let deputy = try await account("pho", in: people)
            let day = FixedClock.start.dayInVietnam
            func signedIn(_ name: String) async throws -> SignedIn {
                let session = try await people.signIn(name: name, password: Self.password, from: "::1", agent: "x")
                return try #require(try people.signedIn(bySession: session.secret))
            }
            let (approver, reporter) = (try await signedIn("duyet"), try await signedIn("nhap"))
            let own = approver.authority.grants[0].number
            #expect(
                await refusal { try people.delegate(own, to: deputy, from: day, to: day, by: reporter, address: "") }
                    == .nothingToDelegate)
            try people.delegate(own, to: deputy, from: day, to: day.adding(days: 5), by: approver, address: "")
            let held = try await signedIn("pho")
            #expect(held.authority.allows(.approve, for: Sample.district, on: day))
            #expect(
                await refusal {
                    try people.delegate(
                        held.authority.grants[0].number, to: approver.account, from: day, to: day, by: held, address: ""
                    )
                } == .nothingToDelegate)
        }
    }

    @Test func `a token holds what its account holds, and no longer than a year`() async throws {
        try await withPeople(.sqlite) { people, _ async throws in
            let account = try await account("lanh-dao", .leader, in: people)
            func making(_ scopes: [Permission], _ days: Int) async -> AccessRefusal? {
                await refusal {
                    _ = try people.makeToken(for: account, name: "x", scopes: scopes, days: days, by: .commandLine)
                }
            }
            #expect(await making([.approve], 9) == .scopeNotHeld(.approve))
            #expect(await making([], 9) == .noScopes)
            #expect(await making([.publish], 400) == .badLifetime(days: 400, longest: 366))
            #expect(await making([.publish], 0) == .badLifetime(days: 0, longest: 366))
            #expect(await making([.publish], 9) == nil)
        }
    }

    @Test func `many attempts at once are counted one by one`() async throws {
        try await withPeople(.sqlite) { people, _ async throws in
            _ = try await account("lanh-dao", .leader, in: people)
            let outcomes = await withTaskGroup(of: AccessRefusal?.self) { group -> [AccessRefusal?] in
                for _ in 0..<40 {
                    group.addTask {
                        do throws(Failure) {
                            _ = try await people.signIn(name: "lanh-dao", password: "sai", from: "::1", agent: "x")
                        } catch {
                            if case .refused(.access(let refusal)) = error { return refusal }
                        }
                        return nil
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .wrongSignIn } == 5)
            #expect(outcomes.count { if case .throttled = $0 { true } else { false } } == 35)
        }
    }

    @Test(arguments: Backend.available)
    func `whatever another process takes away counts with the next request`(_ backend: Backend) async throws {
        try await withPeople(backend) { people, scratch async throws in
            let there = People(try Delivery(try scratch.another()) { FixedClock.start }, cost: .least)
            let account = try await account("lanh-dao", .leader, in: people)
            func signIn() async throws -> String {
                try await people.signIn(name: "lanh-dao", password: Self.password, from: "::1", agent: "x").secret
            }
            var session = try await signIn()
            func roles() throws -> [Role]? { try people.signedIn(bySession: session)?.authority.grants.map(\.role) }
            for _ in 0..<3 { #expect(try roles() == [.leader]) }
            let unit = UnitReference(code: UnitCode("076"))
            try there.grant(.inspector, for: unit, to: account, by: .commandLine)
            #expect(try roles() == [.leader, .inspector])
            try there.revoke(try there.grants(of: account.number)[0].number, by: .commandLine)
            #expect(try roles() == [.inspector])
            let other = try #require(try there.signedIn(bySession: session))
            try there.signOut(other, from: "::1")
            #expect(try roles() == nil)
            session = try await signIn()
            #expect(try roles() == [.inspector])
            try there.setActive(account, false, by: .commandLine)
            #expect(try roles() == nil)
        }
    }

    @Test func `a session that is kept ends by the clock, and grants by their day`() async throws {
        let clock = FixedClock()
        try await withPeople(.sqlite, clock: clock) { people, _ async throws in
            let account = try await account("lanh-dao", .leader, in: people)
            let today = clock.now.dayInVietnam
            try people.grant(
                .inspector, for: UnitReference(code: UnitCode("076")), to: account, from: today, to: today,
                by: .commandLine)
            let session = try await people.signIn(
                name: "lanh-dao", password: Self.password, from: "::1", agent: "x"
            ).secret
            func roles() throws -> [Role]? { try people.signedIn(bySession: session)?.authority.grants.map(\.role) }
            #expect(try roles() == [.leader, .inspector])
            // Seen every seven hours, which is short of the eight after which a session ends unused.
            for _ in 0..<3 {
                clock.advance(seconds: 7 * 3600)
                #expect(try roles() != nil)
            }
            #expect(try roles() == [.leader])
            clock.advance(seconds: 8 * 3600)
            #expect(try roles() == nil)
        }
    }
}
