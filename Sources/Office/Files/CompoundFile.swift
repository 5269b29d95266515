/// The container of old Office files ([MS-CFB]), as far as it takes to say what is in it.
enum CompoundFile {
    static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    /// Where the list of streams begins: the header names its first sector.
    static func directory(_ head: [UInt8]) -> UInt64 {
        guard head.count >= 0x34 else { return 0 }
        let shift = min(UInt64(head[0x1E]), 12)
        let sector = (0..<4).reduce(UInt64(0)) { $0 | UInt64(head[0x30 + $1]) << (8 * UInt64($1)) }
        return (sector + 1) << shift
    }

    /// Judges by the names of the first streams.
    static func kind(_ directory: [UInt8]) -> FileKind {
        if holds("EncryptedPackage", directory) { return .protected }
        if holds("WordDocument", directory) { return .docx }
        if holds("PowerPoint Document", directory) { return .pptx }
        return holds("Workbook", directory) || holds("Book", directory) ? .xls : .binary
    }

    /// Entries have 128 bytes and begin with the name in UTF-16.
    private static func holds(_ name: String, _ directory: [UInt8]) -> Bool {
        let wanted = Array((name + "\0").utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        return stride(from: 0, to: directory.count, by: 128).contains { directory[$0...].starts(with: wanted) }
    }
}
