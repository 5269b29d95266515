import Foundation
import Glibc

/// One call of LibreOffice.
struct SofficeRun {
    let program: String
    let desk: ConversionDesk
    let filter: String?
    let target: LibreOffice.Target
    let limits: LibreOffice.Limits

    /// Runs it over files of one kind; whether each came out is for the caller to see.
    func convert(_ inputs: [String], for file: String) throws(OfficeFault) {
        guard let child = ChildProcess(Self.shell, arguments(inputs), environment) else {
            throw OfficeFault(.needsLibreOffice, file: file)
        }
        let seconds = limits.seconds + limits.seconds * (inputs.count - 1) / 10
        let deadline = ContinuousClock.now + .seconds(seconds)
        // A helper that outlives its master would hold the folder.
        defer { child.end() }
        while child.isRunning {
            if ContinuousClock.now > deadline {
                throw OfficeFault(.conversionTooSlow(seconds: seconds), file: file)
            }
            try checkOutput(file)
            usleep(10_000)
        }
        try checkOutput(file)
    }

    private func checkOutput(_ file: String) throws(OfficeFault) {
        guard desk.outputBytes <= limits.outputBytes else {
            throw OfficeFault(.expandsTooFar(limit: limits.outputBytes), file: file)
        }
    }

    private static let shell = "/bin/sh"

    /// The shell sets the limits of memory (in KiB) and of a single file (in blocks of 512 bytes).
    private func arguments(_ inputs: [String]) -> [String] {
        let script = "ulimit -v \(limits.memoryBytes >> 10); ulimit -f \(limits.outputBytes >> 9); exec \"$0\" \"$@\""
        let options = [
            "-env:UserInstallation=\(URL(filePath: "\(desk.folder)/profile").absoluteString)", "--headless",
            "--norestore",
            "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
        ]
        let conversion = ["--convert-to", target.rawValue, "--outdir", "\(desk.folder)/out"]
        return ["sh", "-c", script, program] + options + (filter.map { ["--infilter=\($0)"] } ?? []) + conversion
            + inputs
    }

    /// Nothing of our own settings, which may hold a password, and the same language everywhere.
    private var environment: [String] {
        [
            "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")", "HOME=\(desk.folder)/profile",
            "TMPDIR=\(desk.folder)/tmp", "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp", "http_proxy=http://127.0.0.1:9",
            "https_proxy=http://127.0.0.1:9",
        ]
    }
}
