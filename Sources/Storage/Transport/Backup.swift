import Foundation
package import Planning
package import Quantities

/// Opens (or makes) a database that lives in one file. The wiring passes the one of the embedded engine.
package typealias FileOpener = @Sendable (_ path: String) throws(Fault) -> any Database

extension Database {
    /// Writes the whole ledger into one new file that every installation can read, on whichever engine.
    ///
    /// The rows are copied under a temporary name, checked against the chain, brought to disk and only then given the
    /// name; an existing file is never overwritten. Gives the newest change, whose hash is worth writing down.
    package func backup(
        to path: String, at moment: Moment, opening: FileOpener, progress: (LedgerProgress) -> Void = { _ in }
    ) throws(Fault) -> Commit? {
        guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
        let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ... .max)).part"
        defer { removeDraft(draft) }
        let head = try writeDraft(draft, at: moment, opening, progress)
        try synchronise(draft)
        try publish(draft, as: path)
        return head
    }

    private func writeDraft(
        _ draft: String, at moment: Moment, _ opening: FileOpener, _ progress: (LedgerProgress) -> Void
    ) throws(Fault) -> Commit? {
        let target = try opening(draft)
        defer { target.close() }
        try target.migrate(at: moment)
        return try target.restore(from: self, at: moment, progress: progress)
    }
}

/// Gives the finished file its name, unless something has taken it meanwhile: a link refuses what a rename overwrites.
private func publish(_ draft: String, as path: String) throws(Fault) {
    guard link(draft, path) == 0 else {
        let code = errno
        if code == EEXIST { throw .fileExists(path: path) }
        guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS else { throw fileFault(path, code) }
        // A file system without links (FAT on a memory stick): rename.
        guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path: path) }
        guard rename(draft, path) == 0 else { throw fileFault(path, errno) }
        return try synchroniseFolder(of: path)
    }
    try synchroniseFolder(of: path)
}

private func removeDraft(_ draft: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        unlink(draft + suffix)
    }
}

/// Brings the content of a file to the disk.
private func synchronise(_ path: String) throws(Fault) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw fileFault(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fileFault(path, errno) }
}

/// Brings a new name to the disk.
private func synchroniseFolder(of path: String) throws(Fault) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try synchronise(folder)
}

private func fileFault(_ path: String, _ code: Int32) -> Fault {
    .file(path: path, message: String(cString: strerror(code)))
}
