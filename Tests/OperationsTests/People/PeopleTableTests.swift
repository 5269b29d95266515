import Foundation
import Intake
import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// Accounts out as a table and in again.
struct PeopleTableTests {
    private static let head = "account,name,email,language,state,role,unit,from,to,end"

    /// A district with two communes below a province; one administrator of the province, one of the district, a reporter.
    private func withPeople(_ body: (People, Desk) throws -> Void) throws {
        try Backend.sqlite.withScratch { scratch in
            let clock = FixedClock()
            let start = Sample.district.validFrom
            func unit(_ code: String, _ name: String, _ kind: UnitKind, _ parent: String?) -> ReferenceRecord {
                .unit(
                    UnitVersion(
                        key: UnitKey(code: UnitCode(code), validFrom: start), name: name, kind: kind,
                        parent: parent.map { UnitReference(code: UnitCode($0)) }))
            }
            let units = [
                unit("08", "Tuyên Quang", .province, nil), unit("076", "Sơn Dương", .district, "08"),
                unit("02569", "Phúc Ứng", .commune, "076"), unit("02545", "Tân Trào", .commune, "076"),
            ]
            _ = try scratch.database.append(Change(note: Sample.note(.importUnits), records: units), at: clock.now)
            let people = People(try Delivery(scratch.database) { clock.now }, cost: .least)
            for (name, role, code) in [
                ("tinh.quan-tri", Role.administrator, "08"), ("quan-tri", .administrator, "076"),
                ("phuc-ung.nhap", .reporter, "02569"),
            ] {
                let account = try people.create(
                    NewAccount(signInName: name, displayName: "Tài khoản \(name)", email: "\(name)@x.gov.vn"),
                    by: .commandLine)
                try people.grant(role, for: UnitReference(code: UnitCode(code)), to: account, by: .commandLine)
            }
            try body(people, Desk(people: people, folder: scratch.folder))
        }
    }

    /// Whoever brings tables in.
    private struct Desk {
        let people: People
        let folder: String

        func file(_ text: String, _ name: String = "bang.csv") throws -> ReferenceFile {
            let path = folder + "/" + name
            try Data(text.utf8).write(to: URL(filePath: path))
            return ReferenceFile(path: path, name: name)
        }

        func file(_ rows: [String]) throws -> ReferenceFile {
            try file(([PeopleTableTests.head] + rows).joined(separator: "\n"))
        }

        func signedIn(_ name: String) throws -> SignedIn {
            let account = try people.account(named: name)
            let scopes = Permission.allCases.filter { Role.administrator.reach(of: $0) != .nowhere }
            let token = try people.makeToken(for: account, name: "thử", scopes: scopes, days: 1, by: .commandLine)
            let found = try people.signedIn(byToken: token.secret)
            return try #require(found)
        }

        func work(_ name: String? = nil) throws -> PeopleImport {
            PeopleImport(people, by: try name.map { try signedIn($0) }, from: "10.1.2.3")
        }

        func faults(_ rows: [String], by name: String? = nil) throws -> [Diagnostic] {
            let file = try file(rows)
            let before = try people.accounts()
            let outcome = try work(name).record(file, shown: nil, reason: "thử")
            #expect(try people.accounts() == before, "nothing is done where something is wrong")
            guard case .refused(let check) = outcome else { return [] }
            return check.plan.diagnostics.filter { $0.severity == .error }
        }
    }

    @Test(arguments: Language.allCases)
    func `the table that was downloaded changes nothing when it comes back`(language: Language) throws {
        try withPeople { people, desk in
            let account = try people.account(named: "phuc-ung.nhap")
            let commune = UnitReference(code: UnitCode("02545"))
            try people.grant(
                .approver, for: commune, to: account, from: Day("2023-01-01"), to: Day("2023-12-31"), by: .commandLine)
            try people.grant(.approver, for: commune, to: account, from: Day("2024-01-01"), by: .commandLine)
            _ = try people.create(
                NewAccount(signInName: "khong-vai", displayName: "=1+1", languageTag: "en"), by: .commandLine)
            try people.setActive(try people.account(named: "quan-tri"), false, by: .commandLine)
            let table = try desk.work().table(language)
            #expect(!table.csv.contains("\r\n=") && table.rows.count == 6)
            let book = desk.folder + "/bang.xlsx"
            try Data(table.workbook(author: "x")).write(to: URL(filePath: book))
            for file in [try desk.file(table.csv), ReferenceFile(path: book, name: "bang.xlsx")] {
                let check = try desk.work().check(file)
                #expect(check.plan.diagnostics == [])
                #expect(check.plan.changesNothing && check.plan.count(.unchanged) == 4)
                #expect(check.plan.absent.isEmpty && check.plan.absentRoles.isEmpty)
                let again = try desk.work().check(try desk.file(check.text, "lai.csv"))
                #expect(again.fingerprint == check.fingerprint)
            }
        }
    }

