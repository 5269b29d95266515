import ArgumentParser
import Operations
import Planning
import Prose
import Quantities
import Storage
import StorageSQLite

/// `tiendo verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the whole ledger: every row against its change, every change against the one before.")

    @OptionGroup var common: CommonOptions

    mutating func run() async throws {
        let words = common.words
        try await Outcome.run(words) {
            let database = try Engine.open(common.address(), creating: false)
            let verification = try database.verify()
            // Whoever answers for the ledger sees it on the first page; a ledger that can't be written to is verified all the same.
            try? database.noteUpkeep(.verify, at: Clock.now(), isFine: verification.finding == nil)
            if let finding = verification.finding { throw Fault.notIntact(finding) }
            guard let head = verification.head else {
                return Terminal.out(words.say("Sổ trống.\n", "The ledger is empty.\n"))
            }
            Terminal.out(
                words.say(
                    "Sổ nguyên vẹn: \(head.number) lần ghi, mã cuối \(head.hash).\n",
                    "The ledger is intact: \(head.number) changes, last hash \(head.hash).\n"))
        }
    }
}

/// `tiendo backup FILE`
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the whole ledger to one portable file, from either engine.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write; it must not exist.")
    var file: String

    mutating func run() async throws {
        let words = common.words
        let file = file
        try await Outcome.run(words) {
            let database = try Engine.open(common.address(), creating: false)
            let head = try database.backup(to: file, at: Clock.now(), opening: SQLiteDatabase.backupFile)
            try? database.noteUpkeep(.backup, at: Clock.now(), isFine: true)
            Terminal.out(
                words.say(
                    "Đã sao lưu \(head?.number.description ?? "0") lần ghi, mã cuối \(head?.hash ?? "–").\n",
                    "Backed up \(head?.number.description ?? "0") changes, last hash \(head?.hash ?? "–").\n"))
        }
    }
}

/// `tiendo restore FILE`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a backup into an empty database of either engine, and verify it.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The backup.")
    var file: String

    mutating func run() async throws {
        let words = common.words
        let file = file
        try await Outcome.run(words) {
            let source = try SQLiteDatabase(path: file, .mustExist)
            let database = try Engine.open(common.address(), creating: true)
            let head = try database.restore(from: source, at: Clock.now())
            Terminal.out(
                words.say(
                    "Đã phục hồi \(head?.number.description ?? "0") lần ghi, mã cuối \(head?.hash ?? "–").\n",
                    "Restored \(head?.number.description ?? "0") changes, last hash \(head?.hash ?? "–").\n"))
        }
    }
}

/// `tiendo journal`
struct ShowJournal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Who changed what, when, on what paper; the newest first.")

    @OptionGroup var common: CommonOptions
    @Option(help: "How many changes.")
    var limit = 30

    mutating func run() async throws {
        let words = common.words
        let limit = max(1, limit)
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            for line in try delivery.journal(before: nil, limit: limit) {
                let note = line.commit.note
                let paper = [note.document, note.file, note.reason].compactMap { $0 }.joined(separator: "; ")
                Terminal.out(
                    "\(line.commit.number)  \(words.moment(line.commit.at))  \(note.act.rawValue)  \(note.author)  "
                        + "\(line.records + line.figures + line.proofs)  \(paper)\n")
            }
        }
    }
}
