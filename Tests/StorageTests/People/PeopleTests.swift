import Planning
import Quantities
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite struct PeopleTests {
    private static let now = FixedClock.start

    private func account(_ name: String, in database: any Database) throws -> AccountNumber {
        try database.writePeople { c throws(Fault) in
            try c.insert(
                NewAccount(signInName: name, displayName: "Xã <Phúc Ứng>", email: "\(name)@example.gov.vn"),
                at: Self.now)
        }
    }

    @Test(arguments: Backend.available)
    func `an account comes back as it was made, with every role`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let number = try account("nhap", in: database)
            let day = Sample.firstDay
            try database.writePeople { c throws(Fault) in
                for role in Role.allCases {
                    _ = try c.insert(NewGrant(account: number, role: role, unit: Sample.commune, validFrom: day))
                }
            }
            let (found, byEmail, other) = try database.read { c throws(Fault) in
                (
                    try c.account(named: "nhap"), try c.account(email: "nhap@example.gov.vn"),
                    try c.account(named: "khac")
                )
            }
            #expect(found?.displayName == "Xã <Phúc Ứng>")
            #expect(found?.isActive == true)
            #expect(byEmail == found)
            #expect(other == nil)
            let (grants, hash) = try database.read { c throws(Fault) in
                (try c.grants(of: number, on: day), try c.passwordHash(of: number))
            }
            #expect(grants.map(\.role) == Role.allCases)
            #expect(hash == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `two accounts can't have one name or one e-mail`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try account("nhap", in: database)
            #expect(throws: Fault.self) { _ = try account("nhap", in: database) }
        }
    }

    @Test(arguments: Backend.available)
    func `a delegated grant holds only while the one behind it and its account do`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let (approver, deputy) = (try account("duyet", in: database), try account("pho", in: database))
            let day = Sample.firstDay
            let own = try database.writePeople { c throws(Fault) in
                let own = try c.insert(
                    NewGrant(account: approver, role: .approver, unit: Sample.commune, validFrom: day))
                _ = try c.insert(
                    NewGrant(
                        account: deputy, role: .approver, unit: Sample.commune, validFrom: day,
                        validTo: day.adding(days: 9), delegatedFrom: own))
                return own
            }
            func holds(on day: Day) throws -> Bool {
                try database.read { c throws(Fault) in try !c.grants(of: deputy, on: day).isEmpty }
            }
            #expect(try holds(on: day))
            #expect(try holds(on: day.adding(days: 9)))
            #expect(try !holds(on: day.adding(days: 10)))
            try database.writePeople { c throws(Fault) in try c.setActive(approver, false) }
            #expect(try !holds(on: day))
            try database.writePeople { c throws(Fault) in
                try c.setActive(approver, true)
                try c.revoke(own, at: Self.now)
            }
            #expect(try !holds(on: day))
        }
    }

    @Test(arguments: Backend.available)
    func `the journal of access takes every kind and loses no line`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let number = try account("nhap", in: database)
            try database.writePeople { c throws(Fault) in
                for kind in AccessEvent.Kind.allCases {
                    try c.record(AccessEvent(kind, at: Self.now, account: number, address: "::1", detail: "x"))
                }
            }
            let lines = try database.read { c throws(Fault) in try c.accessEvents(limit: 100) }
            #expect(lines.map(\.event.kind) == AccessEvent.Kind.allCases.reversed())
            let page = try database.read { c throws(Fault) in
                try c.accessEvents(of: number, before: lines[2].number, limit: 2)
            }
            #expect(page == Array(lines[3...4]))
            for statement in ["UPDATE access_event SET detail = ''", "DELETE FROM access_event"] as [SQL] {
                #expect(throws: Fault.appendOnly(table: "access_event")) {
                    try database.write { c throws(Fault) in try c.execute(statement) }
                }
            }
        }
    }

    @Test(arguments: Backend.pairs)
    func `a backup carries accounts, grants, tokens and the journal of access, and no session`(
        _ pair: (Backend, Backend)
    ) throws {
        try pair.0.withScratch { source in
            _ = try source.database.append(Sample.change([Sample.figure(1)]), at: Self.now)
            let number = try account("nhap", in: source.database)
            let hash = String(repeating: "a", count: 64)
            try source.database.writePeople { c throws(Fault) in
                try c.setPasswordHash("$argon2id$…", of: number, at: Self.now)
                _ = try c.insert(
                    NewGrant(account: number, role: .reporter, unit: Sample.commune, validFrom: Sample.firstDay))
                _ = try c.insertSession(
                    of: number, hash: hash, at: Self.now, until: Self.now, address: "", agent: "")
                _ = try c.insertToken(
                    of: number, hash: hash, name: "x", scopes: [.viewScoreboard, .submit], at: Self.now, until: Self.now
                )
                try c.record(AccessEvent(.created, at: Self.now, account: number))
            }
            let path = "\(source.folder)/backup.sqlite"
            _ = try source.database.backup(to: path, at: Self.now, opening: SQLiteDatabase.backupFile)
            try pair.1.withScratch { target in
                let file = try SQLiteDatabase(path: path, .mustExist)
                defer { file.close() }
                _ = try target.database.restore(from: file, at: Self.now)
                let there = try contents(target.database, number)
                #expect(there == (try contents(source.database, number)))
                #expect(there.count == 5)
                let sessions = try target.database.read { c throws(Fault) in try c.sessions(of: number) }
                #expect(sessions == [])
            }
        }
    }

    private func contents(_ database: any Database, _ account: AccountNumber) throws -> [String] {
        try database.read { c throws(Fault) in
            let (accounts, grants) = (try c.accounts(), try c.allGrants())
            let (tokens, events) = (try c.apiTokens(of: account), try c.accessEvents(limit: 9))
            let hash = try c.passwordHash(of: account)
            return ["\(accounts)", "\(grants)", "\(tokens)", "\(events)", hash ?? ""]
        }
    }
}
