import Office
import Operations
import Planning
import Quantities
import TestSupport
import Testing

@testable import Reports

/// Profiles that an administrator recorded: the documents that are written afterwards follow them.
@Suite struct RecordedProfileTests {
    private static func request(
        _ text: String?, unit: String?, _ delivery: Delivery, reason: String? = nil
    ) throws -> ProfileOutcome {
        let code = unit.map { UnitCode($0) }
        let profile = DocumentProfile(name: "cua-huyen", unit: code, text: text)
        let units = delivery.view().catalogue.units
        let grants = units.allKeys.compactMap { units.version($0) }.filter { $0.parent == nil }.enumerated().map {
            place, top in
            Grant(
                number: GrantNumber(Int64(place + 1)), account: AccountNumber(1), role: .planningOfficer, unit: top.key,
                validFrom: top.key.validFrom)
        }
        return try delivery.record(
            ProfileRequest(
                profile: profile, author: "Văn phòng", authority: Authority(grants: grants, units: units),
                document: nil, reason: reason, shown: delivery.profileFingerprint(profile.key)))
    }

    private static func own(_ margin: String) throws -> String {
        let shipped = try #require(LayoutProfiles.shippedTexts.first { $0.name == "state-nd30-2020" })
        return shipped.text.replacing("\"state-nd30-2020\"", with: "\"cua-huyen\"")
            .replacing("\"top\": \"20 mm\"", with: "\"top\": \"\(margin)\"")
    }

    private static func profile(_ delivery: Delivery, _ unit: String) throws -> LayoutProfile {
        let query = ReportQuery(
            kind: .scorecard, unit: UnitReference(code: UnitCode(unit)), period: try #require(Period("2023-S1")))
        return try ReportSource(query, from: delivery).profile()
    }

    @Test func `the unit and those below follow its profile, until it is taken back`() throws {
        try ExampleLedger.withCopy(.sqlite) { delivery, _ in
            #expect(try Self.profile(delivery, "02569").name == "state-nd30-2020")
            guard case .recorded(let commit) = try Self.request(Self.own("25 mm"), unit: "076", delivery) else {
                Issue.record("not recorded")
                return
            }
            #expect(commit.note.act == .setProfile)
            #expect(try Self.profile(delivery, "076").name == "cua-huyen")
            #expect(try Self.profile(delivery, "02569").name == "cua-huyen")
            #expect(try Self.request(Self.own("25 mm"), unit: "076", delivery) == .unchanged)
            #expect(try Self.request(nil, unit: "076", delivery) == .reasonNeeded)
            _ = try Self.request(nil, unit: "076", delivery, reason: "Theo mẫu chung")
            #expect(try Self.profile(delivery, "02569").name == "state-nd30-2020")
        }
    }

    @Test func `the nearest profile wins, and what changed meanwhile is not written over`() throws {
        try ExampleLedger.withCopy(.sqlite) { delivery, _ in
            _ = try Self.request(Self.own("25 mm"), unit: nil, delivery)
            _ = try Self.request(Self.own("30 mm"), unit: "02569", delivery)
            #expect(try Self.profile(delivery, "02569").portrait.top == .millimetres(30))
            #expect(try Self.profile(delivery, "076").portrait.top == .millimetres(25))
            let shown = delivery.profileFingerprint(DocumentProfile.Key(name: "cua-huyen", unit: nil))
            _ = try Self.request(Self.own("35 mm"), unit: nil, delivery, reason: "Đổi lề")
            let late = ProfileRequest(
                profile: DocumentProfile(name: "cua-huyen", unit: nil, text: try Self.own("20 mm")), author: "x",
                authority: Authority(grants: [], units: delivery.view().catalogue.units), document: nil, reason: "x",
                shown: shown)
            #expect(try delivery.record(late) == .outOfReach)
        }
    }

    @Test func `two profiles are compared line by line`() throws {
        let before = ProfileLines(try Self.own("20 mm"))
        let after = ProfileLines(try Self.own("25 mm").replacing("\"blankSignatureLines\": 5,", with: ""))
        let differences = after.differences(from: before)
        #expect(differences.contains { $0.place == "page.top" && $0.before == "20 mm" && $0.after == "25 mm" })
        #expect(differences.contains { $0.place == "blankSignatureLines" && $0.after == nil })
        #expect(ProfileLines("[1]").lines.isEmpty)
    }
}
