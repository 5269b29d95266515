import Planning
import Quantities
import Testing

@testable import Intake

struct FigureValuesTests {
    private func value(_ row: String) throws -> FigureValue? {
        let file = try figures(row)
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        return file.figures.first?.entry.value
    }

    @Test func `a value is kept at the decimals of its indicator`() throws {
        #expect(try value("forest-planted,076,2023-S1,1903.5,,") == FigureValue(amount: 19035))
        #expect(try value("jobs-created,076,2023-S1,3522,,") == FigureValue(amount: 3522))
    }

    @Test func `a rate is kept as numerator and denominator`() throws {
        #expect(
            try value("trained-labour-rate,076,2023-S1,,79261,118300")
                == FigureValue(amount: 7_926_100, base: 11_830_000))
        #expect(
            try value("trained-labour-rate,076,2023-S1,67,79261,118300")
                == FigureValue(amount: 7_926_100, base: 11_830_000))
    }

    @Test func `a rate without its parts is kept as it was published`() throws {
        #expect(try value("trained-labour-rate,076,2023-S1,67,,") == FigureValue(amount: 670))
    }

    @Test func `a commune holds a recognition or not, a district counts them`() throws {
        #expect(try value("health-standard-communes,02560,2023-S1,1,,") == FigureValue(amount: 1))
        #expect(try value("health-standard-communes,02560,2023-S1,0,,") == FigureValue(amount: 0))
        #expect(try value("health-standard-communes,076,2023-S1,4,,") == FigureValue(amount: 4))
        #expect(try value("health-standard-communes,076,2023-S1,,4,5") == FigureValue(amount: 4))
    }

    @Test func `growth may be negative`() throws {
        #expect(try value("production-growth,076,2023-S1,-1.25,,") == FigureValue(amount: -125))
    }

    @Test func `boys per hundred girls may be above a hundred`() throws {
        #expect(try value("sex-ratio,076,2023-S1,,112,100") == FigureValue(amount: 11200, base: 10000))
        #expect(try value("sex-ratio,076,2023-S1,112,,") == FigureValue(amount: 1120))
    }

    @Test func `a yield is no share, so its numerator may be above its denominator`() throws {
        #expect(try value("rice-yield,076,2023-S1,,6000,100") == FigureValue(amount: 600_000, base: 10000))
    }

    @Test func `a unit behind the number is taken where it is the indicator's`() throws {
        #expect(try value("forest-planted,076,2023-S1,1903.5 ha,,") == FigureValue(amount: 19035))
        #expect(try value("trained-labour-rate,076,2023-S1,67.5%,,") == FigureValue(amount: 675))
        try expectOnly(
            .notANumber, at: "D2", "value", found: "1903.5 tấn",
            in: figures("forest-planted,076,2023-S1,1903.5 tấn,,"))
    }

    @Test func `window, definition and status come with the figure`() throws {
        let file = try figures("forest-planted,076,2023-S1,1,,")
        let entry = try #require(file.figures.first?.entry)
        #expect(
            entry.window == DayRange(from: SampleCatalogue.day("2022-12-15"), to: SampleCatalogue.day("2023-06-14")))
        #expect(entry.definition == SampleCatalogue.day("2020-01-01"))
        #expect(entry.status == .estimate)
        #expect(entry.key.calendar == .administrative)
        #expect(entry.key.scenario == .actual)
    }

    @Test func `a row may say status, calendar, scenario, source and that it is invented`() throws {
        let file = try read(
            """
            indicator,unit,period,value,calendar,status,scenario,source,illustrative,note
            forest-planted,076,2023,1,statistical,official,year-estimate,Báo cáo 150/BC-UBND,yes,ghi chú
            """)
        let entry = try #require(file.figures.first?.entry)
        #expect(file.diagnostics.isEmpty)
        #expect(entry.status == .official)
        #expect(entry.key.calendar == .statistical)
        #expect(entry.key.scenario == .yearEstimate)
        #expect(entry.source == "Báo cáo 150/BC-UBND")
        #expect(entry.isIllustrative)
        #expect(entry.note == "ghi chú")
        #expect(entry.window.from == SampleCatalogue.day("2023-01-01"))
    }

    @Test func `rows that nobody filled in are skipped`() throws {
        let file = try figures("forest-planted,076,2023-S1,,,", "jobs-created,076,2023-S1,3522,,")
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.map(\.entry.key.indicator) == ["jobs-created"])
        #expect(file.rowCount == 2)
    }
}
