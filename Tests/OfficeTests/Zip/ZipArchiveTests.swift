import SeededNumbers
import Testing

@testable import Office

struct ZipArchiveTests {
    private static func read(_ path: String, _ name: String, limits: ExpansionLimits = ExpansionLimits()) throws
        -> [UInt8]?
    {
        let archive = try ZipArchive(path: path, limits: limits)
        var bytes: [UInt8] = []
        let isThere = try archive.read(name) { chunk, _ throws(OfficeFault) in
            bytes.append(contentsOf: chunk)
            return true
        }
        return isThere ? bytes : nil
    }

    /// The fault with which an archive or its first entry is refused.
    private static func refusal(_ entries: [ZipEntry], limits: ExpansionLimits = ExpansionLimits()) throws
        -> OfficeFault?
    {
        let folder = try ScratchFolder()
        try writeZip(entries, to: folder.place("a.zip"))
        return fault { _ = try read(folder.place("a.zip"), entries[0].name, limits: limits) }
    }

    @Test func `entries are read again and again, in any order, compressed or not`() throws {
        let folder = try ScratchFolder()
        let long = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        var stored = ZipEntry("b/stored.bin", long)
        stored.isStored = true
        try writeZip(
            [ZipEntry("a.txt", "một"), stored, ZipEntry("c.bin", long), ZipEntry("d", "")], to: folder.place("a.zip"))
        let archive = try ZipArchive(path: folder.place("a.zip"))
        for name in ["c.bin", "b/stored.bin", "c.bin"] {
            var bytes: [UInt8] = []
            var ends = 0
            try archive.read(name) { chunk, isLast throws(OfficeFault) in
                bytes.append(contentsOf: chunk)
                if isLast { ends += 1 }
                return true
            }
            #expect(bytes == long)
            #expect(ends == 1)
        }
        #expect(try Self.read(folder.place("a.zip"), "a.txt") == Array("một".utf8))
        #expect(try Self.read(folder.place("a.zip"), "d") == [])
        #expect(try Self.read(folder.place("a.zip"), "e") == nil)
    }

