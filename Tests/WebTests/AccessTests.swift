import HTTPTypes
import Operations
import Pages
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// All routes × all roles × own and foreign unit, from the table: a new route is tested by standing there.
struct AccessTests {
    /// Whom the walk lets ask: one role for the commune Phúc Ứng, or for the district above it.
    struct Somebody: Sendable, CustomTestStringConvertible {
        let role: Role?
        let unit: String

        var testDescription: String { "\(role?.rawValue ?? "nobody") of \(unit)" }
    }

    static let everybody: [Somebody] =
        [Somebody(role: nil, unit: "02569")]
        + Role.allCases.flatMap { role in ["02569", "076"].map { Somebody(role: role, unit: $0) } }

    /// What the rule says of asking for a unit that is reached from the commune or the district.
    private func mayAsk(_ access: Access, _ somebody: Somebody, for unit: String?) -> Bool {
        switch access {
        case .everyone: return true
        case .signedIn: return somebody.role != nil
        case .needs(let permission):
            guard let role = somebody.role else { return false }
            guard let unit else { return role.reach(of: permission) != .nowhere }
            let relation: UnitRelation =
                unit == somebody.unit ? .own : somebody.unit == "076" && unit != "08" ? .below : .foreign
            return role.allows(permission, relation)
        case .needsAny(let permissions):
            return permissions.contains { mayAsk(.needs($0), somebody, for: unit) }
        }
    }

    @Test(arguments: everybody)
    func `a route lets in whom its rule names and nobody else`(somebody: Somebody) async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            var browser = Browser(site: site)
            if let role = somebody.role {
                browser.session = try await SmallLedger.signIn("mot-nguoi", [role], somebody.unit, people)
            }
            // Signing out ends the walk of whoever does it.
            for entry in site.table.entries where entry.path != PeopleRoute.Path.signOut {
                // Some name the unit in their path.
                let named: [String?] = ["02569", "02545", "076", "08"]
                for unit in entry.path.contains("{unit}") ? named : [nil] + named {
                    let answer = try await ask(browser, entry, unit)
                    let isRefused = [401, 403].contains(answer.status) || isSentAway(answer)
                    #expect(
                        isRefused == !mayAsk(entry.access, somebody, for: unit),
                        "\(entry.method) \(entry.path) for \(unit ?? "no unit"): \(answer.status)")
                }
            }
        }
    }

    private func ask(_ browser: Browser, _ entry: RouteTable.Entry, _ unit: String?) async throws -> Browser.Answer {
        let path = entry.path.replacing("{unit}", with: unit ?? "").replacing("{period}", with: "2023-S1")
        let fields = path == entry.path ? unit.map { [("unit", $0), ("period", "2023-S1")] } ?? [] : []
        if entry.method == .get {
            let query = fields.map { "\($0)=\($1)" }.joined(separator: "&")
            return try await browser.ask(path + (query.isEmpty ? "" : "?" + query))
        }
        if case .upload = entry.body { return try await browser.upload(path, fields) }
        guard entry.path.hasPrefix("/api/v1/") else { return try await browser.send(path, fields) }
        let query = fields.map { "\($0)=\($1)" }.joined(separator: "&")
        var headers = ["content-type": "application/json", "origin": "http://localhost:8080"]
        headers["x-form-token"] = browser.session.map { FormToken.of($0) }
        return try await browser.ask(
            path + (query.isEmpty ? "" : "?" + query), entry.method, others: headers, body: "{}")
    }

    /// To the page where one signs in, as people are who have not.
    private func isSentAway(_ answer: Browser.Answer) -> Bool {
        answer.status == 303 && answer["location"]?.hasPrefix("/sign-in?return=") == true
    }

    @Test func `open figures are seen by everybody, and nothing else is`() async throws {
        var settings = SmallLedger.settings
        settings.opensFigures = true
        try await SmallLedger.withSite(settings) { browser, _, _ async throws in
            let nobody = browser.signedOut
            let page = try await nobody.ask("/scoreboard?unit=076&period=2023-S1")
            #expect(page.status == 200)
            #expect(page.text.contains("<a href=\"/sign-in\">Đăng nhập</a>"))
            #expect(try await nobody.ask("/api/v1/scoreboard?unit=076&period=2023-S1").status == 200)
            #expect(try await nobody.ask("/metrics").status == 401)
            #expect(try await nobody.ask("/account").status == 303)
        }
    }

    @Test(arguments: [
        (Role.reporter, "02569", "02569", 200), (.reporter, "02569", "02545", 403), (.reporter, "02569", "076", 403),
        (.planningOfficer, "076", "02569", 200), (.planningOfficer, "076", "08", 403),
        (.administrator, "08", "076", 403),
        (.inspector, "02569", "08", 200),
    ])
    func `figures that wait for approval are for those who may see them`(
        role: Role, own: String, asked: String, status: Int
    ) async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = Browser(
                site: site, session: try await SmallLedger.signIn("mot-nguoi", [role], own, people))
            let view = "/scoreboard?unit=\(asked)&period=2023-S1"
            #expect(try await browser.ask(view).status == 200)
            #expect(try await browser.ask(view + "&pending=true").status == status)
            #expect(try await browser.ask("/scoreboard?pending=true").status == (role == .inspector ? 200 : 403))
            #expect(try await browser.signedOut.ask(view + "&pending=true").status == 303)
        }
    }

    @Test func `people are sent to sign in and come back, programs are told`() async throws {
        try await SmallLedger.withSite { browser, _, _ async throws in
            let nobody = browser.signedOut
            let page = try await nobody.ask("/scoreboard?unit=076&period=2023-S1&lang=en")
            #expect(page.status == 303)
            #expect(
                page["location"] == "/sign-in?return=%2Fscoreboard%3Funit%3D076%26period%3D2023-S1%26lang%3Den&lang=en")
            let problem = try await nobody.ask("/api/v1/scoreboard?unit=076&period=2023-S1", accept: "*/*")
            #expect(problem.status == 401)
            #expect(problem["www-authenticate"] == "Bearer realm=\"tiendo\"")
            #expect(problem.text.contains("/problems/not-signed-in"))
        }
    }

    @Test func `a role that ended yesterday, was revoked or begins tomorrow gives nothing`() async throws {
        let clock = FixedClock()
        try await SmallLedger.withPeople(clock: clock) { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("het-han", [], "076", people)
            let browser = Browser(site: site, session: session)
            let account = try people.account(named: "het-han")
            let (today, unit) = (delivery.today, UnitReference(code: UnitCode("076")))
            #expect(try await browser.ask("/scoreboard").status == 403)
            try people.grant(.leader, for: unit, to: account, from: today.adding(days: 1), by: .commandLine)
            #expect(try await browser.ask("/scoreboard").status == 403)
            try people.grant(
                .leader, for: unit, to: account, from: today.adding(days: -9), to: today.adding(days: -1),
                by: .commandLine)
            #expect(try await browser.ask("/scoreboard").status == 403)
            let grant = try people.grant(.leader, for: unit, to: account, to: today, by: .commandLine)
            #expect(try await browser.ask("/scoreboard").status == 200)
            try people.revoke(grant.number, by: .commandLine)
            #expect(try await browser.ask("/scoreboard").status == 403)
        }
    }
}
