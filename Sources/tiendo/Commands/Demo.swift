import ArgumentParser
import Foundation
import Operations
import Planning
import Prose
import Quantities
import Reports
import Storage
import Web

/// `tiendo demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The Sơn Dương example in a database of its own, made anew and served.",
        discussion: "Other commands reach it by --database demo. Nothing else is touched.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var listen: ListenOptions
    @Option(help: "The folder of the example.")
    var example: String?
    @Flag(name: .customLong("load-only"), help: "Load the example and stop.")
    var isLoadOnly = false
    @Option(help: "The password of the example's accounts. Default: one made for this run.")
    var password: String?

    mutating func run() async throws {
        let words = common.words
        let (host, port, loadOnly, settings) = (
            listen.host, listen.port, isLoadOnly, try listen.settings(opensFigures: true)
        )
        let named = example
        let own = common.database
        let password = password
        try await Outcome.run(words) {
            let folder = try ExampleFolder.find(named)
            let address: DatabaseAddress
            if let own, own != "demo" {
                address = try DatabaseAddress(own)
            } else {
                let path = try DataFolder.file("demo.sqlite")
                try DemoDatabase.remove(path)
                address = .sqlite(path: path)
            }
            let delivery = try Delivery(Engine.open(address, creating: true), clock: Clock.now)
            Terminal.error(
                words.say("Nạp ví dụ Sơn Dương vào \(address)", "Loading the Sơn Dương example into \(address)"))
            try ExampleLoader(folder: folder).load(into: delivery) { file, report in
                let count = report.files.reduce(0) { $0 + $1.rows }
                Terminal.error(words.say("  \(file): \(count) dòng", "  \(file): \(count) rows"))
            }
            for path in try DemoReports.write(from: delivery, beside: address) {
                Terminal.error(words.say("  đã lập \(path)", "  wrote \(path)"))
            }
            try await DemoPeople.make(delivery, password: password, words)
            guard !loadOnly else { return }
            try await Server.run(
                delivery, host: host, port: port, settings, words: words, opening: "/scoreboard?unit=076&period=2023-S1"
            )
        }
    }
}

/// The documents of the conference of 14 July 2023: the review in both layouts and its annexes as a workbook.
private enum DemoReports {
    static func write(from delivery: Delivery, beside address: DatabaseAddress) throws -> [String] {
        guard case .sqlite = address else { return [] }
        var written: [String] = []
        for layout in Reports.Layout.allCases {
            let query = ReportQuery(
                kind: .halfYear, unit: UnitReference(code: UnitCode("076")), period: try period, layout: layout,
                asOf: Moment("2023-07-14T08:00:00+07:00"))
            let report = try Report(query, from: delivery)
            let profile = try report.source.profile()
            let formats: [ReportFormat] = layout == .state ? [.docx, .xlsx] : [.docx]
            for format in formats {
                let path = try DataFolder.file("son-duong-2023-S1-\(layout.rawValue).\(format.rawValue)")
                let bytes = try report.bytes(format, profile: profile, scratch: "")
                try OutputFile.write(bytes, to: path, force: true)
                written.append(path)
            }
        }
        return written
    }

    private static var period: Period {
        get throws {
            guard let period = Period("2023-S1") else { throw Fault.corrupt("2023-S1") }
            return period
        }
    }
}

/// Removes the demonstration's own database, and no other.
private enum DemoDatabase {
    static func remove(_ path: String) throws(Fault) {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            do {
                try FileManager.default.removeItem(atPath: path + suffix)
            } catch {
                throw .file(path: path + suffix, message: error.localizedDescription)
            }
        }
    }
}

/// Where the example lies: named, below the current folder, or beside the program's source.
private enum ExampleFolder {
    static let name = "Examples/son-duong-2023"

    static func find(_ named: String?) throws(Failure) -> String {
        let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        var candidates = named.map { [URL(filePath: $0)] } ?? [URL(filePath: name)]
        if named == nil {
            var folder = program.deletingLastPathComponent()
            for _ in 0..<6 {
                candidates.append(folder.appending(path: name))
                folder = folder.deletingLastPathComponent()
            }
        }
        for candidate in candidates
        where FileManager.default.fileExists(atPath: candidate.appending(path: "manifest.csv").path) {
            return candidate.path
        }
        throw .refused(.missingFile("\(named ?? name)/manifest.csv"))
    }
}
