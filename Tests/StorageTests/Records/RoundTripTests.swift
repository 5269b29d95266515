import Planning
import Quantities
import Storage
import TestSupport
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: Backend.available)
    func `every kind of record comes back in the order in which it was recorded`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let commit = try database.append(
                Change(note: Sample.note(.importUnits), records: RecordSamples.all), at: FixedClock.start)
            let found = try database.read { c throws(Fault) in try c.referenceRecords() }
            #expect(found.map(\.record) == RecordSamples.all)
            #expect(found.map(\.line) == Array(1...RecordSamples.all.count))
            #expect(found.allSatisfy { $0.commit == commit.number })
        }
    }

    @Test(arguments: Backend.available)
    func `records of later changes come later`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            for record in RecordSamples.all {
                _ = try database.append(
                    Change(note: Sample.note(.importUnits), records: [record]), at: FixedClock.start)
            }
            let (all, first, rest) = try database.read { c throws(Fault) in
                (
                    try c.referenceRecords(), try c.referenceRecords(upTo: CommitNumber(2)),
                    try c.referenceRecords(after: CommitNumber(2))
                )
            }
            #expect(all.map(\.record) == RecordSamples.all)
            #expect(first.map(\.record) == Array(RecordSamples.all.prefix(2)))
            #expect(rest.map(\.record) == Array(RecordSamples.all.dropFirst(2)))
        }
    }

    @Test(arguments: Backend.available)
    func `every field of a figure comes back`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let figures = FigureSamples.all
            let commit = try database.append(Sample.change(figures), at: FixedClock.start)
            var found: [LedgerEntry] = []
            try database.read { c throws(Fault) in
                try c.forEachEntry(.approved) { entry throws(Fault) in found.append(entry) }
            }
            #expect(found.map(\.entry.figure) == figures)
            #expect(found.map(\.entry.number.value) == (1...Int64(figures.count)).map { $0 })
            #expect(found.allSatisfy { $0.entry.commit == commit.number && $0.provenance.recorded == commit })
        }
    }

    @Test(arguments: Backend.available)
    func `the note of a change comes back`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            for act in ChangeNote.Act.allCases {
                let note = ChangeNote(
                    act: act, author: "Phòng TC-KH 🌾", document: act == .submit ? nil : "BC 219/BC-UBND",
                    reason: "đính chính: \"gõ nhầm\"", file: "số liệu.xlsx")
                let commit = try database.append(
                    Change(note: note, records: [RecordSamples.holiday]), at: FixedClock.start)
                #expect(commit.note == note)
                #expect(try database.read { c throws(Fault) in try c.commit(commit.number) } == commit)
            }
        }
    }

    @Test(arguments: Backend.available)
    func `a text in decomposed form is the same key`(_ backend: Backend) throws {
        let composed = "Hợp Hòa"
        let decomposed = "Ho\u{031B}\u{0323}p Ho\u{0300}a"
        #expect(composed == decomposed)
        try backend.withDatabase { database in
            for text in [composed, decomposed] {
                let unit = UnitKey(code: UnitCode(text), validFrom: Sample.firstDay)
                _ = try database.append(
                    Sample.change([Sample.figure(1, Sample.key(unit: unit))]), at: FixedClock.start)
            }
            let unit = UnitKey(code: UnitCode(decomposed), validFrom: Sample.firstDay)
            let history = try database.read { c throws(Fault) in try c.history(of: Sample.key(unit: unit)) }
            #expect(history.count == 2)
            #expect(history.last?.entry.supersedes == EntryNumber(1))
            #expect(try database.verify().finding == nil)
        }
    }

    @Test(arguments: Backend.available)
    func `a day that is not written with four digits of the year is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            var figure = Sample.figure(1)
            figure.definition = Day(ordinal: .max)
            let error = #expect(throws: Fault.self) {
                try database.append(Sample.change([figure]), at: FixedClock.start)
            }
            guard case .constraint(let constraint) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(constraint.kind == .check)
        }
    }
}
