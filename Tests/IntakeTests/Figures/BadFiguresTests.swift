import Planning
import Quantities
import Testing

@testable import Intake

/// Every bad cell is named by its address in Excel, its header, what was read and what would be right.
struct BadFiguresTests {
    @Test func `an unknown indicator comes with the nearest ones`() throws {
        try expectOnly(
            .unknownIndicator(nearest: ["forest-planted (Trồng rừng tập trung)"]), at: "A2", "indicator",
            found: "forest-planed", in: figures("forest-planed,076,2023-S1,1,,"))
    }

    @Test func `an unknown unit comes with the nearest ones`() throws {
        try expectOnly(
            .unknownUnit(nearest: ["02560 (Tú Thịnh)"]), at: "B2", "unit", found: "02561",
            in: figures("forest-planted,02561,2023-S1,1,,"), )
    }

    @Test func `a unit that was gone in that period comes with its days and its successor`() throws {
        try expectOnly(
            .unitNotInForce(
                from: SampleCatalogue.beforeRecords, to: SampleCatalogue.day("2024-08-31"),
                successor: "02608 (Hồng Sơn)"), at: "B2", "unit", found: "02593",
            in: figures("forest-planted,02593,2025-03,1,,"))
    }

    @Test func `a unit named by a day on which it is another is not in force either`() throws {
        let error = try onlyError(figures("forest-planted,02578@2025-07-01,2023-S1,1,,"))
        #expect(
            error.code
                == .unitNotInForce(from: SampleCatalogue.day("2025-07-01"), to: nil, successor: nil))
        #expect(error.place.cell == "B2")
    }

    @Test func `a name that two units have is not guessed at`() throws {
        let error = try onlyError(figures("forest-planted,Sơn Dương,2023-S1,1,,"))
        #expect(
            error.code
                == .unknownUnit(
                    nearest: ["02536@1900-01-01 (Thị trấn Sơn Dương)", "076@1900-01-01 (Huyện Sơn Dương)"]))
        #expect(error.place.cell == "B2")
    }

    @Test func `a text where a number belongs`() throws {
        try expectOnly(
            .notANumber, at: "D2", "value", found: "chưa có", in: figures("forest-planted,076,2023-S1,chưa có,,"))
        try expectOnly(
            .notANumber, at: "E2", "numerator", found: "(5)", in: figures("rice-yield,076,2023-S1,,(5),6"))
        try expectOnly(.notANumber, at: "D2", "value", found: "-", in: figures("forest-planted,076,2023-S1,-,,"))
    }

    @Test func `two values for one figure name the first place`() throws {
        try expectOnly(
            .duplicateFigure(firstPlace: "D2"), at: "D4", "value", found: "7",
            in: figures(
                "forest-planted,076,2023-S1,5,,", "forest-planted,02560,2023-S1,5,,",
                "Trồng rừng tập trung,Huyện Sơn Dương,6 tháng đầu năm 2023,7,,"))
    }

    @Test func `a share above its denominator`() throws {
        try expectOnly(
            .numeratorAboveDenominator(numerator: "120", denominator: "100"), at: "E2", "numerator", found: "120",
            in: figures("trained-labour-rate,076,2023-S1,,120,100"))
        try expectOnly(
            .aboveWhole(whole: 100), at: "D2", "value", found: "100.5",
            in: figures("trained-labour-rate,076,2023-S1,100.5,,"))
    }

    @Test func `more doctors than people is odd, but no error`() throws {
        let file = try figures("doctors,076,2023-S1,,120,100")
        #expect(!file.hasErrors)
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.figures.count == 1)
    }

    @Test func `a negative count`() throws {
        try expectOnly(.negativeCount, at: "D2", "value", found: "-5", in: figures("jobs-created,076,2023-S1,-5,,"))
        try expectOnly(
            .negativeCount, at: "F2", "denominator", found: "-6", in: figures("rice-yield,076,2023-S1,,5,-6"))
    }

    @Test func `a value that its parts do not give`() throws {
        try expectOnly(
            .valueDisagreesWithParts(computed: "67"), at: "D2", "value", found: "71",
            in: figures("trained-labour-rate,076,2023-S1,71,79261,118300"))
    }

    @Test func `a value that was cut off instead of rounded is only warned of`() throws {
        // 6667 ÷ 100 × 1 at two decimals is exact; 2 ÷ 3 is 66.66… and was printed as 66.6.
        let file = try figures("trained-labour-rate,076,2023-S1,66.6,2,3")
        #expect(!file.hasErrors)
        #expect(file.diagnostics.map(\.code) == [.valueDisagreesWithParts(computed: "66.7")])
    }

    @Test func `a published value with fewer decimals agrees with its parts`() throws {
        #expect(try figures("trained-labour-rate,076,2023-S1,67,2,3").diagnostics.isEmpty)
    }

    @Test func `too many decimals, too large a number`() throws {
        try expectOnly(
            .tooManyDecimals(allowed: 1), at: "D2", "value", found: "1.25",
            in: figures("forest-planted,076,2023-S1,1.25,,"))
        try expectOnly(
            .numberTooLarge, at: "D2", "value", found: "99999999999999999999",
            in: figures("forest-planted,076,2023-S1,99999999999999999999,,"))
        let digits = String(repeating: "9", count: 60)
        try expectOnly(
            .numberTooLarge, at: "D2", "value", found: digits, in: figures("forest-planted,076,2023-S1,\(digits),,"))
    }

    @Test func `a commune can hold a recognition once`() throws {
        try expectOnly(
            .recognitionNotOneOrZero, at: "D2", "value", found: "2",
            in: figures("health-standard-communes,02560,2023-S1,2,,"))
    }

    @Test func `a district has no more recognised communes than communes`() throws {
        try expectOnly(
            .numeratorAboveDenominator(numerator: "6", denominator: "5"), at: "D2", "value", found: "6",
            in: figures("health-standard-communes,076,2023-S1,6,,"))
    }

    @Test func `a town can't be a new rural commune`() throws {
        try expectOnly(
            .unitCannotHold(allowed: ["commune"]), at: "B2", "unit", found: "02536",
            in: figures("ntm-communes,02536,2023-S1,1,,"))
    }

    @Test func `what is computed is not reported`() throws {
        try expectOnly(
            .formulaIndicatorHasNoFigures, at: "A2", "indicator", found: "net-revenue",
            in: figures("net-revenue,076,2023-S1,5,,"))
    }

    @Test func `missing cells`() throws {
        try expectOnly(.missingValue, at: "A2", "indicator", found: nil, in: figures(",076,2023-S1,5,,"))
        try expectOnly(.missingValue, at: "B2", "unit", found: nil, in: figures("forest-planted,,2023-S1,5,,"))
        try expectOnly(.missingValue, at: "C2", "period", found: nil, in: figures("forest-planted,076,,5,,"))
        try expectOnly(.missingValue, at: "F2", "denominator", found: nil, in: figures("rice-yield,076,2023-S1,,5,"))
    }

    @Test func `parts belong to rates only, and a part of nothing is no rate`() throws {
        try expectOnly(
            .partsWithoutRate, at: "E2", "numerator", found: "5", in: figures("forest-planted,076,2023-S1,,5,6"))
        try expectOnly(
            .zeroDenominator, at: "F2", "denominator", found: "0", in: figures("rice-yield,076,2023-S1,,5,0"))
    }

    @Test func `a word outside a closed list comes with the list`() throws {
        let file = try read("indicator,unit,period,value,status\nforest-planted,076,2023-S1,5,final")
        try expectOnly(
            .unknownWord(allowed: ["estimate", "preliminary", "official"]), at: "E2", "status", found: "final", in: file
        )
    }

    @Test func `a period that is none`() throws {
        try expectOnly(.notAPeriod, at: "C2", "period", found: "2023-13", in: figures("forest-planted,076,2023-13,5,,"))
    }

    @Test func `a figure after its lock needs a reason, told once`() throws {
        var options = sampleOptions()
        options.recordedOn = SampleCatalogue.day("2023-07-10")
        let rows = ["forest-planted,076,2023-S1,5,,", "jobs-created,076,2023-S1,5,,"]
        try expectOnly(
            .lateAfterLock(lockedFrom: SampleCatalogue.day("2023-07-01")), at: "C2", "period", found: "2023-S1",
            in: figures(rows[0], rows[1], options: options))
        options.reason = "xã báo thiếu"
        let reasoned = try figures(rows[0], rows[1], options: options)
        #expect(reasoned.diagnostics.map(\.code) == [.recordedAfterLock(lockedFrom: SampleCatalogue.day("2023-07-01"))])
        #expect(!reasoned.hasErrors)
        options.reason = nil
        options.recordedOn = SampleCatalogue.day("2023-06-30")
        #expect(try figures(rows[0], rows[1], options: options).diagnostics.isEmpty)
    }

    @Test func `an official figure does not become an estimate again`() throws {
        var options = sampleOptions()
        options.recordedStatus = { $0.indicator == "forest-planted" ? .official : nil }
        let error = try onlyError(
            figures("forest-planted,076,2023-S1,5,,", "jobs-created,076,2023-S1,5,,", options: options))
        #expect(error.code == .officialWouldBecomeEstimate)
        #expect(error.place.row == 2)
        options.reason = "số chính thức sai"
        #expect(try !figures("forest-planted,076,2023-S1,5,,", options: options).hasErrors)
        options.reason = nil
        options.status = .official
        #expect(try figures("forest-planted,076,2023-S1,5,,", options: options).diagnostics.isEmpty)
    }

    @Test func `a structure that is complete adds up to a hundred`() throws {
        let good = ["share-farming,076,2023-S1,33.3,,", "share-industry,076,2023-S1,33.3,,"]
        #expect(try figures(good[0], good[1], "share-services,076,2023-S1,33.3,,").diagnostics.isEmpty)
        #expect(try figures(good[0], good[1]).diagnostics.isEmpty)
        try expectOnly(
            .partsDoNotAddUp(sum: "99.6", expected: "100"), at: "D4", "value", found: "33",
            in: figures(good[0], good[1], "share-services,076,2023-S1,33,,"))
    }

    @Test func `all errors of a file are told, in the order of its rows`() throws {
        let file = try figures("x,076,2023-S1,1,,", "forest-planted,x,2023-S1,abc,,", "forest-planted,076,x,1,,")
        #expect(file.diagnostics.map(\.place.cell) == ["A2", "D3", "B3", "C4"] || file.diagnostics.count == 4)
        #expect(file.diagnostics.compactMap(\.place.row) == [2, 3, 3, 4])
    }

    @Test func `of a flood of errors the first two hundred are listed and the rest counted`() throws {
        let rows = (0..<1000).map { "forest-planted,076,2023-S1,x\($0),," }
        let file = try read(
            (["indicator,unit,period,value,numerator,denominator"] + rows).joined(separator: "\n"))
        #expect(file.diagnostics.count == 200)
        #expect(file.unlisted == 800)
        #expect(file.hasErrors)
        #expect(file.rowCount == 1000)
    }
}
