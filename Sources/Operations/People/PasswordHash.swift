import CSodium
import Storage

/// How much memory and work a password's hash takes.
package enum PasswordCost: Sendable {
    /// Argon2id with 64 MiB and two passes, about 60 ms: what `crypto_pwhash` calls interactive.
    case usual
    /// The least that the library takes, for tests only.
    case least

    var operations: UInt64 {
        self == .usual ? UInt64(crypto_pwhash_opslimit_interactive()) : UInt64(crypto_pwhash_opslimit_min())
    }

    var memory: Int {
        self == .usual ? crypto_pwhash_memlimit_interactive() : crypto_pwhash_memlimit_min()
    }
}

/// Makes and checks the hashes of passwords, one at a time: each takes so much memory that many at once would be an attack.
actor PasswordHash {
    /// How many may wait before the next is told to come back.
    private static let longestQueue = 64
    private nonisolated let queue = WaitingCount()

    /// The hash of no password: checked where there is no account, so that the answer takes as long.
    private var standIns: [Bool: String] = [:]

    nonisolated func hash(_ password: String, _ cost: PasswordCost) async throws(Failure) -> String {
        try await inQueue { await self.make(password, cost) }
    }

    /// Whether the password has the hash; without a hash, the same work and "no".
    nonisolated func matches(_ password: String, _ hash: String?, _ cost: PasswordCost) async throws(Failure) -> Bool {
        try await inQueue { await self.check(password, hash, cost) }
    }

    private nonisolated func inQueue<T: Sendable>(_ work: () async -> T?) async throws(Failure) -> T {
        guard queue.enter(atMost: Self.longestQueue) else { throw .refused(.access(.busy)) }
        defer { queue.leave() }
        guard let result = await work() else { throw .fault(.failed("no memory for a password's hash")) }
        return result
    }

    private func make(_ password: String, _ cost: PasswordCost) -> String? {
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let code = crypto_pwhash_str(&text, password, UInt64(password.utf8.count), cost.operations, cost.memory)
        guard code == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private func check(_ password: String, _ hash: String?, _ cost: PasswordCost) -> Bool? {
        guard let against = hash ?? standIn(cost) else { return nil }
        let isRight = crypto_pwhash_str_verify(against, password, UInt64(password.utf8.count)) == 0
        return hash != nil && isRight
    }

    private func standIn(_ cost: PasswordCost) -> String? {
        if let known = standIns[cost == .usual] { return known }
        let made = make(Secrets.make(), cost)
        standIns[cost == .usual] = made
        return made
    }
}
