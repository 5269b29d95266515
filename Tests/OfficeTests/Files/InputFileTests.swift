import Foundation
import Glibc
import Testing

@testable import Office

struct InputFileTests {
    @Test func `a link is as good as the file`() throws {
        let folder = try ScratchFolder()
        let book = try WorkbookFile("<c><v>1</v></c>").write(in: folder)
        let text = try folder.file("so-lieu.csv", "a,b\n")
        for (target, link) in [(book, "link.xlsx"), (text, "link.csv")] {
            try FileManager.default.createSymbolicLink(atPath: folder.place(link), withDestinationPath: target)
        }
        #expect(try rows(of: folder.place("link.xlsx")).count == 1)
        var count = 0
        try CSVReader(.file(folder.place("link.csv"))).forEachRow { _ in
            count += 1
            return true
        }
        #expect(count == 1)
    }

    @Test func `a folder, a link to nowhere and a file that is not there are told apart`() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.place("link"), withDestinationPath: folder.place("none"))
        #expect(fault { _ = try FileKind.detect(folder.path) }?.code == .unreadable("a folder"))
        #expect(fault { _ = try FileKind.detect(folder.place("link")) }?.code == .missing)
        #expect(fault { _ = try FileKind.detect(folder.place("none")) }?.code == .missing)
    }

    @Test func `a pipe is read once, so its kind is not asked beforehand`() throws {
        let folder = try ScratchFolder()
        let path = folder.place("pipe.csv")
        try #require(mkfifo(path, 0o600) == 0)
        let text = "mã,tên\n" + String(repeating: "076,Sơn Dương\n", count: 2_000)
        let writer = Process()
        writer.executableURL = URL(filePath: "/bin/sh")
        writer.arguments = ["-c", "cat '\(try folder.file("source", text))' > '\(path)'"]
        try writer.run()
        var count = 0
        try CSVReader(.file(path)).forEachRow { _ in
            count += 1
            return true
        }
        writer.waitUntilExit()
        #expect(count == 2_001)
        // Opened for both, so that opening does not wait for somebody at the other end.
        let end = open(path, O_RDWR)
        defer { close(end) }
        #expect(fault { _ = try FileKind.detect(path) }?.code == .unreadable("a pipe"))
    }

    @Test func `reading gives what was asked for until the end`() throws {
        let folder = try ScratchFolder()
        let file = try InputFile(path: folder.file("a", "0123456789"))
        #expect(try file.read(4) == Array("0123".utf8))
        #expect(try file.read(4) == Array("4567".utf8))
        #expect(try file.read(4) == Array("89".utf8))
        #expect(try file.read(4).isEmpty)
        #expect(try file.read(2, at: 3) == Array("34".utf8))
        #expect(try file.read(2, at: 30).isEmpty)
    }
}
