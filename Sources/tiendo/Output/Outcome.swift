import ArgumentParser
import Operations
import Prose
import Reports
import Storage
import Web

/// Runs a command's work and turns what went wrong into a sentence and an exit code.
enum Outcome {
    static func run(_ words: Words, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as Failure {
            throw report(failure, words)
        } catch let fault as Fault {
            throw report(.fault(fault), words)
        } catch let fault as ListeningFault {
            Terminal.error(words.listeningFault(fault))
            throw ExitCode(3)
        } catch let fault as ReportFault {
            Terminal.error(words.reportFault(fault))
            throw ExitCode(words.exitCode(fault))
        }
    }

    private static func report(_ failure: Failure, _ words: Words) -> ExitCode {
        switch failure {
        case .refused(let refusal):
            for line in words.lines(refusal) { Terminal.error(line) }
            return ExitCode(1)
        case .fault(let fault):
            Terminal.error(words.fault(fault))
            return ExitCode(words.exitCode(fault))
        }
    }
}
