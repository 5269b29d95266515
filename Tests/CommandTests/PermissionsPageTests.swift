import Foundation
import Testing

struct PermissionsPageTests {
    @Test func `the page of permissions is what the program says`() throws {
        let page = Program.root.appending(path: "docs/permissions.md")
        let said = try Program().run("permissions", "--lang", "en")
        #expect(said.code == 0, "\(said.error)")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(said.out.utf8).write(to: page)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == said.out, "write it anew by `make golden`")
    }

    @Test func `accounts are made, given roles and listed at the command line`() throws {
        let program = try Program.withExample()
        let database = ["--database", "demo"]
        let made = try program.run(
            [
                "user", "add", "Thu-Nghiem", "--name", "Phòng Thử nghiệm", "--role", "reporter", "--unit",
                "02569@2023-01-01",
            ]
                + database)
        #expect(made.code == 0)
        #expect(made.out.contains("/set-password?link="))
        #expect(made.error.contains("works once"))
        #expect(try program.run(["user", "add", "thu-nghiem", "--name", "x"] + database).code == 1)
        let nowhere = try program.run(
            ["user", "add", "khac", "--name", "x", "--role", "leader", "--unit", "99999"] + database)
        #expect(nowhere.code == 1)
        let list = try program.run(["user", "list"] + database).out
        #expect(list.contains("thu-nghiem  Phòng Thử nghiệm"))
        #expect(list.contains("reporter  02569 Phúc Ứng"))
        #expect(!list.contains("khac"))
        let refused = try program.run(
            ["user", "token", "make", "thu-nghiem", "--for", "x", "--scope", "approve"] + database)
        #expect(refused.code == 1)
        let token = try program.run(
            ["user", "token", "make", "thu-nghiem", "--for", "x", "--scope", "view-scoreboard"] + database)
        #expect(token.out.hasPrefix("tiendo_"))
        #expect(try program.run(["user", "disable", "thu-nghiem"] + database).code == 0)
        let journal = try program.run(["user", "journal", "thu-nghiem"] + database).out
        #expect(journal.contains("disabled") && journal.contains("token-made"))
        #expect(!journal.contains(token.out.dropFirst(7).prefix(20)))
    }
}
