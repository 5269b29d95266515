import Foundation

/// A folder for the files of one request, which only this account can read.
struct UploadFolder: Sendable {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-upload-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// A new file; each lies in a folder of its own, so that two may have one name.
    func create(_ name: String, number: Int) throws -> (path: String, handle: FileHandle) {
        let own = folder.appending(path: String(number))
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        let path = own.appending(path: name).path(percentEncoded: false)
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        return (path, handle)
    }

    /// The path of a file in it that nobody has sent.
    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }
}
