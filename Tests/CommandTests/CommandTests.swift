import Foundation
import Testing

/// What the contract of the command line says.
@Suite struct CommandTests {
    @Test func `help names every command of the contract`() throws {
        let help = try Program().run("--help").out
        for command in [
            "demo", "serve", "import", "template", "scoreboard", "report", "check", "trace", "verify", "backup",
            "restore",
        ] {
            #expect(help.contains("  \(command) "), "\(command) is missing")
        }
    }

    @Test func `exit codes tell usage, input and environment apart`() throws {
        let program = try Program()
        let usage = try program.run("scoreboard", "--unit", "076")
        let nothingThere = try program.run("scoreboard", "--unit", "076", "--period", "2023-S1")
        let badInput = try program.run("import", "no-such.csv", "--by", "office")
        let foreignHost = try program.run("serve", "--host", "0.0.0.0")
        #expect(usage.code == 2)
        #expect(nothingThere.code == 3)
        #expect(nothingThere.error.contains("tiendo demo"))
        #expect(badInput.code == 1)
        #expect(foreignHost.code == 2)
    }

    @Test func `the example is loaded, read, verified, backed up and restored`() throws {
        let program = try Program.withExample()
        let shown = try program.run(
            "scoreboard", "--database", "demo", "--unit", "076", "--period", "2023-S1", "--format", "json")
        #expect(shown.out.contains("\"value\":\"3522\""))
        let verified = try program.run("verify", "--database", "demo")
        #expect(verified.code == 0)
        let backup = program.path("backup.sqlite")
        let first = try program.run("backup", backup, "--database", "demo")
        let second = try program.run("backup", backup, "--database", "demo")
        #expect(first.code == 0)
        #expect(second.code == 1, "a backup overwrites nothing")
        let other = program.path("other.sqlite")
        let restored = try program.run("restore", backup, "--database", other)
        #expect(restored.code == 0)
        let again = try program.run(
            "scoreboard", "--database", other, "--unit", "076", "--period", "2023-S1", "--format", "json")
        #expect(again.out == shown.out)
    }

    @Test func `a form is written as a workbook, overwrites nothing and comes back`() throws {
        let program = try Program.withExample()
        let form = program.path("form.xlsx")
        let asked = ["template", "--database", "demo", "--unit", "02560", "--period", "2023-S1", "-o", form]
        let written = try program.run(asked)
        let again = try program.run(asked)
        let back = try program.run("import", form, "--database", "demo", "--by", "office", "--lang", "en")
        #expect(written.code == 0)
        #expect(again.code == 1, "a form overwrites nothing")
        #expect(back.code == 0)
        #expect(back.out.contains("a form with its key: 0 rows with new figures"))
    }

    @Test func `a report is written, kept from being overwritten, and its figures are traced`() throws {
        let program = try Program.withExample()
        let left = ["state.docx", "state.xlsx", "party.docx"].map { program.path("tiendo/son-duong-2023-S1-\($0)") }
        #expect(left.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        let file = program.path("report.docx")
        let question = [
            "report", "half-year", "--database", "demo", "--unit", "076", "--period", "2023-S1", "--as-of",
            "2023-07-14", "-o", file,
        ]
        #expect(try program.run(question).code == 0)
        let first = try Data(contentsOf: URL(filePath: file))
        #expect(try program.run(question).code == 1, "a report overwrites nothing")
        let again = try program.run(question + ["--force", "--lang", "en"])
        #expect(again.code == 0)
        #expect(again.error.contains(" figures of the text are borne out."), "\(again.error)")
        #expect(try Data(contentsOf: URL(filePath: file)) == first)
        let trace = try program.run("trace", "jobs-created/076/2023-S1/actual/26", "--database", "demo")
        #expect(trace.code == 0)
        #expect(trace.out.contains("3,522") && trace.out.contains("3,497"))
        #expect(try program.run("trace", "jobs/076", "--database", "demo").code == 1)
        let copy = program.path("checked.docx")
        let checked = try program.run(
            "check", file, "--database", "demo", "--unit", "076", "--period", "2023-S1", "--as-of", "2023-07-14", "-o",
            copy)
        #expect(checked.code == 0, "\(checked.out)\(checked.error)")
        #expect(FileManager.default.fileExists(atPath: copy))
        let text = program.path("article.txt")
        try "Diện tích trồng rừng đạt trên 1.900 ha; tạo việc làm mới cho 3.522 lao động.".write(
            toFile: text, atomically: true, encoding: .utf8)
        let offered = program.path("entries.csv")
        let offer = ["check", text, "--database", "demo", "--unit", "076", "--period", "2023-S1", "--propose"]
        #expect(try program.run(offer + ["--lang", "en"]).out.contains("2 figures, 0 not in the ledger, 1 waiting"))
        #expect(try program.run(offer + ["-o", offered]).code == 0)
        let lines = try String(contentsOfFile: offered, encoding: .utf8).split(separator: "\n")
        #expect(lines.map { $0.prefix(30) }.contains { $0.hasPrefix("jobs-created,076,2023-S1,3522,") })
        #expect(lines.contains { $0.hasPrefix("forest-planted,076,2023-S1,,") })
        #expect(try program.run(question.dropLast() + ["report.txt"]).code == 2)
    }

    @Test func `a port in use is told of in the language asked for, and nobody is invited to it`() throws {
        let taken = try TakenPort()
        let program = try Program()
        let asked = ["serve", "--database", program.path("empty.sqlite"), "--port", String(taken.number), "--lang"]
        let vietnamese = try program.run(asked + ["vi"])
        #expect(vietnamese.code == 3)
        #expect(vietnamese.error.contains("Cổng \(taken.number) đang được một chương trình khác dùng"))
        #expect(!vietnamese.error.contains("http://"))
        #expect(try program.run(asked + ["en"]).error.contains("Port \(taken.number) is in use"))
    }

    @Test func `an unknown unit is answered with the nearest, in the language asked for`() throws {
        let program = try Program.withExample()
        let answer = try program.run(
            "scoreboard", "--database", "demo", "--unit", "0256", "--period", "2023-S1", "--lang", "vi")
        #expect(answer.code == 1)
        #expect(answer.error.contains("Không có đơn vị “0256”; có phải"))
    }
}
