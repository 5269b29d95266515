import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct DigestTests {
    /// Two changes with everything in them.
    static func append(to database: any Database) throws -> [Commit] {
        var first = Sample.change(FigureSamples.all, steps: [.open, .submit])
        first.records = RecordSamples.unitsToDates
        let second = Change(
            note: ChangeNote(act: .approve, author: "Chủ tịch", reason: "đủ căn cứ"),
            steps: [StepTaken(.approve, of: SubmissionNumber(1), remark: "duyệt")])
        return [
            try database.append(first, at: FixedClock.start),
            try database.append(second, at: Moment(microseconds: FixedClock.start.microseconds + 1)),
        ]
    }

    /// Recorded once. If this fails, ledgers that offices have would no longer check out: change the code, not the test.
    @Test(arguments: Backend.available)
    func `the same changes have the same hashes on every engine and in every version`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let commits = try DigestTests.append(to: database)
            #expect(
                commits.map(\.digest) == [
                    "5d3b334d96cf96bcab94ee1345142cb1d573747e09ff5b09e60aca1934e7e5e3",
                    "ab40b91643411d5bc936627c9a4a4dec167669c9946fcca2871f57854d67db1f",
                ])
            #expect(
                commits.map(\.hash) == [
                    "f8a2a07b8d0fb639d28d5eed50e2bce665f138c6e405457301ed9968cff48d0b",
                    "28bc6e4141a8fb0f6b89f01903f96eacbaa60f1b9d746b5358276fd4165f91cf",
                ])
        }
    }

    /// By sha256sum over `r7:holiday,0i1,1i1,2i20230902,3t13:Quốc khánh,`, and with its result over
    /// `0t0:,1i1,2i1689303600000000,3t15:import-calendar,4t7:planner,5t5:QĐ 1,8i1,9t64:…,`.
    @Test func `anyone can compute a hash from what CanonicalText describes`() throws {
        try Backend.sqlite.withDatabase { database in
            let note = ChangeNote(act: .importCalendar, author: "planner", document: "QĐ 1")
            let commit = try database.append(
                Change(note: note, records: [RecordSamples.holiday]), at: FixedClock.start)
            #expect(commit.digest == "0ca9bdd5d9e86534b677b69d34c221880ec51a86a5997204e4c9e3e0b014ba50")
            #expect(commit.hash == "8a0c95afb40901e8a1f18eb09222a9c4eddf4b6b3e51859d3de1c39c32503669")
        }
    }

    @Test(arguments: Backend.available)
    func `everything in a change moves its hash`(_ backend: Backend) throws {
        let note = Sample.note()
        let variants: [ChangeNote] = [
            note, ChangeNote(act: .importPlans, author: note.author, document: note.document, file: note.file),
            ChangeNote(act: note.act, author: "x", document: note.document, file: note.file),
            ChangeNote(act: note.act, author: note.author, file: note.file),
            ChangeNote(act: note.act, author: note.author, document: note.document, reason: "", file: note.file),
            ChangeNote(act: note.act, author: note.author, document: note.file, file: note.document),
        ]
        var hashes: Set<String> = []
        for variant in variants {
            try backend.withDatabase { database in
                var change = Sample.change([Sample.figure(1)])
                change.note = variant
                hashes.insert(try database.append(change, at: FixedClock.start).hash)
            }
        }
        #expect(hashes.count == variants.count)
    }
}
