import Glibc

/// A program in a process group of its own, with nothing to read and nobody to listen.
struct ChildProcess {
    private let process: pid_t

    /// `nil` where it can't be started.
    init?(_ program: String, _ arguments: [String], _ environment: [String]) {
        var attributes = posix_spawnattr_t()
        var actions = posix_spawn_file_actions_t()
        guard posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { posix_spawnattr_destroy(&attributes) }
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var started: pid_t = 0
        let status = Self.withPointers(arguments) { arguments in
            Self.withPointers(environment) { posix_spawn(&started, program, &actions, &attributes, arguments, $0) }
        }
        guard status == 0 else { return nil }
        process = started
    }

    /// False once it has ended.
    var isRunning: Bool {
        var about = siginfo_t()
        return waitid(P_PID, id_t(process), &about, WEXITED | WNOHANG | WNOWAIT) == 0 && about.si_signo == 0
    }

    /// Ends what is left of the group; to be called once, as its number may belong to another afterwards.
    func end() {
        _ = kill(-process, SIGKILL)
        var status: Int32 = 0
        _ = waitpid(process, &status, 0)
    }

    private static func withPointers<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
