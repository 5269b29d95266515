import ArgumentParser

/// Tiến Độ: the plan-delivery system of a local government.
@main
struct Tiendo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiendo",
        abstract: "Tiến Độ – theo dõi thực hiện kế hoạch của địa phương. Plan delivery of a local government.",
        discussion: """
            Mọi lệnh nhận --database (tệp SQLite hoặc postgres://…) và --lang vi|en.
            Exit codes: 0 fine, 1 the answer is "no" or the input is bad, 2 usage, 3 environment.
            """,
        version: "0.1.0",
        subcommands: [
            Demo.self, Serve.self, Import.self, ShowTable.self, Template.self, ShowScoreboard.self, WriteReport.self,
            Check.self, Trace.self, ShowJournal.self, Submissions.self, Periods.self, Proofs.self, Users.self,
            Remind.self, ShowPermissions.self, ShowContract.self,
            Verify.self, Backup.self, Restore.self,
        ])

    /// ArgumentParser ends usage errors with 64; the contract of this program says 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            guard code != .validationFailure else {
                Terminal.error(fullMessage(for: error))
                exit(withError: ExitCode(2))
            }
            exit(withError: error)
        }
    }
}