    @Test func `reading stops where it is told and the archive stays of use`() throws {
        let folder = try ScratchFolder()
        try writeZip(
            [ZipEntry("a", Array(repeating: 7, count: 300_000)), ZipEntry("b", "x")], to: folder.place("a.zip"))
        let archive = try ZipArchive(path: folder.place("a.zip"))
        var calls = 0
        #expect(
            try archive.read("a") { _, _ throws(OfficeFault) in
                calls += 1
                return false
            })
        #expect(calls == 1)
        #expect(throws: OfficeFault(.empty, file: "x")) {
            try archive.read("a") { _, _ throws(OfficeFault) in throw OfficeFault(.empty, file: "x") }
        }
        #expect(try archive.read("b") { _, _ throws(OfficeFault) in true })
    }

    @Test func `case and the separator of Windows make no difference`() throws {
        let folder = try ScratchFolder()
        try writeZip([ZipEntry(#"XL\Workbook.XML"#, "x")], to: folder.place("a.zip"))
        #expect(try Self.read(folder.place("a.zip"), "xl/workbook.xml") == Array("x".utf8))
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/passwd", "C:\\x", "a\u{1}b", "xl/workbook.xml/", String(repeating: "x", count: 5_000),
    ])
    func `a name is a key and no path`(_ name: String) throws {
        let folder = try ScratchFolder()
        try writeZip([ZipEntry(name, "nội dung")], to: folder.place("a.zip"))
        let archive = try ZipArchive(path: folder.place("a.zip"))
        #expect(!archive.contains("xl/workbook.xml"))
        #expect(!archive.contains("etc/passwd"))
    }

    @Test func `an entry named twice is refused, for programs differ in which one counts`() throws {
        let refusal = try Self.refusal([ZipEntry("xl/Workbook.xml", "1"), ZipEntry("xl/workbook.xml", "2")])
        #expect(refusal?.code == .damaged("zip directory"))
    }

    @Test func `a hundred megabytes of zeros are refused before they are expanded`() throws {
        let folder = try ScratchFolder()
        try writeZip([ZipEntry("a", Array(repeating: 0, count: 100 << 20))], to: folder.place("a.zip"))
        var expanded = 0
        let archive = try ZipArchive(path: folder.place("a.zip"))
        let fault = fault {
            try archive.read("a") { chunk, _ throws(OfficeFault) in
                expanded += chunk.count
                return true
            }
        }
        #expect(fault?.code == .expandsTooFar(limit: ExpansionLimits().ratio))
        #expect(expanded == 0)
    }

    @Test func `limits on entries, expanded bytes and the file itself are held`() throws {
        var limits = ExpansionLimits()
        limits.entryBytes = 1_000
        let long = ZipEntry("a", (0..<1_001).map { UInt8(truncatingIfNeeded: $0 &* 97) })
        #expect(try Self.refusal([long], limits: limits)?.code == .expandsTooFar(limit: 1_000))
        limits = ExpansionLimits()
        limits.totalBytes = 2_000
        let two = [long, ZipEntry("b", Array(repeating: 1, count: 1_000))]
        #expect(try Self.refusal(two, limits: limits)?.code == .expandsTooFar(limit: 2_000))
        limits = ExpansionLimits()
        limits.entries = 20
        let many = (0..<21).map { ZipEntry("\($0)", "") }
        #expect(try Self.refusal(many, limits: limits)?.code == .expandsTooFar(limit: 20))
        limits = ExpansionLimits()
        limits.archiveBytes = 100
        #expect(try Self.refusal([long], limits: limits)?.code == .tooLarge(limit: 100))
    }

    @Test func `a size that is a lie gives no more bytes than it states`() throws {
        let folder = try ScratchFolder()
        try writeZip([ZipEntry("a", Array(repeating: 0, count: 50 << 20))], to: folder.place("real.zip"))
        let deflated = try Self.contentOfFirstEntry(folder.place("real.zip"))
        // It states 3 MB, below what is looked at for its ratio, and holds 50.
        var entry = ZipEntry("a", deflated)
        entry.claim = ZipEntry.Claim(size: 3 << 20, checksum: 0)
        try writeZip([entry], to: folder.place("lie.zip"))
        var expanded = 0
        let fault = fault {
            try ZipArchive(path: folder.place("lie.zip")).read("a") { chunk, _ throws(OfficeFault) in
                expanded += chunk.count
                return true
            }
        }
        #expect(fault?.code == .damaged("a"))
        #expect(expanded <= 3 << 20)
    }

    @Test func `fewer bytes than stated are refused as well`() throws {
        let folder = try ScratchFolder()
        try writeZip([ZipEntry("a", "<x>ngắn</x>")], to: folder.place("real.zip"))
        var entry = ZipEntry("a", try Self.contentOfFirstEntry(folder.place("real.zip")))
        entry.claim = ZipEntry.Claim(size: 1_000, checksum: 0)
        #expect(try Self.refusal([entry])?.code == .damaged("a"))
    }

    @Test func `sizes beyond all measure are refused at the directory`() throws {
        for size in [Int(Int32.max), 1 << 40, Int.max] {
            var entry = ZipEntry("a", "x")
            entry.claim = ZipEntry.Claim(size: size, checksum: 0, isDeflated: false)
            let code = try Self.refusal([entry, entry])?.code
            #expect(code != nil, "\(size)")
        }
    }

    @Test func `a wrong checksum is found where the entry ends`() throws {
        var entry = ZipEntry("a", "nội dung")
        entry.claim = ZipEntry.Claim(size: entry.content.count, checksum: 0xDEAD_BEEF, isDeflated: false)
        #expect(try Self.refusal([entry])?.code == .damaged("a"))
    }

    @Test func `a locked entry is named as such`() throws {
        var entry = ZipEntry("a", "x")
        entry.isEncrypted = true
        #expect(try Self.refusal([entry])?.code == .wrongKind(.protected))
    }

    @Test func `bytes that are no deflated text are refused`() throws {
        var entry = ZipEntry("a", Array(repeating: 0xFF, count: 100))
        entry.claim = ZipEntry.Claim(size: 100, checksum: 0)
        #expect(try Self.refusal([entry])?.code == .damaged("a"))
    }

    @Test func `a file cut off anywhere is refused or whole`() throws {
        let folder = try ScratchFolder()
        let content = Array("nội dung của một tệp, đủ dài để cắt".utf8)
        try writeZip([ZipEntry("a", content), ZipEntry("b", content)], to: folder.place("a.zip"))
        let whole = try bytes(of: folder.place("a.zip"))
        for length in 0..<whole.count {
            let path = try folder.file("cut.zip", Array(whole.prefix(length)))
            var read: [UInt8]?
            let fault = fault { read = try Self.read(path, "a") }
            #expect(fault != nil || read == content, "cut to \(length) of \(whole.count) bytes")
        }
    }

    @Test(arguments: 0..<30)
    func `bytes changed by chance never give other content`(_ seed: UInt64) throws {
        let folder = try ScratchFolder()
        var generator = SeededGenerator(seed: seed)
        let content = Array("nội dung của một tệp, đủ dài để sai ở đâu đó".utf8)
        try writeZip([ZipEntry("a", content), ZipEntry("b", content)], to: folder.place("a.zip"))
        let whole = try bytes(of: folder.place("a.zip"))
        for _ in 0..<60 {
            var broken = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<broken.count, using: &generator)
                broken[place] = UInt8.random(in: 0...255, using: &generator)
            }
            let path = try folder.file("broken.zip", broken)
            var read: [UInt8]?
            let fault = fault { read = try Self.read(path, "a") }
            if fault == nil, let read { #expect(read == content) }
        }
    }

    /// What stands between the header of the first entry and the next mark.
    private static func contentOfFirstEntry(_ path: String) throws -> [UInt8] {
        let whole = try bytes(of: path)
        let start = 30 + Int(whole[26]) + Int(whole[27]) << 8 + Int(whole[28]) + Int(whole[29]) << 8
        let directory = whole.indices.last { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) } ?? whole.count
        return Array(whole[start..<directory])
    }
}
