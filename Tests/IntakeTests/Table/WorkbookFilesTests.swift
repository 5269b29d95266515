import Planning
import Quantities
import Testing

@testable import Intake

struct WorkbookFilesTests {
    private let header = WorkbookBytes.texts("indicator", "unit", "period", "value", "numerator", "denominator")

    private func read(_ rows: String..., options: IntakeOptions = sampleOptions()) throws -> IntakeFile {
        try IntakeTests.read(bytes: WorkbookBytes([header] + rows).bytes, as: "báo cáo.xlsx", options: options)
    }

    private func row(_ indicator: String, _ unit: String, _ rest: String) -> String {
        WorkbookBytes.texts(indicator, unit, "2023-S1") + rest
    }

    @Test func `numbers of a workbook carry no notation`() throws {
        let file = try read(
            row("forest-planted", "076", "<c><v>1900.5</v></c>"), row("jobs-created", "076", "<c><v>3522</v></c>"))
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.map(\.entry.value?.amount) == [19005, 3522])
        #expect(file.figures.first?.place.sheet == "Số liệu")
        #expect(file.figures.first?.place.cell == "D2")
    }

    @Test func `a number that someone typed as text is read in Vietnamese where the file shows it`() throws {
        let file = try read(
            row("forest-planted", "076", WorkbookBytes.texts("1.903,5")),
            row("jobs-created", "076", WorkbookBytes.texts("3.522")))
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.map(\.entry.value?.amount) == [19035, 3522])
    }

    @Test func `a cell shown as a percentage is what it shows`() throws {
        let file = try read(row("trained-labour-rate", "076", "<c s=\"1\"><v>0.67</v></c>"))
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.first?.entry.value == FigureValue(amount: 670))
    }

    @Test func `a percentage is no area`() throws {
        let error = try onlyError(read(row("forest-planted", "076", "<c s=\"1\"><v>0.67</v></c>")))
        #expect(error.code == .notANumber)
        #expect(error.found == "67%")
        #expect(error.place.cell == "D2")
        #expect(error.place.sheet == "Số liệu")
        #expect(error.place.field == "value")
    }

    @Test func `a cell that holds more decimals than it shows is taken as it is shown`() throws {
        let file = try read(row("forest-planted", "076", "<c s=\"2\"><v>1903.4666666666667</v></c>"))
        #expect(!file.hasErrors)
        #expect(file.diagnostics.map(\.code) == [.takenAsShown(shown: "1903.5")])
        #expect(file.figures.first?.entry.value == FigureValue(amount: 19035))
    }

    @Test func `the noise of binary numbers is no decimal`() throws {
        let file = try read(row("forest-planted", "076", "<c><v>1903.5000000000002</v></c>"))
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.first?.entry.value == FigureValue(amount: 19035))
    }

    @Test func `decimals that the sheet shows are not cut`() throws {
        let error = try onlyError(read(row("forest-planted", "076", "<c><v>1903.25</v></c>")))
        #expect(error.code == .tooManyDecimals(allowed: 1))
        #expect(error.place.cell == "D2")
    }

    @Test func `a broken formula and a number beyond all sizes are named`() throws {
        let file = try read(
            row("forest-planted", "076", "<c t=\"e\"><v>#REF!</v></c>"),
            row("jobs-created", "076", "<c><v>1E+300</v></c>"))
        #expect(file.diagnostics.map(\.code) == [.spreadsheetError("#REF!"), .numberTooLarge])
        #expect(file.diagnostics.map(\.place.cell) == ["D2", "D3"])
        #expect(file.diagnostics.map(\.found) == ["#REF!", "1E+300"])
    }

    @Test func `results of formulas are taken and told of, formulas without a result are not`() throws {
        let file = try read(
            row("forest-planted", "076", "<c><f>SUM(A1:A3)</f><v>5</v></c>"),
            row("jobs-created", "076", "<c><f>1+1</f><v>2</v></c>"))
        #expect(!file.hasErrors)
        #expect(file.diagnostics.map(\.code) == [.formulaResultsTaken(cells: 2)])
        #expect(file.diagnostics.map(\.severity) == [.information])
        #expect(file.diagnostics.first?.place.cell == "D2")
        #expect(file.figures.map(\.entry.value?.amount) == [50, 2])
        let open = try onlyError(read(row("forest-planted", "076", "<c><f>SUM(A1:A3)</f></c>")))
        #expect(open.code == .uncalculatedFormula)
        #expect(open.found == "=SUM(A1:A3)")
        #expect(open.place.cell == "D2")
    }

    @Test func `a code that lost its zero is taken and told of once`() throws {
        let unit = "<c t=\"inlineStr\"><is><t>forest-planted</t></is></c><c><v>76</v></c>"
        let jobs = "<c t=\"inlineStr\"><is><t>jobs-created</t></is></c><c><v>76</v></c>"
        let rest = "<c t=\"inlineStr\"><is><t>2023-S1</t></is></c><c><v>5</v></c>"
        let file = try read(unit + rest, jobs + rest)
        #expect(!file.hasErrors)
        #expect(file.diagnostics.map(\.code) == [.leadingZerosAdded(code: "076")])
        #expect(file.diagnostics.first?.found == "76")
        #expect(file.figures.map(\.entry.key.unit.code.text) == ["076", "076"])
    }

    @Test func `a month that Excel made a day of is the month`() throws {
        let cells = WorkbookBytes.texts("forest-planted", "076") + "<c s=\"3\"><v>45078</v></c><c><v>5</v></c>"
        #expect(try read(cells).figures.first?.entry.key.period.code == "2023-06")
        let middle = WorkbookBytes.texts("forest-planted", "076") + "<c s=\"3\"><v>45079</v></c><c><v>5</v></c>"
        let error = try onlyError(read(middle))
        #expect(error.code == .notAPeriod)
        #expect(error.found == "2023-06-02")
    }

    @Test func `rows keep the numbers that Excel shows`() throws {
        let file = try read("", "", row("x", "076", "<c><v>5</v></c>"))
        #expect(file.diagnostics.map(\.place.cell) == ["A4"])
    }

    @Test func `something beside the table is told of, not refused`() throws {
        let beside = row(
            "forest-planted", "076", "<c><v>5</v></c><c r=\"H2\" t=\"inlineStr\"><is><t>nhớ hỏi</t></is></c>")
        let file = try read(beside)
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.diagnostics.map(\.code) == [.cellWithoutHeader])
        #expect(file.diagnostics.first?.place.cell == "H2")
        #expect(file.diagnostics.first?.found == "nhớ hỏi")
        #expect(file.figures.count == 1)
    }
}

