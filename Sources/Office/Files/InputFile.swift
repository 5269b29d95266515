import Foundation

/// The name of a file without its folder, as messages show it.
func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}

/// A file opened once and read from its beginning; a pipe will do.
struct InputFile: ~Copyable {
    let name: String
    private let handle: FileHandle

    init(path: String) throws(OfficeFault) {
        name = fileName(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw OfficeFault(.missing, file: name)
        }
        if isFolder.boolValue { throw OfficeFault(.unreadable("a folder"), file: name) }
        do {
            handle = try FileHandle(forReadingFrom: URL(filePath: path))
        } catch {
            throw Self.fault(error, name)
        }
    }

    deinit {
        try? handle.close()
    }

    /// The next bytes, fewer than `count` only at the end.
    borrowing func read(_ count: Int) throws(OfficeFault) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while bytes.count < count, let more = try handle.read(upToCount: count - bytes.count), !more.isEmpty {
                bytes.append(contentsOf: more)
            }
        } catch {
            throw Self.fault(error, name)
        }
        return bytes
    }

    /// Bytes elsewhere in the file; empty where it is too short or can't be wound.
    borrowing func read(_ count: Int, at offset: UInt64) throws(OfficeFault) -> [UInt8] {
        guard (try? handle.seek(toOffset: offset)) != nil else { return [] }
        return try read(count)
    }

    /// Bytes of a regular file; `nil` for a pipe.
    static func size(_ path: String) -> Int? {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
        return (attributes?[.size] as? NSNumber)?.intValue
    }

    private static func fault(_ error: any Error, _ name: String) -> OfficeFault {
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: OfficeFault(.missing, file: name)
        case .fileReadNoPermission: OfficeFault(.unreadable("no permission"), file: name)
        default: OfficeFault(.unreadable(error.localizedDescription), file: name)
        }
    }
}
