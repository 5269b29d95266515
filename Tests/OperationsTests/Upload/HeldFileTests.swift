import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// Files for forms between sending and saving.
struct HeldFileTests {
    private static let unit = UnitReference(code: UnitCode("02569"))
    private static let period = Sample.period("2023-S1")

    private func account(_ name: String, _ delivery: Delivery) throws -> AccountNumber {
        try People(delivery, cost: .least).create(
            NewAccount(signInName: name, displayName: "Tài khoản \(name)"), by: .commandLine
        ).number
    }

    private func hold(
        _ bytes: [UInt8], _ account: AccountNumber, _ files: HeldFiles, in scratch: Scratch
    ) throws -> String {
        let path = "\(scratch.folder)/\(UUID().uuidString)"
        try Data(bytes).write(to: URL(filePath: path))
        return try files.hold(
            path, name: "báo cáo.xlsx", byteCount: bytes.count, of: account, for: Self.unit, Self.period)
    }

    private func content(_ id: String, _ account: AccountNumber, _ files: HeldFiles, in scratch: Scratch) throws
        -> [UInt8]?
    {
        guard let file = try files.find(id, of: account, for: Self.unit, Self.period) else { return nil }
        let path = "\(scratch.folder)/\(UUID().uuidString)"
        try files.write(file, to: path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    @Test(arguments: Backend.available)
    func `a file that was sent outlives the process that took it, and every process has it`(
        backend: Backend
    ) throws {
        try backend.withScratch { scratch in
            let clock = FixedClock()
            // More than one part of it fits into a row.
            let bytes = (0..<2_300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 / 7) }
            let first = try Delivery(scratch.database) { clock.now }
            let account = try account("nhap", first)
            let id = try hold(bytes, account, HeldFiles(first), in: scratch)
            let empty = try hold([], account, HeldFiles(first), in: scratch)
            let later = HeldFiles(try Delivery(try scratch.another()) { clock.now })
            #expect(try content(id, account, later, in: scratch) == bytes)
            #expect(try content(empty, account, later, in: scratch) == [])
            let file = try #require(try later.find(id, of: account, for: Self.unit, Self.period))
            #expect(file.name == "báo cáo.xlsx")
            try later.drop(file)
            #expect(try HeldFiles(first).find(id, of: account, for: Self.unit, Self.period) == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `it is kept for a day, for who sent it, for its form`(backend: Backend) throws {
        try backend.withScratch { scratch in
            let clock = FixedClock()
            let delivery = try Delivery(scratch.database) { clock.now }
            let (own, other) = (try account("nhap", delivery), try account("khac", delivery))
            let files = HeldFiles(delivery)
            let id = try hold([1], own, files, in: scratch)
            #expect(try files.find(id, of: other, for: Self.unit, Self.period) == nil)
            #expect(try files.find(id, of: own, for: Self.unit, Sample.period("2023")) == nil)
            clock.advance(seconds: 24 * 3600 - 1)
            #expect(try files.find(id, of: own, for: Self.unit, Self.period) != nil)
            clock.advance(seconds: 1)
            #expect(try files.find(id, of: own, for: Self.unit, Self.period) == nil)
            // The next file sweeps it.
            _ = try hold([2], other, files, in: scratch)
            #expect(try scratch.database.read { c throws(Fault) in try c.heldFiles() }.map(\.account) == [other])
        }
    }

    @Test(arguments: Backend.available)
    func `the newest three of an account are kept, and of all together so many bytes`(backend: Backend) throws {
        try backend.withScratch { scratch in
            let delivery = try Delivery(scratch.database) { FixedClock.start }
            let (own, other) = (try account("nhap", delivery), try account("khac", delivery))
            let files = HeldFiles(delivery, mostBytes: 100)
            let first = try hold([UInt8](repeating: 1, count: 30), own, files, in: scratch)
            let rest = try (0..<3).map { _ in try hold([UInt8](repeating: 2, count: 30), own, files, in: scratch) }
            #expect(try files.find(first, of: own, for: Self.unit, Self.period) == nil)
            for id in rest { #expect(try files.find(id, of: own, for: Self.unit, Self.period) != nil) }
            let large = try hold([UInt8](repeating: 3, count: 60), other, files, in: scratch)
            #expect(try files.find(large, of: other, for: Self.unit, Self.period) != nil)
            #expect(try rest.filter { try files.find($0, of: own, for: Self.unit, Self.period) != nil } == [rest[2]])
        }
    }

    @Test(arguments: Backend.available)
    func `a file that is too large or breaks off leaves nothing behind`(backend: Backend) throws {
        try backend.withScratch { scratch in
            let delivery = try Delivery(scratch.database) { FixedClock.start }
            let own = try account("nhap", delivery)
            let files = HeldFiles(delivery)
            #expect(throws: Failure.self) {
                try files.hold(
                    "\(scratch.folder)/gone", name: "a", byteCount: 1, of: own, for: Self.unit, Self.period)
            }
            #expect(throws: Failure.self) {
                try files.hold(
                    "/dev/null", name: "a", byteCount: Proof.sizeLimit + 1, of: own, for: Self.unit, Self.period)
            }
            #expect(try scratch.database.read { c throws(Fault) in try c.heldFiles() } == [])
        }
    }
}
