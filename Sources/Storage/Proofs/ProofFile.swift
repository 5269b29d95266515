import Crypto
import Foundation
import Planning

/// A file on its way into the ledger or out of it, a part at a time.
enum ProofFile {
    /// The bytes of one row of `proof_part`: few enough for memory, many enough to make the round trips cheap.
    static let partSize = 1024 * 1024

    /// Hands the parts of a file to `body`, and gives the length and the hash of what was handed over.
    ///
    /// Refuses a file that is longer than the limit, also one that grows while it is read.
    static func read(
        _ path: String, _ body: (_ part: Int64, _ bytes: [UInt8]) throws(Fault) -> Void
    ) throws(Fault) -> (byteCount: Int, sha256: String) {
        var hash = SHA256()
        let byteCount = try eachPart(path) { part, bytes throws(Fault) in
            bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try body(part, bytes)
        }
        guard byteCount > 0 else { throw .file(path: path, message: "empty") }
        return (byteCount, hexadecimal(hash.finalize()))
    }

    /// Hands the parts of a file to `body`, none of an empty one, and gives its length; refuses a longer one than a proof.
    @discardableResult
    static func eachPart(
        _ path: String, _ body: (_ part: Int64, _ bytes: [UInt8]) throws(Fault) -> Void
    ) throws(Fault) -> Int {
        let handle = try io(path) { try FileHandle(forReadingFrom: URL(filePath: path)) }
        defer { try? handle.close() }
        var part: Int64 = 0
        var byteCount = 0
        while let bytes = try io(path, { try nextPart(handle) }) {
            byteCount += bytes.count
            guard byteCount <= Proof.sizeLimit else {
                throw .file(path: path, message: "longer than \(Proof.sizeLimit) bytes")
            }
            part += 1
            try body(part, bytes)
        }
        return byteCount
    }

    /// A new file; one that exists is never overwritten.
    static func create(_ path: String) throws(Fault) -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let code = errno
            if code == EEXIST { throw .fileExists(path: path) }
            throw .file(path: path, message: String(cString: strerror(code)))
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    static func io<T>(_ path: String, _ body: () throws -> T) throws(Fault) -> T {
        do { return try body() } catch { throw .file(path: path, message: error.localizedDescription) }
    }

    /// A full part, fewer bytes only at the end; `nil` after it.
    private static func nextPart(_ handle: FileHandle) throws -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < partSize, let more = try handle.read(upToCount: partSize - bytes.count), !more.isEmpty {
            bytes.append(contentsOf: more)
        }
        return bytes.isEmpty ? nil : bytes
    }
}
