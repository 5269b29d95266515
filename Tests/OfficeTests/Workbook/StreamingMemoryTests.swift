import Foundation
import Testing

@testable import Office

@Suite(.serialized)
struct StreamingMemoryTests {
    private static let rows = 60_000

    /// Rows whose texts all differ: together far more than what reading one row takes.
    private static func write(in folder: ScratchFolder) throws -> String {
        let text = String(repeating: "số liệu minh họa ", count: 80)
        var data = ""
        for number in 1...rows { data += "<row><c t=\"inlineStr\"><is><t>\(number) \(text)</t></is></c></row>" }
        return try WorkbookFile(sheets: [("Số liệu", data)]).write(in: folder)
    }

    /// Megabytes by which the process grows from the first row on.
    private static func growth(_ path: String, _ body: (SheetRow) -> Void) throws -> Int {
        var limits = WorkbookLimits()
        limits.expansion.ratio = 10_000
        let reader = try XLSXReader(path: path, limits: limits)
        var (first, most, count) = (0, 0, 0)
        try reader.forEachRow(of: "Số liệu") { row in
            body(row)
            if count == 0 { first = resident() }
            count += 1
            if count.isMultiple(of: 5_000) { most = max(most, resident()) }
            return true
        }
        #expect(count == rows)
        return (most - first) >> 20
    }

    private static func resident() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return (Int(text.split(separator: " ").dropFirst().first ?? "") ?? 0) * 4_096
    }

    @Test func `memory does not grow with the rows, unless somebody keeps them`() throws {
        guard ProcessInfo.processInfo.environment[Self.alone] != nil else { return try Self.runAlone() }
        let folder = try ScratchFolder()
        let path = try Self.write(in: folder)
        let streamed = try Self.growth(path) { _ in }
        var kept: [SheetRow] = []
        let held = try Self.growth(path) { kept.append($0) }
        #expect(kept.count == Self.rows)
        #expect(held > 80, "keeping the rows took \(held) MB")
        #expect(streamed < 40, "streaming the rows took \(streamed) MB")
    }

    private static let alone = "TIENDO_TEST_ALONE"

    /// In a process of its own: the other tests take memory at the same time.
    private static func runAlone() throws {
        let child = Process()
        child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = [
            "--testing-library", "swift-testing", "--disable-xctest", "--filter", "StreamingMemoryTests",
        ]
        child.environment = ProcessInfo.processInfo.environment.merging([alone: "1"]) { $1 }
        let output = Pipe()
        child.standardOutput = output
        child.standardError = output
        try child.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        child.waitUntilExit()
        #expect(child.terminationStatus == 0 && said.contains("Test run with 1 test"), "\(said)")
    }
}
