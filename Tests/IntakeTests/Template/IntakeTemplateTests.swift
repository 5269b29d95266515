import Planning
import Quantities
import Testing

@testable import Intake

struct IntakeTemplateTests {
    private func template(
        _ code: String = "076", _ period: String = "2023-S1", _ calendar: ReportingCalendar = .administrative
    ) throws -> IntakeTemplate {
        let catalogue = try SampleCatalogue.catalogue()
        let period = try #require(Period(period))
        let reference = try #require(UnitReference(code))
        let unit = try #require(catalogue.units.unit(reference, on: SampleCatalogue.day("2023-06-14")))
        return IntakeTemplate(for: unit, period: period, calendar: calendar, catalogue: catalogue)
    }

    private func entry(_ key: FigureKey, _ amount: Int64, _ base: Int64? = nil, note: String? = nil) -> ProposedEntry {
        ProposedEntry(
            key: key, definition: SampleCatalogue.day("2020-01-01"), value: FigureValue(amount: amount, base: base),
            status: .preliminary, window: key.period.window(key.calendar), note: note)
    }

    /// The cells of one indicator's row, by column.
    private func row(_ template: IntakeTemplate, _ code: String, _ known: (FigureKey) -> ProposedEntry?) throws
        -> [String: String]
    {
        let row = try #require(template.rows(known: known).first { $0.first == code })
        return Dictionary(uniqueKeysWithValues: zip(template.columns, row))
    }

    @Test func `an empty form asks for what the unit reports`() throws {
        let district = try template().rows { _ in nil }.compactMap(\.first)
        #expect(district.contains("forest-planted"))
        #expect(!district.contains("net-revenue"))
        let town = try template("02536").rows { _ in nil }.compactMap(\.first)
        #expect(town.contains("health-standard-communes"))
        #expect(!town.contains("ntm-communes"))
        #expect(!town.contains("production-growth"))
    }

    @Test func `what is known stands in the form`() throws {
        let row = try row(template(), "forest-planted") { key in
            switch (key.period.code, key.scenario) {
            case ("2023-S1", .actual): entry(key, 19035, note: "đã kiểm tra")
            case ("2022-S1", .actual): entry(key, 17000)
            case ("2022-S2", .actual): entry(key, 200)
            case ("2023", .plan(.province)): entry(key, 17900)
            case ("2023", .plan(.council)): entry(key, 18000)
            default: nil
            }
        }
        #expect(row["name"] == "Trồng rừng tập trung")
        #expect(row["measure"] == "ha")
        #expect(row["unit"] == "076")
        #expect(row["period"] == "2023-S1")
        #expect(row["plan"] == "province=1790; council=1800")
        #expect(row["same_period"] == "1700")
        #expect(row["last_period"] == "20")
        #expect(row["value"] == "1903.5")
        #expect(row["numerator"] == "")
        #expect(row["status"] == "preliminary")
        #expect(row["note"] == "đã kiểm tra")
    }

    @Test func `a rate stands in the form by its parts`() throws {
        let row = try row(template(), "trained-labour-rate") { key in
            key.scenario == .actual ? entry(key, 7_926_100, 11_830_000) : nil
        }
        #expect(row["value"] == "")
        #expect(row["numerator"] == "79261")
        #expect(row["denominator"] == "118300")
        #expect(row["same_period"] == "79261/118300")
    }

    @Test(arguments: ReportingCalendar.allCases)
    func `a form comes back as it went out`(_ calendar: ReportingCalendar) throws {
        var sent: [ProposedEntry] = []
        var seed: Int64 = 1
        let template = try template("076", "2023-S1", calendar)
        let catalogue = try SampleCatalogue.catalogue()
        let text = template.csv { key in
            guard key.scenario == .actual, key.period.code == "2023-S1" else { return nil }
            guard let definition = catalogue.indicators.history(of: key.indicator).last, definition.formula == nil
            else { return nil }
            seed = seed % 5 + 1
            let hasParts = definition.kind == .rate
            let amount = definition.kind == .share ? 333 : hasParts ? seed * 100 + 5 : seed
            let figure = entry(
                key, amount, hasParts ? 100_000 : nil, note: "=SUM(A1), \"\(seed)\"\r\nhai dòng")
            sent.append(figure)
            return figure
        }
        let file = try read(text, as: "form.csv")
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        #expect(file.kind == .figures)
        #expect(sent.count > 10)
        #expect(file.figures.map(\.entry) == sent)
    }

    @Test func `an empty form comes back empty`() throws {
        let file = try read(try template().csv { _ in nil }, as: "form.csv")
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        #expect(file.figures.isEmpty)
        #expect(file.rowCount > 10)
    }

    @Test func `a unit that a bare code does not mean is named by its day`() throws {
        let catalogue = try SampleCatalogue.catalogue()
        let unit = try #require(catalogue.units.versions(of: UnitCode("02578")).first)
        let template = IntakeTemplate(
            for: unit, period: try #require(Period("2025")), catalogue: catalogue)
        #expect(template.rows { _ in nil }.first?[3] == "02578@1900-01-01")
    }
}
