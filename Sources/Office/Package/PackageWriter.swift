import CMinizip

/// A file of a package: .docx and .xlsx are zip files of such parts.
package struct PackagePart: Sendable, Hashable {
    package var name: String
    package var content: [UInt8]

    package init(_ name: String, _ content: [UInt8]) {
        self.name = name
        self.content = content
    }

    init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }
}

/// Writes packages. The same parts in the same order give the same bytes: no clock, no system, one compression.
enum PackageWriter {
    /// 1980-01-01, the first day that a zip file can name.
    private static let firstDay: UInt = (0 << 25 | 1 << 21 | 1 << 16)

    static func bytes(_ parts: [PackagePart], file: String) throws(OfficeFault) -> [UInt8] {
        let buffer = PackageBuffer()
        var functions = buffer.functions
        guard let zip = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else { throw failed("zip", file) }
        var fault: OfficeFault?
        for part in parts where fault == nil {
            do throws(OfficeFault) { try add(part, to: zip, file) } catch { fault = error }
        }
        let status = withExtendedLifetime(buffer) { zipClose(zip, nil) }
        if let fault { throw fault }
        guard status == ZIP_OK else { throw failed("zip directory", file) }
        return buffer.bytes
    }

    private static func add(_ part: PackagePart, to zip: zipFile, _ file: String) throws(OfficeFault) {
        var about = zip_fileinfo()
        about.dosDate = firstDay
        let name = Array(part.name.utf8CString)
        // Level 6, window and memory as zlib's own; bit 11 says that the name is UTF-8.
        let opened = zipOpenNewFileInZip4_64(
            zip, name, &about, nil, 0, nil, 0, nil, Z_DEFLATED, 6, 0, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, nil, 0, 0,
            1 << 11, 0)
        guard opened == ZIP_OK,
            zipWriteInFileInZip(zip, part.content, UInt32(part.content.count)) == ZIP_OK,
            zipCloseFileInZip(zip) == ZIP_OK
        else { throw failed(part.name, file) }
    }

    private static func failed(_ part: String, _ file: String) -> OfficeFault {
        OfficeFault(.unreadable("zip: \(part)"), file: file)
    }
}
