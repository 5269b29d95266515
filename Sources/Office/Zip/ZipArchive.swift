import CMinizip

/// How far an archive may go before it is taken for a bomb.
package struct ExpansionLimits: Sendable, Hashable {
    /// Bytes of the archive itself.
    package var archiveBytes = 128 << 20
    package var entries = 10_000
    /// Bytes that one entry may have when expanded.
    package var entryBytes = 1 << 30
    /// Bytes that all entries together may have when expanded.
    package var totalBytes = 2 << 30
    /// Expanded over compressed; looked at from `ratioFrom` bytes on. Sheets of real offices stay below 60.
    package var ratio = 200
    package var ratioFrom = 4 << 20

    package init() {}
}

/// The entries of a zip file, read one at a time in chunks.
final class ZipArchive {
    private struct Entry {
        var position: unz64_file_pos
        let compressed: UInt64
        let expanded: UInt64
        let isEncrypted: Bool
    }

    private let handle: unzFile
    private let file: String
    private let limits: ExpansionLimits
    /// By name in small letters: package formats don't tell them apart.
    private var entries: [String: Entry] = [:]
    /// As they are written in the directory, and in its order.
    private(set) var namesInOrder: [String] = []
    private var isReading = false

    private static let chunk = 1 << 16
    /// Bytes of the record that ends a zip file, which is all that an empty one has.
    private static let endRecord: UInt64 = 22

    init(path: String, limits: ExpansionLimits = ExpansionLimits()) throws(OfficeFault) {
        file = fileName(path)
        self.limits = limits
        let size = InputFile.size(path) ?? 0
        guard size <= limits.archiveBytes else { throw OfficeFault(.tooLarge(limit: limits.archiveBytes), file: file) }
        guard let handle = unzOpen64(path) else { throw OfficeFault(.damaged("zip directory"), file: file) }
        self.handle = handle
        try list(UInt64(size))
    }

    deinit {
        unzClose(handle)
    }

    /// The names of the entries, in small letters.
    var names: some Sequence<String> { entries.keys }

    func contains(_ name: String) -> Bool {
        entries[Self.key(name)] != nil
    }

    /// The form in which names are compared: case makes no difference, nor does the separator of Windows.
    static func key(_ name: String) -> String {
        name.lowercased().split(separator: #"\"#, omittingEmptySubsequences: false).joined(separator: "/")
    }

    // MARK: The directory

    /// Reads the directory; sizes that it states are what can be read later, so they are judged here.
    private func list(_ size: UInt64) throws(OfficeFault) {
        var about = unz_global_info64()
        guard unzGetGlobalInfo64(handle, &about) == UNZ_OK else { throw damaged("zip directory") }
        if about.number_entry == 0 {
            // A file cut off in its end record says so, too.
            guard size == Self.endRecord + UInt64(about.size_comment) else { throw damaged("zip directory") }
            return
        }
        var status = unzGoToFirstFile(handle)
        var total: UInt64 = 0
        var count = 0
        while status == UNZ_OK {
            let (written, entry) = try current()
            let name = Self.key(written)
            guard entry.compressed <= size else { throw damaged("zip directory") }
            total = total.addingReportingOverflow(entry.expanded).partialValue
            count += 1
            guard count <= limits.entries else { throw tooFar(limits.entries) }
            guard entry.expanded <= UInt64(limits.totalBytes), total <= UInt64(limits.totalBytes) else {
                throw tooFar(limits.totalBytes)
            }
            // Programs differ in which of two entries of one name they take.
            guard entries.updateValue(entry, forKey: name) == nil else { throw damaged("zip directory") }
            namesInOrder.append(written)
            status = unzGoToNextFile(handle)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw damaged("zip directory") }
    }

    private func current() throws(OfficeFault) -> (String, Entry) {
        var info = unz_file_info64()
        var position = unz64_file_pos()
        var name = [CChar](repeating: 0, count: 1 << 10)
        guard unzGetCurrentFileInfo64(handle, &info, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
            unzGetFilePos64(handle, &position) == UNZ_OK
        else { throw damaged("zip directory") }
        let bytes = name.prefix(Int(min(info.size_filename, UInt(name.count)))).map { UInt8(bitPattern: $0) }
        let entry = Entry(
            position: position, compressed: info.compressed_size, expanded: info.uncompressed_size,
            isEncrypted: info.flag & 1 == 1)
        return (String(decoding: bytes, as: UTF8.self), entry)
    }

    // MARK: Entries

    /// Gives the expanded bytes of an entry in chunks, the last one empty; false where there is no such entry.
    /// `body` returns false to stop.
    ///
    /// One entry at a time: not to be called from `body`. The checksum is verified where the entry is read to its end.
    @discardableResult
    func read(
        _ name: String, _ body: (UnsafeBufferPointer<UInt8>, _ isLast: Bool) throws(OfficeFault) -> Bool
    ) throws(OfficeFault) -> Bool {
        precondition(!isReading, "an entry is being read")
        guard var entry = entries[Self.key(name)] else { return false }
        try check(entry)
        guard unzGoToFilePos64(handle, &entry.position) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
            throw damaged(name)
        }
        isReading = true
        defer {
            isReading = false
            unzCloseCurrentFile(handle)
        }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.chunk)
        defer { buffer.deallocate() }
        var expanded: UInt64 = 0
        while true {
            let count = Int(unzReadCurrentFile(handle, buffer.baseAddress, UInt32(Self.chunk)))
            guard count >= 0 else { throw damaged(name) }
            expanded += UInt64(count)
            if count == 0 {
                // Closing compares the checksum, but only where as much was read as the directory promised.
                guard expanded == entry.expanded, unzCloseCurrentFile(handle) == UNZ_OK else { throw damaged(name) }
            }
            let chunk = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[0..<count])
            guard try body(chunk, count == 0), count > 0 else { return true }
        }
    }

    private func check(_ entry: Entry) throws(OfficeFault) {
        if entry.isEncrypted { throw OfficeFault(.wrongKind(.protected), file: file) }
        guard entry.expanded <= UInt64(limits.entryBytes) else { throw tooFar(limits.entryBytes) }
        let isLarge = entry.expanded > UInt64(limits.ratioFrom)
        if isLarge, entry.expanded / max(entry.compressed, 1) > UInt64(limits.ratio) { throw tooFar(limits.ratio) }
    }

    private func damaged(_ part: String) -> OfficeFault {
        OfficeFault(.damaged(part), file: file)
    }

    private func tooFar(_ limit: Int) -> OfficeFault {
        OfficeFault(.expandsTooFar(limit: limit), file: file)
    }
}