    @Test func `new people get a link each, and what changes is told from old to new`() throws {
        try withPeople { people, desk in
            let file = try desk.file([
                "tan-trao.nhap,Văn phòng xã Tân Trào,vp@tantrao.gov.vn,,,reporter,02545,,,",
                "tan-trao.nhap,,,,,approver,02545,2023-08-01,2023-12-31,",
                "phuc-ung.nhap,Công chức văn phòng,-,vi,,reporter,02569,,2023-12-31,",
                "quan-tri,,,,,,,,,",
            ])
            let check = try desk.work("tinh.quan-tri").check(file)
            #expect(check.plan.people.map(\.effect) == [.new, .changed, .unchanged])
            #expect(check.plan.people[1].steps.count == 4)
            #expect(check.plan.absent.map(\.signInName) == ["tinh.quan-tri"])
            let outcome = try desk.work("tinh.quan-tri").record(
                file, shown: check.fingerprint, reason: "QĐ 12/QĐ-UBND")
            guard case .recorded(_, let links) = outcome else { return #expect(Bool(false), "\(outcome)") }
            #expect(links.map(\.account.signInName) == ["tan-trao.nhap"])
            #expect(try people.link(links[0].secret).account.signInName == "tan-trao.nhap")
            let new = try #require(try people.accounts().first { $0.account.signInName == "tan-trao.nhap" })
            #expect(new.account.email == "vp@tantrao.gov.vn" && new.grants.map(\.role) == [.reporter, .approver])
            let old = try #require(try people.accounts().first { $0.account.signInName == "phuc-ung.nhap" })
            #expect(old.account.email == nil && old.account.languageTag == "vi")
            #expect(old.grants.last?.validTo == Day("2023-12-31") && old.grants.first?.revokedAt != nil)
            #expect(old.grants.last?.validFrom == old.grants.first?.validFrom)
            let administrator = try people.account(named: "tinh.quan-tri").number
            let events = try people.accessEvents(of: old.account.number, limit: 4).map(\.event)
            #expect(Set(events.map(\.kind)) == [.changed, .revoked, .granted])
            #expect(events.allSatisfy { $0.why == "QĐ 12/QĐ-UBND · bang.csv" && $0.by == administrator })
            guard case .unchanged = try desk.work("tinh.quan-tri").record(file, shown: check.fingerprint, reason: nil)
            else { return #expect(Bool(false), "sent twice it changes nothing") }
        }
    }

    @Test func `what is not in the table stays, and only a word ends a role or closes an account`() throws {
        try withPeople { people, desk in
            let account = try people.account(named: "phuc-ung.nhap")
            try people.grant(
                .approver, for: UnitReference(code: UnitCode("02545")), to: account, by: .commandLine)
            let kept = try desk.work().check(try desk.file(["phuc-ung.nhap,,,,,reporter,02569,,,"]))
            #expect(kept.plan.changesNothing)
            #expect(kept.plan.absentRoles.map(\.term.role) == [.approver] && kept.plan.absent.count == 2)
            _ = try desk.work().record(
                try desk.file(["phuc-ung.nhap,,,,,reporter,02569,,,yes"]), shown: nil, reason: "chuyển việc")
            #expect(try people.grants(of: account.number).map(\.role) == [.approver])
            _ = try desk.work().record(
                try desk.file(["phuc-ung.nhap,,,,đã ngừng,,,,,"]), shown: nil, reason: "nghỉ hưu")
            #expect(try !people.account(named: "phuc-ung.nhap").isActive)
            #expect(try people.grants(of: account.number).map(\.role) == [.approver], "its roles stay as they are")
        }
    }

    @Test(arguments: [
        ("moi,,,,,reporter,02569,,,", Diagnostic.Code.missingValue, "B2"),
        ("moi,Mới,,,,,,,,", .people(.roleNeeded), "F2"),
        ("moi,Mới,phuc-ung.nhap@x.gov.vn,,,reporter,02569,,,", .people(.emailTaken), "C2"),
        ("moi,Mới,,,,reporter,02569,,,yes", .people(.noSuchRole), "J2"),
        (
            "moi,Mới,,,,reporter,02569,2023-08-01,2023-07-31,",
            .people(.endsBeforeItBegins(from: Day(ordinal: 19_570))), "I2"
        ),
        ("moi,Mới,,,,reporter,02569,2023-01-01,2023-07-01,", .people(.overAlready(today: Day(ordinal: 19_552))), "I2"),
        ("moi,Mới,,,,reporter,08,,,", .people(.unitOutOfReach(unit: "Tuyên Quang", earlier: nil)), "G2"),
        ("tinh.quan-tri,Tên khác,,,,,,,,", .people(.accountOutOfReach), "A2"),
        ("quan-tri,,,,disabled,,,,,", .people(.ownAccount), "E2"),
        ("quan-tri,,,,,administrator,076,,,yes", .people(.ownAccount), "A2"),
        ("quan-tri,,,,,administrator,076,2024-01-01,,", .people(.ownAccount), "A2"),
    ])
    func `what can't be done is refused at its cell, and nothing else is done either`(
        row: String, code: Diagnostic.Code, cell: String
    ) throws {
        try withPeople { _, desk in
            let faults = try desk.faults([row, "khac,Khác,,,,reporter,02545,,,"], by: "quan-tri")
            #expect(faults.map(\.code) == [code])
            #expect(faults.first?.place.cell == cell && faults.first?.place.file == "bang.csv")
            for language in Language.allCases {
                for fault in faults { #expect(!Words(language).diagnostic(fault).hasSuffix(": ")) }
            }
        }
    }

    @Test func `rows of one account may not contradict each other, nor name a role twice`() throws {
        try withPeople { _, desk in
            let names = try desk.faults(["moi,Một,,,,reporter,02569,,,", "moi,Hai,,,,approver,02569,,,"])
            #expect(names.map(\.code) == [.people(.saidOtherwise(at: "B2", found: "Một"))])
            let roles = try desk.faults(["moi,Một,,,,reporter,02569,,,", "moi,,,,,reporter,02569,,,"])
            #expect(roles.map(\.code) == [.people(.roleTwice(at: "F2"))])
        }
    }

    @Test func `somebody who can administer stays, whatever the table says`() throws {
        try withPeople { _, desk in
            let faults = try desk.faults([
                "tinh.quan-tri,,,,,administrator,08,,,yes", "quan-tri,,,,đóng,,,,,",
            ])
            #expect(faults.map(\.code) == [.people(.lastAdministrator)])
        }
    }

    @Test func `two accounts swap their addresses in one table`() throws {
        try withPeople { people, desk in
            let rows = ["quan-tri,,phuc-ung.nhap@x.gov.vn,,,,,,,", "phuc-ung.nhap,,quan-tri@x.gov.vn,,,,,,,"]
            _ = try desk.work().record(try desk.file(rows), shown: nil, reason: "nhầm thư")
            #expect(try people.account(named: "quan-tri").email == "phuc-ung.nhap@x.gov.vn")
            #expect(try people.account(named: "phuc-ung.nhap").email == "quan-tri@x.gov.vn")
        }
    }

    @Test func `a change needs a reason, and what moved meanwhile is shown again`() throws {
        try withPeople { people, desk in
            let file = try desk.file(["phuc-ung.nhap,Tên mới,,,,,,,,"])
            let check = try desk.work().check(file)
            guard case .reasonNeeded = try desk.work().record(file, shown: check.fingerprint, reason: "") else {
                return #expect(Bool(false), "a reason is needed")
            }
            _ = try people.rename(
                try people.account(named: "phuc-ung.nhap"), displayName: "Tên giữa", email: nil, by: .commandLine)
            guard case .moved = try desk.work().record(file, shown: check.fingerprint, reason: "x") else {
                return #expect(Bool(false), "somebody was faster")
            }
        }
    }

    @Test func `an account that belongs to others in part has its roles below changed, and nothing else`() throws {
        try withPeople { people, desk in
            let account = try people.account(named: "phuc-ung.nhap")
            try people.grant(.inspector, for: UnitReference(code: UnitCode("08")), to: account, by: .commandLine)
            let named = try desk.faults(["phuc-ung.nhap,Tên khác,,,,,,,,"], by: "quan-tri")
            #expect(named.map(\.code) == [.people(.accountPartlyOutOfReach)])
            _ = try desk.work("quan-tri").record(
                try desk.file(["phuc-ung.nhap,,,,,reporter,02569,,,yes"]), shown: nil, reason: "x")
            #expect(try people.grants(of: account.number).map(\.role) == [.inspector])
        }
    }
}
