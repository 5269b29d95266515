import Foundation
import Planning
import Quantities
import Storage
import StorageSQLite
import TestSupport
import Testing

/// Papers behind figures: kept, found, checked, carried along.
@Suite struct ProofTests {
    /// More than two parts, and not a whole number of them.
    private static let length = 2_500_001

    /// Change 1: two submissions with two papers. Change 2: a third paper behind the second submission.
    private static func fill(_ scratch: Scratch) throws -> [Commit] {
        var change = Sample.change([Sample.figure(1)])
        change.submissions.append(
            NewSubmission(
                unit: Sample.commune, period: Sample.period("2023-S1"),
                entries: [Sample.figure(2, Sample.key(unit: Sample.commune))]))
        change.proofs = [
            ProofSamples.proof(try ProofSamples.file("a.pdf", length, in: scratch), "báo cáo.pdf"),
            ProofSamples.proof(try ProofSamples.file("b.pdf", 1, in: scratch)),
        ]
        let later = Change(
            note: Sample.note(.attachProof),
            proofs: [ProofSamples.proof(try ProofSamples.file("c.pdf", 1024 * 1024, in: scratch), of: 2, 2)])
        return [
            try scratch.database.append(change, at: FixedClock.start),
            try scratch.database.append(later, at: FixedClock.start),
        ]
    }

    private static func bytes(of number: Int64, _ scratch: Scratch) throws -> [UInt8] {
        let path = "\(scratch.folder)/out-\(number)-\(UInt32.random(in: 0 ... .max))"
        let record = try scratch.database.read { c throws(Fault) in try c.proof(ProofNumber(number)) }
        try scratch.database.write(try #require(record).proof, to: path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    @Test(arguments: Backend.available)
    func `a paper comes back byte by byte, with its submissions`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let commits = try Self.fill(scratch)
            let proofs = try scratch.database.read { c throws(Fault) in try c.proofs() }
            #expect(proofs.map(\.proof.name) == ["báo cáo.pdf", "bao-cao.pdf", "bao-cao.pdf"])
            #expect(proofs.map(\.proof.byteCount) == [Self.length, 1, 1024 * 1024])
            #expect(proofs.map { $0.submissions.map(\.value) } == [[1, 2], [1, 2], [2]])
            #expect(proofs.map(\.recorded) == [commits[0], commits[0], commits[1]])
            for (number, count) in [(Int64(1), Self.length), (2, 1), (3, 1024 * 1024)] {
                #expect(try Self.bytes(of: number, scratch) == ProofSamples.bytes(count))
            }
            #expect(try scratch.database.verify().finding == nil)
            let journal = try scratch.database.read { c throws(Fault) in try c.journal(limit: 5) }
            #expect(journal.map(\.proofs) == [1, 2])
        }
    }

