import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

@testable import Reports

struct LateFiguresAnnexTests {
    @Test func `a review names what was recorded after the locking, and the exceptions, at its end`() throws {
        try ExampleLedger.withCopy(.sqlite) { _, scratch in
            let clock = FixedClock(ExampleLedger.now())
            let delivery = try Delivery(scratch.database) { clock.advance(seconds: 1) }
            let query = ReportExample.query(asOf: nil)
            let before = try Report(query, from: delivery)
            #expect(!before.annexes.contains { $0.sheetName == "Sau khóa kỳ" })

            let period = Sample.period("2023-S1")
            func gate(_ act: PeriodGate.Act, _ unit: String, _ reason: String?) throws {
                try delivery.gate(
                    GateRequest(
                        act, unit: UnitReference(code: UnitCode(unit)), period: period, by: "Văn phòng",
                        until: act == .except ? delivery.today.adding(days: 3) : nil, reason: reason))
            }
            try gate(.close, "076", nil)
            try gate(.except, "02560", "xã bị mất mạng")
            let path = "\(scratch.folder)/late.csv"
            try "indicator,unit,period,value\njobs-created,02560,2023-S1,77".write(
                toFile: path, atomically: true, encoding: .utf8)
            var request = ImportRequest(files: [path], author: "Công chức xã")
            request.reason = "đếm lại"
            _ = try delivery.bringIn(request)

            let annexes = try Report(query, from: delivery).annexes
            let annex = try #require(annexes.last)
            #expect(annex.sheetName == "Sau khóa kỳ")
            #expect(annexes.suffix(2).map(\.number) == ["IV", "V"])
            let text = annex.plain
            for piece in ["77", "đếm lại", "Công chức xã", "xã bị mất mạng", "Số liệu theo sổ đến lần ghi số"] {
                #expect(text.contains(piece), "\(piece) is not in:\n\(text)")
            }
        }
    }
}
