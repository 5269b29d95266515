import Foundation
import Planning
import Quantities
import Synchronization

/// Files that somebody has sent and not saved yet: kept for an hour, for the account that sent them only.
final class HeldUploads: Sendable {
    struct Held: Sendable {
        let account: AccountNumber
        let unit: UnitReference
        let period: Period
        /// Ends with the name that the file had.
        let path: String
        fileprivate let folder: URL
        fileprivate let until: ContinuousClock.Instant
    }

    private static let longest = Duration.seconds(3600)
    private static let mostOfAccount = 3
    private static let most = 60

    private let held = Mutex<[(id: String, held: Held)]>([])

    /// Takes a file over from its request; gives what it is known by from now on.
    func hold(
        _ file: UploadedFile, of account: AccountNumber, for unit: UnitReference, _ period: Period
    ) throws -> String {
        let id = Self.number() + Self.number()
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-held-\(id)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let path = folder.appending(path: file.name).path(percentEncoded: false)
        try FileManager.default.moveItem(atPath: file.path, toPath: path)
        let kept = Held(
            account: account, unit: unit, period: period, path: path, folder: folder,
            until: ContinuousClock.now.advanced(by: Self.longest))
        remove { all in
            all.append((id, kept))
            let own = all.filter { $0.held.account == account }
            let old = Set(own.dropLast(Self.mostOfAccount).map(\.id) + all.dropLast(Self.most).map(\.id))
            return Self.cut(&all) { old.contains($0.id) }
        }
        return id
    }

    /// The file, where it is still kept and was sent by this account for this form.
    func find(_ id: String, of account: AccountNumber, for unit: UnitReference, _ period: Period) -> Held? {
        remove { all in
            let now = ContinuousClock.now
            return Self.cut(&all) { $0.held.until < now }
        }
        let known = held.withLock { all in all.first { $0.id == id }?.held }
        guard let known, known.account == account, known.unit == unit, known.period == period else { return nil }
        return known
    }

    func drop(_ id: String) {
        remove { all in Self.cut(&all) { $0.id == id } }
    }

    /// Folders are removed outside the lock.
    private func remove(_ choose: (inout [(id: String, held: Held)]) -> [Held]) {
        for gone in held.withLock({ choose(&$0) }) { try? FileManager.default.removeItem(at: gone.folder) }
    }

    private static func cut(
        _ all: inout [(id: String, held: Held)], _ isCut: ((id: String, held: Held)) -> Bool
    ) -> [Held] {
        let gone = all.filter(isCut).map(\.held)
        all.removeAll(where: isCut)
        return gone
    }

    private static func number() -> String { String(UInt64.random(in: 0 ... .max), radix: 36) }
}
