import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// Reference data out of the ledger and back into it, and what a change of it would do.
@Suite struct ReferenceTests {
    /// Whoever looks after the province, and with it all of the example.
    private static func authority(_ delivery: Delivery, _ unit: String = "08") -> Authority {
        let units = delivery.view().catalogue.units
        let key = units.versions(of: UnitCode(unit)).map(\.key)
        let grants = key.enumerated().map { index, key in
            Grant(
                number: GrantNumber(Int64(index + 1)), account: AccountNumber(1), role: .planningOfficer, unit: key,
                validFrom: key.validFrom, validTo: nil, delegatedFrom: nil, revokedAt: nil)
        }
        return Authority(grants: grants, units: units)
    }

    private static func check(
        _ text: String, _ delivery: Delivery, _ authority: Authority? = nil
    ) throws -> ReferenceCheck {
        try withFile(Data(text.utf8), "bang.csv") { file in
            try delivery.check([file], by: authority ?? Self.authority(delivery))
        }
    }

    private static func withFile<Value>(
        _ data: Data, _ name: String, _ work: (ReferenceFile) throws -> Value
    ) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: name)
        try data.write(to: path)
        return try work(ReferenceFile(path: path.path, name: name))
    }

    private static func record(
        _ text: String, _ delivery: Delivery, reason: String? = nil, shown: String? = nil
    ) throws -> ReferenceOutcome {
        try withFile(Data(text.utf8), "bang.csv") { file in
            let authority = Self.authority(delivery)
            let fingerprint = try delivery.check([file], by: authority).fingerprint
            return try delivery.record(
                ReferenceRequest(
                    files: [file], author: "Văn phòng", authority: authority, document: nil, reason: reason,
                    shown: shown ?? fingerprint))
        }
    }

    @Test(arguments: ReferenceKind.allCases)
    func `Tải bảng về rồi nhập lại, dù .csv hay .xlsx, không đổi gì`(kind: ReferenceKind) throws {
        let delivery = try ExampleLedger.shared()
        let table = delivery.view().referenceTable(kind)
        guard !table.rows.isEmpty else { return }
        for (data, name) in [
            (Data(table.csvForDownload.utf8), "bang.csv"), (Data(try table.workbook(author: "x")), "bang.xlsx"),
        ] {
            let check = try Self.withFile(data, name) { file in
                try delivery.check([file], by: Self.authority(delivery))
            }
            #expect(check.diagnostics.filter { $0.severity == .error } == [], "\(name)")
            #expect(check.parts.map(\.kind) == [kind])
            #expect(check.count(.unchanged) == table.rows.count)
            #expect(check.count(.added) + check.count(.changed) == 0)
        }
    }

    @Test func `Mọi loại bảng có trong dữ liệu mẫu đều được thử`() throws {
        let view = try ExampleLedger.shared().view()
        let filled = ReferenceKind.allCases.filter { !view.referenceTable($0).rows.isEmpty }
        #expect(filled.count >= 8, "\(filled)")
    }

    @Test func `Xem trước nói dòng nào thêm, dòng nào sửa từ đâu sang đâu, và không ghi gì`() throws {
        try ExampleLedger.withCopy(.sqlite) { delivery, _ in
            let head = delivery.view().head?.number
            let check = try Self.check("day,name\n2027-02-08,Giao thừa\n", delivery)
            #expect(check.count(.added) == 1)
            #expect(!check.needsReason)
            #expect(delivery.view().head?.number == head)
        }
    }

    @Test func `Ghi một lần, gửi lại lần nữa thì không có gì để ghi`() throws {
        try ExampleLedger.withCopy(.sqlite) { delivery, _ in
            let text = "day,name\n2027-02-08,Giao thừa\n"
            guard case .recorded(let commit, rows: 1) = try Self.record(text, delivery) else {
                Issue.record("not recorded")
                return
            }
            #expect(commit.note.act == .importCalendar)
            #expect(commit.note.file == "bang.csv")
            guard case .unchanged = try Self.record(text, delivery) else {
                Issue.record("recorded twice")
                return
            }
            #expect(delivery.view().catalogue.holidays.contains(Day(year: 2027, month: 2, day: 8)!))
        }
    }

    @Test func `Sửa dòng đã ghi phải có lý do; bỏ ngày nghỉ thì ngày ấy lại là ngày làm việc`() throws {
        try ExampleLedger.withCopy(.sqlite) { delivery, _ in
            _ = try Self.record("day,name\n2027-02-08,Giao thừa\n", delivery)
            let back = "day,name,withdrawn\n2027-02-08,,yes\n"
            guard case .reasonNeeded = try Self.record(back, delivery) else {
                Issue.record("no reason was asked for")
                return
            }
            guard case .recorded = try Self.record(back, delivery, reason: "Lịch nghỉ đổi") else {
                Issue.record("not recorded")
                return
            }
            #expect(!delivery.view().catalogue.holidays.contains(Day(year: 2027, month: 2, day: 8)!))
            #expect(!delivery.view().referenceTable(.holidays).rows.contains { $0[0] == "2027-02-08" })
        }
    }

    @Test func `Có người sửa trong lúc xem thì phải xem lại`() throws {
        try ExampleLedger.withCopy(.sqlite) { delivery, _ in
            let shown = try Self.check("day,name\n2027-02-08,Giao thừa\n", delivery).fingerprint
            _ = try Self.record("day,name\n2027-02-08,Nghỉ Tết\n", delivery)
            let outcome = try Self.record("day,name\n2027-02-08,Giao thừa\n", delivery, shown: shown)
            guard case .moved(let check) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(check.parts[0].differences[0].before?[1] == "Nghỉ Tết")
        }
    }

    @Test func `Người của xã không sửa bảng dùng chung và không sửa đơn vị khác`() throws {
        let delivery = try ExampleLedger.shared()
        let commune = Self.authority(delivery, "02569")
        let shared = try Self.check("day,name\n2027-02-08,Giao thừa\n", delivery, commune)
        #expect(shared.isBeyondShared)
        #expect(shared.isRefused)
        var units = delivery.view().referenceTable(.units)
        let name = try #require(units.place(of: "name"))
        units.rows = units.rows.filter { $0[0] == "02545" }.map { row in
            var row = row
            row[name] = "Tên khác"
            return row
        }
        let foreign = try Self.check(units.csv, delivery, commune)
        #expect(Set(foreign.beyond.map(\.code.text)) == ["02545"])
    }

    @Test func `Tệp số liệu không phải bảng danh mục`() throws {
        let delivery = try ExampleLedger.shared()
        let check = try Self.check(
            "indicator,unit,period,value\njobs-created,02560,2023-S2,98\n", delivery)
        #expect(check.foreignFile == "bang.csv")
        #expect(check.isRefused)
    }

    @Test func `Lỗi nêu đúng ô, đúng cột, và không có gì được ghi`() throws {
        let delivery = try ExampleLedger.shared()
        let check = try Self.check("code,name,kind,parent\n9 9,Xã Mới,commune,076\n", delivery)
        let fault = try #require(check.diagnostics.first { $0.severity == .error })
        #expect(fault.place.cell == "A2")
        #expect(fault.place.field == "code")
        #expect(check.catalogue == nil)
    }

    @Test func `Các hạn báo cáo sắp tới xếp theo ngày, không hạn nào đã qua`() throws {
        let delivery = try ExampleLedger.shared()
        let days = delivery.nextDueDays(12)
        #expect(days.map(\.day) == days.map(\.day).sorted())
        #expect(days.allSatisfy { $0.day >= delivery.today })
        #expect(!days.isEmpty)
    }

    /// The two files of a merger of Tân Trào and Bình Ca on 1 January 2027.
    private static func merger(_ delivery: Delivery) throws -> [String] {
        var units = delivery.view().referenceTable(.units)
        let to = try #require(units.place(of: "valid_to"))
        let name = try #require(units.place(of: "name"))
        let from = try #require(units.place(of: "valid_from"))
        let old = units.rows.filter { ["02545", "02548"].contains($0[0]) && $0[to].isEmpty }
        units.rows = old.map { row in
            var row = row
            row[to] = "2026-12-31"
            return row
        }
        var new = old[0]
        (new[0], new[name], new[from], new[to]) = ("02549", "Tân Ca", "2027-01-01", "")
        units.rows.append(new)
        let lines = ["02545", "02548"].map { "merger,2027-01-01,NQ 9,\($0),02549,2027-01-01" }
        let header = "event,date,document,old_code,new_code,new_valid_from"
        return [units.csv, ([header] + lines).joined(separator: "\n") + "\n"]
    }

    @Test func `Sáp nhập hai xã: số sau là tổng các số trước, công nhận thì phải công nhận lại`() throws {
        let delivery = try ExampleLedger.shared()
        let texts = try Self.merger(delivery)
        let check = try Self.withFile(Data(texts[0].utf8), "don-vi.csv") { units in
            try Self.withFile(Data(texts[1].utf8), "sap-nhap.csv") { successions in
                try delivery.check([units, successions], by: Self.authority(delivery))
            }
        }
        #expect(!check.isRefused, "\(check.diagnostics)")
        #expect(check.parts.map(\.kind) == [.units, .succession])
        let effect = try #require(delivery.effect(of: check))
        #expect(effect.old.map(\.name) == ["Tân Trào", "Bình Ca"])
        var sums = 0
        for line in effect.lines where line.definition.rebasing == .sum {
            guard case .value(let one, _, _) = line.before[0], case .value(let other, _, _) = line.before[1],
                case .value(let all, _, _) = line.after[0]
            else { continue }
            #expect(all == (try one.adding(other)), "\(line.definition.code)")
            sums += 1
        }
        #expect(sums > 3)
        let recognitions = effect.lines.filter { $0.definition.kind == .recognition && $0.definition.formula == nil }
        #expect(recognitions.allSatisfy { $0.after[0] == .refused(.recognition) })
    }
}
