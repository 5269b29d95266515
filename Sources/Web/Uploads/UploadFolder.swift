package import Foundation

/// A folder for the files of one request, which only this account can read.
package struct UploadFolder: Sendable {
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

    private static let namesInUse = [
        "tiendo-upload-", "tiendo-typed-", "tiendo-proof-", "tiendo-check-", "tiendo-entries-",
    ]
    /// Files that waited to be saved lay in folders of this name before they lay in the database.
    private static let earlierName = "tiendo-held-"
    private static let leftAfterSeconds: TimeInterval = 86_400

    /// Removes what servers left behind that were ended in the midst of a request.
    package static func sweep(in temporary: URL = FileManager.default.temporaryDirectory, now: Date = Date()) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? []
        for name in names {
            guard isOurs(name) else { continue }
            let folder = temporary.appending(path: name)
            let changed = try? FileManager.default.attributesOfItem(atPath: folder.path)[.modificationDate] as? Date
            guard let changed, changed < now.addingTimeInterval(-leftAfterSeconds) else { continue }
            // One of somebody else on this machine is theirs to remove.
            try? FileManager.default.removeItem(at: folder)
        }
    }

    private static func isOurs(_ name: String) -> Bool {
        if let prefix = namesInUse.first(where: name.hasPrefix) {
            return UUID(uuidString: String(name.dropFirst(prefix.count))) != nil
        }
        let rest = name.dropFirst(earlierName.count)
        return name.hasPrefix(earlierName) && (20...26).contains(rest.count)
            && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
    }
}
