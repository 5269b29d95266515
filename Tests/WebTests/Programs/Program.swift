import HTTPTypes
import Operations
import Planning
import Web

/// A program with a token of an account that has a role for a unit.
struct Program {
    let browser: Browser
    let token: String

    init(_ site: Site, _ people: People, _ name: String, _ role: Role, _ unit: String) async throws {
        _ = try await SmallLedger.signIn(name, [role], unit, people)
        let account = try people.account(named: name)
        let scopes = Permission.allCases.filter { role.reach(of: $0) != .nowhere }
        token = try people.makeToken(for: account, name: "thử", scopes: scopes, days: 1, by: .commandLine).secret
        browser = Browser(site: site)
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ body: String = "", _ headers: [String: String] = [:]
    ) async throws -> Browser.Answer {
        var all = ["authorization": "Bearer \(token)"]
        if !body.isEmpty { all["content-type"] = "application/json" }
        return try await browser.ask(
            path, method, accept: "application/json", language: "en",
            others: all.merging(headers) { _, new in new }, body: body)
    }

    /// Sends a file as it is.
    func send(
        _ path: String, _ bytes: [UInt8], _ media: String = "application/pdf", _ headers: [String: String] = [:]
    ) async throws -> Browser.Answer {
        let all = ["authorization": "Bearer \(token)", "content-type": media]
        return try await browser.ask(
            path, .post, accept: "application/json", language: "en",
            others: all.merging(headers) { _, new in new }, bytes: bytes)
    }
}
