import Quantities
import Testing

@testable import Office

struct FormatCodeTests {
    @Test(arguments: [
        "dd/mm/yyyy", "d-mmm", "mmm-yy", "yyyy", "[$-42A]dd mmmm yyyy", "dd/mm/yyyy hh:mm", "[Red]yyyy-mm-dd;@",
        "\"ngày \"d",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "mmmm",
    ])
    func `a format that shows a day makes a day`(_ code: String) {
        #expect(FormatCode.meaning(code) == .day)
    }

    @Test(
        arguments: [
            ("General", nil, false), ("@", nil, false), ("", nil, false), ("0", 0, false), ("#,##0", 0, false),
            ("0.00", 2, false),
            ("#,##0.0", 1, false), ("0%", 0, true), ("0.0%", 1, true), ("0.00\\ %", 2, true),
            ("#,##0.0\" ha\"", 1, false),
            ("0.0\" ngày\"", 1, false), ("#,##0\\ \"đ\"", 0, false),
            ("_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)", 2, false),
            ("#,##0.0;[Red]-#,##0.000", 1, false), ("\"50%\"0.0", 1, false), ("0.0\\%", 1, false),
            ("[$₫-42A]#,##0", 0, false),
            // How exact the display is can't be told from these.
            ("0.00E+00", nil, false), ("# ?/?", nil, false), ("#,##0,", nil, false), ("0.0,,", nil, false),
            ("[>100]0;0.00", nil, false), ("hh:mm", nil, false), ("[h]:mm:ss", nil, false), ("mm:ss.0", nil, false),
            ("[mm]", nil, false),
        ] as [(String, Int?, Bool)])
    func `a format tells the decimals it shows, and percent`(_ code: String, _ places: Int?, _ isPercent: Bool) {
        #expect(FormatCode.meaning(code) == .number(NumberFormat(places: places, isPercent: isPercent)))
    }

    @Test(arguments: [
        "\"", "[", "\\", "_", "*", "\"open", "[open", "0.", ".", ";", ";;;", "0.0.0", "]0",
        String(repeating: "[", count: 500),
    ])
    func `a broken format harms nobody`(_ code: String) {
        _ = FormatCode.meaning(code)
    }

    private static func cell(_ styles: String, style: String) throws -> SheetCell? {
        try cells(of: WorkbookFile("<c s=\"\(style)\"><v>0.966</v></c>", styles: styles)).first
    }

    @Test func `the formats that every workbook knows need no list`() throws {
        let value = try #require(ExactDecimal(coefficient: 966, scale: 3))
        let known: [(Int, NumberFormat)] = [
            (0, NumberFormat()), (1, NumberFormat(places: 0)), (2, NumberFormat(places: 2)),
            (9, NumberFormat(places: 0, isPercent: true)),
            (10, NumberFormat(places: 2, isPercent: true)), (11, NumberFormat()), (49, NumberFormat()),
            (165, NumberFormat()),
        ]
        for (id, format) in known {
            let styles = "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>"
            #expect(try Self.cell(styles, style: "0") == .number(value, format: format), "\(id)")
        }
    }

    @Test func `a style that the workbook lacks is the general one`() throws {
        let value = try #require(ExactDecimal(coefficient: 966, scale: 3))
        for style in ["5", "-1", "x", "99999999999999999999"] {
            #expect(try Self.cell("<cellXfs><xf numFmtId=\"9\"/></cellXfs>", style: style) != nil)
        }
        #expect(try Self.cell("", style: "3") == .number(value, format: NumberFormat()))
    }

    @Test func `a listed format goes before a known number`() throws {
        let styles =
            "<numFmts><numFmt numFmtId=\"9\" formatCode=\"0.000%\"/></numFmts><cellXfs><xf numFmtId=\"9\"/></cellXfs>"
        let value = try #require(ExactDecimal(coefficient: 966, scale: 3))
        #expect(try Self.cell(styles, style: "0") == .number(value, format: NumberFormat(places: 3, isPercent: true)))
    }
}
