import Planning
import Quantities
import Testing

@testable import Intake

struct DateFilesTests {
    @Test func `due dates`() throws {
        let header = "regime,periodicity,level,month_offset,day,effective_from,move_to_working_day,basis\n"
        let good = try read(header + "nd-09-2019,nine-months,xã,0,16,2019-03-12,yes,thông lệ", as: "due.csv")
        #expect(
            good.records == [
                .dueRule(
                    DueRule(
                        regime: "nd-09-2019", periodicity: .nineMonths, level: .commune, monthOffset: 0, day: 16,
                        effectiveFrom: SampleCatalogue.day("2019-03-12"), movesToWorkingDay: true, basis: "thông lệ"))
            ])
        #expect(good.act == .importCalendar)
        let bad = try read(
            header
                + "a,week,commune,0,16,,,\na,month,commune,0,32,,,\na,month,commune,0,,,,\n,month,commune,0,1,,maybe,",
            as: "due.csv")
        #expect(bad.diagnostics.map(\.place.cell) == ["B2", "E3", "E4", "A5", "G5"])
        #expect(bad.records.isEmpty)
    }

    @Test func `days off`() throws {
        let file = try read("day,name\n2/9/2023,Quốc khánh\n30/2/2023,Không có\n2023-09-01,", as: "holidays.csv")
        #expect(file.records == [.holiday(Holiday(day: SampleCatalogue.day("2023-09-02"), name: "Quốc khánh"))])
        #expect(file.diagnostics.map(\.code) == [.notADay, .missingValue])
        #expect(file.diagnostics.map(\.place.cell) == ["A3", "B4"])
        #expect(file.diagnostics.first?.found == "30/2/2023")
        let twice = try onlyError(read("day,name\n2/9/2023,Quốc khánh\n2023-09-02,Nghỉ", as: "holidays.csv"))
        #expect(twice.code == .duplicateRecord(firstPlace: "A2"))
        #expect(twice.place.cell == "A3")
    }

    @Test func `locks`() throws {
        let file = try read(
            "period,calendar,locked_from,document\n2023-S1,,2023-07-01,QĐ 1\n2023-S1,x,,", as: "locks.csv")
        let period = try #require(Period("2023-S1"))
        #expect(
            file.records == [
                .periodLock(
                    PeriodLock(
                        period: period, calendar: .administrative, lockedFrom: SampleCatalogue.day("2023-07-01"),
                        document: "QĐ 1"))
            ])
        #expect(file.diagnostics.map(\.place.cell) == ["B3", "C3"])
    }

    @Test func `milestones`() throws {
        let header = "indicator,unit,period,by,value,note\n"
        let good = try read(header + "forest-planted,076,2023,2023-04-30,900,vụ xuân", as: "milestones.csv")
        #expect(
            good.records == [
                .milestone(
                    Milestone(
                        indicator: "forest-planted", unit: UnitReference(code: UnitCode("076")), year: 2023,
                        by: SampleCatalogue.day("2023-04-30"), value: 900, note: "vụ xuân"))
            ])
        #expect(good.act == .importPlans)
        let bad = try read(
            header + "forest-planted,076,2023,2024-04-30,900,\nforest-planted,076,2023-S1,2023-04-30,900,\n"
                + "forest-planted,076,2023,2023-04-30,9.25,\nforest-planted,076,2023,2023-04-30,,", as: "milestones.csv"
        )
        #expect(
            bad.diagnostics.map(\.code) == [
                .dayOutsidePeriod(period: "2023"), .notAYear, .tooManyDecimals(allowed: 1), .missingValue,
            ])
        #expect(bad.diagnostics.map(\.place.cell) == ["D2", "C3", "E4", "E5"])
    }
}
