import CMinizip

/// A zip file taken apart into its entries and put together again, so that a change of one part still has a right
/// checksum and reaches the readers.
struct ZipFile {
    struct Part {
        var name: String
        var content: [UInt8]
    }

    var parts: [Part]

    init(_ parts: [Part]) {
        self.parts = parts
    }

    /// Reads all entries of a seed; `nil` where it is no zip file.
    init?(path: String) {
        guard let handle = unzOpen64(path) else { return nil }
        defer { unzClose(handle) }
        parts = []
        var status = unzGoToFirstFile(handle)
        while status == UNZ_OK {
            guard let part = Self.current(handle) else { return nil }
            parts.append(part)
            status = unzGoToNextFile(handle)
        }
    }

    private static func current(_ handle: unzFile) -> Part? {
        var info = unz_file_info64()
        var name = [CChar](repeating: 0, count: 512)
        guard unzGetCurrentFileInfo64(handle, &info, &name, 511, nil, 0, nil, 0) == UNZ_OK,
            unzOpenCurrentFile(handle) == UNZ_OK
        else { return nil }
        defer { unzCloseCurrentFile(handle) }
        var content = [UInt8](repeating: 0, count: Int(info.uncompressed_size))
        let count = unzReadCurrentFile(handle, &content, UInt32(content.count))
        guard Int(count) == content.count else { return nil }
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return Part(name: String(decoding: bytes, as: UTF8.self), content: content)
    }

    func write(to path: String) {
        guard let zip = zipOpen64(path, APPEND_STATUS_CREATE) else { return }
        defer { zipClose(zip, nil) }
        for part in parts {
            var about = zip_fileinfo()
            guard
                zipOpenNewFileInZip64(
                    zip, part.name, &about, nil, 0, nil, 0, nil, Z_DEFLATED, 1, 0) == ZIP_OK
            else { return }
            zipWriteInFileInZip(zip, part.content, UInt32(part.content.count))
            zipCloseFileInZip(zip)
        }
    }
}
