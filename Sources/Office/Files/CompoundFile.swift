/// The container of old Office files ([MS-CFB]), as far as it takes to say what is in it.
enum CompoundFile {
    static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    /// Sectors of the list of streams that are looked at: what says what a file is stands near its beginning.
    private static let sectors = 64
    /// From here on numbers of sectors are signs.
    private static let lastSector: UInt64 = 0xFFFF_FFFA
    /// Sectors of the allocation table that the header itself names.
    private static let headerEntries: UInt64 = 109

    /// The list of streams, whose sectors may lie anywhere in the file; empty where the header names none.
    static func directory(_ file: borrowing InputFile, _ head: [UInt8]) throws(OfficeFault) -> [UInt8] {
        guard head.count >= 0x200, (7...12).contains(head[0x1E]) else { return [] }
        let size = UInt64(1) << UInt64(head[0x1E])
        var bytes: [UInt8] = []
        var sector = number(head[0x30...])
        for _ in 0..<sectors where sector < lastSector {
            bytes += try file.read(Int(size), at: (sector + 1) * size)
            let (table, place) = (sector * 4 / size, sector * 4 % size)
            guard table < headerEntries else { break }
            let start = number(head[Int(0x4C + 4 * table)...])
            guard start < lastSector else { break }
            let next = try file.read(4, at: (start + 1) * size + place)
            guard next.count == 4 else { break }
            sector = number(next[...])
        }
        return bytes
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Judges by the names of the streams; where the list can't be found, by what stands at the beginning.
    static func kind(_ directory: [UInt8], _ head: [UInt8]) -> FileKind {
        let kind = kind(directory)
        return kind == .binary && holds("EncryptedPackage", head) ? .protected : kind
    }

    private static func kind(_ directory: [UInt8]) -> FileKind {
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
