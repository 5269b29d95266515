import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// What is recorded after a period was locked is listed, old beside new, with who and why.
struct LateFiguresTests {
    private static let district = UnitReference(code: UnitCode("076"))
    private static let commune = UnitReference(code: UnitCode("02560"))
    private static let half = Sample.period("2023-S1")

    /// Where every step is later than the one before.
    private func withMovingClock(_ backend: Backend, _ body: (Delivery, Scratch) throws -> Void) throws {
        try Example.withCopy(backend) { _, scratch in
            let clock = FixedClock(ExampleLedger.now())
            let delivery = try Delivery(scratch.database) { clock.advance(seconds: 1) }
            try body(delivery, scratch)
        }
    }

    private func gate(
        _ act: PeriodGate.Act, _ unit: UnitReference, _ delivery: Delivery, _ reason: String? = nil
    ) throws {
        try delivery.gate(
            GateRequest(
                act, unit: unit, period: Self.half, by: "Chuyên viên tổng hợp",
                until: act == .except ? delivery.today.adding(days: 5) : nil, reason: reason))
    }

    private func report(_ value: Int, _ delivery: Delivery, _ scratch: Scratch) throws {
        let path = try Example.file(
            "late-\(value).csv", in: scratch, "indicator,unit,period,value", "jobs-created,02560,2023-S1,\(value)")
        var request = ImportRequest(files: [path], author: "Công chức xã")
        request.reason = "đếm lại theo danh sách"
        request.status = .official
        _ = try delivery.bringIn(request)
    }

    @Test(arguments: Backend.available)
    func `a figure of a closed period is listed with what stood before it, who let it in and why`(
        _ backend: Backend
    ) throws {
        try withMovingClock(backend) { delivery, scratch in
            try report(76, delivery, scratch)
            #expect(try delivery.lateFigures(of: Self.district, Self.half).isEmpty, "nothing was locked yet")
            try gate(.close, Self.district, delivery)
            try gate(.except, Self.commune, delivery, "xã bị mất mạng")
            try report(77, delivery, scratch)

            let late = try delivery.lateFigures(of: Self.district, Self.half)
            let figure = try #require(late.figures.first)
            #expect(late.figures.count == 1)
            #expect((figure.line.before, figure.line.value) == (76, 77))
            #expect(figure.unit.key.code == UnitCode("02560"))
            #expect(figure.reason == "đếm lại theo danh sách")
            #expect(figure.recorded.note.author == "Công chức xã")
            #expect(late.exceptions.map(\.gate.reason) == ["xã bị mất mạng"])
            #expect(try delivery.lateFigures(of: Self.district, Self.half, level: .commune).figures.count == 1)
            #expect(try delivery.lateFigures(of: Self.district, Self.half, level: .district).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func `what comes while a period is open again is not late, and other units' figures are not ours`(
        _ backend: Backend
    ) throws {
        try withMovingClock(backend) { delivery, scratch in
            try gate(.close, Self.district, delivery)
            try gate(.open, Self.district, delivery, "bổ sung")
            try report(78, delivery, scratch)
            #expect(try delivery.lateFigures(of: Self.district, Self.half).figures.isEmpty)
            try gate(.close, Self.district, delivery)
            try gate(.except, Self.commune, delivery, "đếm lại")
            try report(79, delivery, scratch)
            let other = UnitReference(code: UnitCode("02536"))
            #expect(try delivery.lateFigures(of: other, Self.half).isEmpty)
            #expect(try delivery.lateFigures(of: Self.commune, Self.half).figures.count == 1)
        }
    }

    @Test(arguments: Backend.available)
    func `a month that was locked belongs to the half-year that it is part of`(_ backend: Backend) throws {
        try withMovingClock(backend) { delivery, scratch in
            let path = try Example.file(
                "locks.csv", in: scratch, "period,locked_from", "2023-S1,2023-07-20")
            _ = try delivery.bringIn(ImportRequest(files: [path], author: "Văn phòng"))
            try report(77, delivery, scratch)
            let year = Sample.period("2023")
            #expect(try delivery.lateFigures(of: Self.district, year).isEmpty)
            let late = try delivery.lateFigures(of: Self.district, year, includesEarlier: true)
            #expect(late.figures.map(\.line.value) == [77])
            #expect(late.figures.map(\.lockedFrom) == [Day("2023-07-20")])
        }
    }
}
