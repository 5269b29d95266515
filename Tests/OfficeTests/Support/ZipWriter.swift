import CMinizip

/// What goes into a zip file of a test.
struct ZipEntry {
    /// What a hostile archive says of an entry, whatever stands in it.
    struct Claim {
        /// The bytes when expanded.
        var size: Int
        var checksum: UInt32
        /// False where the content is to be taken as it stands.
        var isDeflated = true
    }

    var name: String
    var content: [UInt8]
    /// Written without compression.
    var isStored = false
    var isEncrypted = false
    /// With a claim, `content` is written as it is.
    var claim: Claim?

    init(_ name: String, _ content: [UInt8]) {
        self.name = name
        self.content = content
    }

    init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }
}

struct ZipWriterFault: Error {
    let entry: String
}

/// Writes a zip file through minizip.
func writeZip(_ entries: [ZipEntry], to path: String) throws {
    guard let zip = zipOpen64(path, APPEND_STATUS_CREATE) else { throw ZipWriterFault(entry: path) }
    var open = true
    defer { if open { zipClose(zip, nil) } }
    for entry in entries {
        var about = zip_fileinfo()
        let isRaw: Int32 = entry.claim == nil ? 0 : 1
        let deflates = entry.claim?.isDeflated ?? !entry.isStored
        let status = zipOpenNewFileInZip4_64(
            zip, entry.name, &about, nil, 0, nil, 0, nil, deflates ? Z_DEFLATED : 0, 6, isRaw, -15, 8, 0, nil, 0, 0,
            entry.isEncrypted ? 1 : 0, 0)
        guard status == ZIP_OK else { throw ZipWriterFault(entry: entry.name) }
        guard zipWriteInFileInZip(zip, entry.content, UInt32(entry.content.count)) == ZIP_OK else {
            throw ZipWriterFault(entry: entry.name)
        }
        let claim = entry.claim
        guard zipCloseFileInZipRaw64(zip, UInt64(claim?.size ?? 0), UInt(claim?.checksum ?? 0)) == ZIP_OK else {
            throw ZipWriterFault(entry: entry.name)
        }
    }
    open = false
    guard zipClose(zip, nil) == ZIP_OK else { throw ZipWriterFault(entry: path) }
}
