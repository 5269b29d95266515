package import Planning
package import Quantities
package import Storage

/// Files that somebody has sent and not saved yet: kept for a day, for the account that sent them only. They lie in the
/// database, so that they outlive the process and every process has them.
package struct HeldFiles: Sendable {
    private static let keptSeconds: Int64 = 24 * 3600
    private static let mostOfAccount = 3

    private let delivery: Delivery
    /// Of all accounts together; the oldest give way.
    private let mostBytes: Int

    package init(_ delivery: Delivery, mostBytes: Int = 1 << 30) {
        self.delivery = delivery
        self.mostBytes = mostBytes
    }

    /// Keeps a copy of the file at a path; gives what it is known by from now on.
    package func hold(
        _ path: String, name: String, byteCount: Int, of account: AccountNumber, for unit: UnitReference,
        _ period: Period
    ) throws(Failure) -> String {
        guard byteCount <= Proof.sizeLimit else {
            throw .refused(.proofTooLarge(name: name, bytes: byteCount, limit: Proof.sizeLimit))
        }
        let (id, now) = (Secrets.make(), delivery.clock())
        try writing { connection throws(Fault) in
            try connection.holdFile(
                path, id: id, name: name, byteCount: byteCount, of: account, for: unit, period, at: now)
            for number in surplus(try connection.heldFiles(), at: now) { try connection.dropHeldFile(number) }
        }
        return id
    }

    /// The file, where it is still kept and was sent by this account for this form.
    package func find(
        _ id: String, of account: AccountNumber, for unit: UnitReference, _ period: Period
    ) throws(Failure) -> HeldFile? {
        let database = delivery.database
        let known = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.heldFile(id) }
        }
        guard let known, known.account == account, known.unit == unit, known.period == period,
            Self.isFresh(known, at: delivery.clock())
        else { return nil }
        return known
    }

    /// Writes a file into a new one at a path.
    package func write(_ file: HeldFile, to path: String) throws(Failure) {
        let database = delivery.database
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in try connection.write(file, to: path) }
        }
    }

    package func drop(_ file: HeldFile) throws(Failure) {
        try writing { connection throws(Fault) in try connection.dropHeldFile(file.number) }
    }

    private static func isFresh(_ file: HeldFile, at now: Moment) -> Bool {
        file.heldAt.adding(seconds: keptSeconds) > now
    }

    /// Those that are no longer kept, of all in their order.
    private func surplus(_ all: [HeldFile], at now: Moment) -> [Int64] {
        var ofAccount: [AccountNumber: Int] = [:]
        var bytes = 0
        var gone: [Int64] = []
        for file in all.reversed() {
            guard Self.isFresh(file, at: now), ofAccount[file.account, default: 0] < Self.mostOfAccount,
                bytes + file.byteCount <= mostBytes
            else {
                gone.append(file.number)
                continue
            }
            ofAccount[file.account, default: 0] += 1
            bytes += file.byteCount
        }
        return gone
    }

    private func writing<Value>(_ body: (any Connection) throws(Fault) -> Value) throws(Failure) -> Value {
        try stored { () throws(Fault) in try delivery.database.writePeople(body) }
    }
}