struct WorkbookSheetsTests {
    private let header = WorkbookBytes.texts("indicator", "unit", "period", "value")

    private func sheet(_ name: String, _ value: Int, isHidden: Bool = false) -> WorkbookBytes.Sheet {
        let row = WorkbookBytes.texts("jobs-created", "076", "2023-S1") + "<c><v>\(value)</v></c>"
        return WorkbookBytes.Sheet(name: name, isHidden: isHidden, rows: [header, row])
    }

    private func read(_ sheets: [WorkbookBytes.Sheet], sheet: String? = nil) throws -> IntakeFile {
        var options = sampleOptions()
        options.sheet = sheet
        return try IntakeTests.read(bytes: WorkbookBytes(sheets: sheets).bytes, as: "sheets.xlsx", options: options)
    }

    @Test func `the first visible sheet with a known header is read`() throws {
        let file = try read([
            sheet("ẩn", 1, isHidden: true),
            WorkbookBytes.Sheet(name: "Ghi chú", rows: [WorkbookBytes.texts("Hướng dẫn")]), sheet("Biểu 1", 2),
        ])
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.map(\.entry.value?.amount) == [2])
    }

    @Test func `a second sheet of figures is not left behind in silence`() throws {
        let file = try read([sheet("Biểu 1", 1), sheet("Biểu 2", 2)])
        #expect(file.diagnostics.map(\.code) == [.otherSheetsIgnored(names: ["Biểu 2"])])
        #expect(!file.hasErrors)
    }

    @Test func `a sheet can be asked for by name`() throws {
        #expect(
            try read([sheet("Biểu 1", 1), sheet("Biểu 2", 2)], sheet: "bieu 2").figures.first?.entry.value?.amount == 2)
        let error = try onlyError(read([sheet("Biểu 1", 1)], sheet: "Biểu 9"))
        #expect(error.code == .unknownSheet(known: ["Biểu 1"]))
    }

    @Test func `a workbook without rows is empty`() throws {
        #expect(try onlyError(read([WorkbookBytes.Sheet(name: "A", rows: [])])).code == .emptyFile)
    }
}
