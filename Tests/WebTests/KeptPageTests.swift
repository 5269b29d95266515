import CZlib
import Foundation
import HTML
import HTTPTypes
import NIOCore
import Operations
import Planning
import Quantities
import Storage
import Testing
import TestSupport

@testable import Web

/// Pages whose content is kept: everybody's own frame around what is the same for all.
struct KeptPageTests {
    private static let pages = [
        "/scoreboard?unit=076&period=2023-S1", "/scoreboard?unit=076&period=2023-S1&by-unit=true",
        "/matrix?unit=076&period=2023-S1", "/indicators?unit=076&period=2023-S1",
        "/indicators/forest-planted?unit=076&period=2023-S1", "/units/02569?period=2023-S1",
        "/changes?unit=076&period=2023-S1",
    ]

    @Test func `nothing of one reader comes into what another is sent`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let first = try await SmallLedger.signIn("nguoi-mot", Role.allCases, "08", people)
            let second = try await SmallLedger.signIn("nguoi-hai", Role.allCases, "08", people)
            for page in Self.pages {
                for headers in [[:], ["accept-encoding": "gzip"]] {
                    let own = try await text(page, first, site, headers)
                    let other = try await text(page, second, site, headers)
                    #expect(own.contains("Tài khoản nguoi-mot") && own.contains(FormToken.of(first)))
                    #expect(other.contains("Tài khoản nguoi-hai") && other.contains(FormToken.of(second)))
                    #expect(!other.contains("nguoi-mot") && !other.contains(FormToken.of(first)))
                    #expect(MarkupChecker.faults(in: other, isDocument: true) == [])
                }
            }
        }
    }

    @Test func `who may not see what waits is not offered it, whoever looked before`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let planner = try await SmallLedger.signIn("ke-hoach", [.planningOfficer], "08", people)
            let leader = try await SmallLedger.signIn("lanh-dao", [.leader], "08", people)
            let open = "name=\"pending\""
            for page in Self.pages.dropLast() {
                #expect(try await text(page, planner, site).contains(open))
                #expect(try await text(page, leader, site).contains(open) == Self.maySeeWaiting(.leader))
                #expect(try await text(page, planner, site).contains(open))
            }
            let inspector = try await SmallLedger.signIn("thanh-tra", [.administrator], "08", people)
            let refused = try await Browser(site: site, session: inspector).ask(Self.pages[0])
            #expect(refused.status == 200 || refused.status == 403)
            #expect(refused.text.contains(open) == Self.maySeeWaiting(.administrator))
        }
    }

    @Test func `a page sent packed is the page sent plain`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            for page in Self.pages {
                let plain = try await browser.ask(page)
                let packed = try await browser.ask(page, others: ["accept-encoding": "gzip"])
                #expect(packed["content-encoding"] == "gzip")
                #expect(packed["content-length"].flatMap { Int($0) } == packed.bytes.count)
                #expect(packed["vary"] == "Accept-Language, Accept-Encoding")
                #expect(packed["etag"] == plain["etag"].map { "W/" + $0 })
                #expect(try GzipText.unpacked(ByteBuffer(bytes: packed.bytes)) == plain.text)
                let head = try await browser.ask(page, .head, others: ["accept-encoding": "gzip"])
                #expect(head.bytes.isEmpty && head["content-encoding"] == nil)
            }
        }
    }

    @Test func `pieces packed by themselves make one whole, of a length that is not always the same`() throws {
        let content = String(repeating: "<td>Huyện Sơn Dương trồng rừng 1.900 ha</td>", count: 20_000)
        let piece = try #require(Gzip.piece(of: ByteBuffer(string: content)))
        var lengths: Set<Int> = []
        for (opening, closing) in [("<!doctype html>", "</html>"), ("", ""), (content, content)] {
            for _ in 0..<10 {
                let packed = try #require(
                    Gzip.joined(ByteBuffer(string: opening), piece, ByteBuffer(string: closing)))
                #expect(try GzipText.unpacked(packed) == opening + content + closing)
                lengths.insert(packed.readableBytes)
            }
        }
        #expect(lengths.count > 3)
    }

    private func text(
        _ page: String, _ session: String, _ site: Site, _ headers: [String: String] = [:]
    ) async throws -> String {
        let answer = try await Browser(site: site, session: session).ask(page, others: headers)
        guard answer["content-encoding"] == "gzip" else { return answer.text }
        return try GzipText.unpacked(ByteBuffer(bytes: answer.bytes))
    }

    private static func maySeeWaiting(_ role: Role) -> Bool {
        role.reach(of: .viewPending) != .nowhere
    }
}