    @Test(arguments: Backend.available)
    func `papers are found by unit and period`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            _ = try Self.fill(scratch)
            func numbers(_ unit: UnitKey?, _ period: String?) throws -> [Int64] {
                try scratch.database.read { c throws(Fault) in
                    try c.proofs(
                        of: unit.map { UnitReference(code: $0.code, validFrom: $0.validFrom) },
                        on: period.map(Sample.period))
                }.map(\.proof.number.value)
            }
            #expect(try numbers(Sample.district, nil) == [1, 2])
            #expect(try numbers(Sample.commune, "2023-S1") == [1, 2, 3])
            #expect(try numbers(nil, "2022-S1").isEmpty)
        }
    }

    /// Recorded once, as the hashes of figures are; the hash of a paper is what `sha256sum` says.
    @Test(arguments: Backend.available)
    func `a paper has the same hashes on every engine`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let commits = try Self.fill(scratch)
            let proof = try #require(try scratch.database.read { c throws(Fault) in try c.proof(ProofNumber(2)) })
            #expect(proof.proof.sha256 == "e77b9a9ae9e30b0dbdb6f510a264ef9de781501d7b6b92ae89eb059c5ab743db")
            #expect(
                commits.map(\.hash) == [
                    "622c93dd59aa245f093320d50100472d78b7ce19b96bbc1857e615990b281b1f",
                    "9bf82c8085e233997e55c11cbc920181ad63e7579255fd23ab2fa8934df92f60",
                ])
        }
    }

    @Test(arguments: Backend.available)
    func `what cannot be taken leaves nothing behind`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let small = try ProofSamples.file("small.pdf", 10, in: scratch)
            let large = try ProofSamples.file("large.pdf", Proof.sizeLimit + 1, in: scratch)
            let empty = try ProofSamples.file("empty.pdf", 0, in: scratch)
            for path in [large, empty, "\(scratch.folder)/none.pdf"] {
                var change = Sample.change([Sample.figure(1)])
                change.proofs = [ProofSamples.proof(small), ProofSamples.proof(path)]
                #expect(throws: Fault.self) { try scratch.database.append(change, at: FixedClock.start) }
            }
            #expect(throws: Fault.unknownSubmission(SubmissionNumber(7))) {
                try scratch.database.append(
                    Change(note: Sample.note(.attachProof), proofs: [ProofSamples.proof(small, of: 7)]),
                    at: FixedClock.start)
            }
            let left = try scratch.database.read { c throws(Fault) in
                try c.first("SELECT COUNT(*) FROM proof_part", as: Int.self)
            }
            #expect(left == 0)
            #expect(try scratch.database.head() == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `a flipped byte is found`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            _ = try Self.fill(scratch)
            var bytes = Array(ProofSamples.bytes(Self.length)[(1024 * 1024)..<(2 * 1024 * 1024)])
            bytes[777] ^= 1
            try Self.tamper(
                scratch.database,
                "UPDATE proof_part SET content = \(Value.bytes(bytes)) WHERE proof = 1 AND part = 2")
            let finding = Finding(
                commit: CommitNumber(1), table: "proof", row: 1, problem: .alteredProof("báo cáo.pdf"))
            #expect(try scratch.database.verify().finding == finding)
            #expect(throws: Fault.notIntact(finding)) { try Self.bytes(of: 1, scratch) }
            let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
            #expect(!left.contains { $0.hasPrefix("out-") })
        }
    }

    @Test(
        arguments: Backend.available,
        [
            "DELETE FROM proof_part WHERE proof = 1 AND part = 3", "DELETE FROM proof_part WHERE proof = 2",
            "UPDATE proof SET name = 'khác.pdf' WHERE number = 1",
            "DELETE FROM proof_submission WHERE number = 5",
            "UPDATE proof_submission SET submission = 1 WHERE number = 5",
        ] as [SQL])
    func `a part that is gone, another name or another submission is found`(
        _ backend: Backend, _ statement: SQL
    ) throws {
        try backend.withScratch { scratch in
            _ = try Self.fill(scratch)
            try Self.tamper(scratch.database, statement)
            #expect(try scratch.database.verify().finding != nil)
        }
    }

    @Test(arguments: Backend.pairs)
    func `a backup carries the papers to either engine`(_ pair: (Backend, Backend)) throws {
        try pair.0.withScratch { source in
            let commits = try Self.fill(source)
            let path = "\(source.folder)/backup.sqlite"
            _ = try source.database.backup(to: path, at: FixedClock.start, opening: SQLiteDatabase.backupFile)
            try pair.1.withScratch { target in
                let file = try SQLiteDatabase(path: path, .mustExist)
                defer { file.close() }
                #expect(try target.database.restore(from: file, at: FixedClock.start) == commits.last)
                #expect(try Self.bytes(of: 1, target) == ProofSamples.bytes(Self.length))
            }
        }
    }

    /// The guards are taken away first.
    private static func tamper(_ database: any Database, _ statement: SQL) throws {
        try database.write { c throws(Fault) in
            for table in ["proof", "proof_submission", "proof_part"] as [Identifier] {
                switch c.dialect {
                case .postgres: try c.execute("DROP TRIGGER \(table)_keeps_rows ON \(table)")
                case .sqlite:
                    try c.execute("DROP TRIGGER \(table)_keeps_rows")
                    try c.execute("DROP TRIGGER \(table)_loses_none")
                }
            }
            try c.execute(statement)
        }
    }
}
