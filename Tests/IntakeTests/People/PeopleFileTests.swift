import Planning
import Prose
import Quantities
import Testing

@testable import Intake

/// The table of people as offices fill it in, right and wrong.
struct PeopleFileTests {
    private static let today = Day(ordinal: 19_541)

    private func read(_ lines: String..., as name: String = "nguoi-dung.csv") throws -> PeopleFile {
        let folder = try TemporaryFolder()
        let path = try folder.file(name, Array(lines.joined(separator: "\n").utf8))
        return PeopleFile.read(path, units: try SampleCatalogue.catalogue().units, today: Self.today)
    }

    private static let head =
        "Tài khoản;Tên hiển thị;Thư điện tử;Tình trạng;Vai trò;Đơn vị;Từ ngày;Đến hết ngày;Kết thúc"

    @Test func `a row says account, name and role, with a unit by its code or by its name`() throws {
        let file = try read(
            Self.head,
            "Tu-Thinh.Nhap;Văn phòng xã Tú Thịnh;VP@tuthinh.gov.vn;đang dùng;Người nhập báo cáo;02560;1/8/2023;;",
            "hop-hoa.duyet;Chủ tịch xã Hợp Hòa;-;;người phê duyệt;xã Hợp Hòa;;31/12/2023;")
        #expect(file.diagnostics == [])
        let first = try #require(file.rows.first)
        #expect(first.account == "tu-thinh.nhap" && first.displayName == "Văn phòng xã Tú Thịnh")
        #expect(first.email == .set("vp@tuthinh.gov.vn") && first.isActive == true)
        #expect(first.role?.role == .reporter && first.role?.unit.code == UnitCode("02560"))
        #expect(first.role?.from == Day("2023-08-01") && first.role?.to == .leave)
        let second = try #require(file.rows.last)
        #expect(second.email == .remove && second.isActive == nil)
        let last = try #require(Day("2023-12-31"))
        #expect(second.role?.unit.code == UnitCode("02578") && second.role?.to == .set(last))
    }

    @Test func `the name of a unit is read where the code is left out`() throws {
        let file = try read("account,name,role,unit,unit_name", "a.nhap,A,reporter,,Tú Thịnh")
        #expect(file.diagnostics == [])
        #expect(file.rows.first?.role?.unit.code == UnitCode("02560"))
    }

    @Test(arguments: Language.allCases)
    func `every role and state is read as the downloaded table writes it`(language: Language) {
        let words = Words(language)
        for role in Role.allCases {
            #expect(PeopleWords.role.value(of: words.roleOfTable(role)) == role)
            #expect(PeopleWords.role.value(of: words.role(role)) == role)
            #expect(PeopleWords.role.value(of: role.rawValue) == role)
        }
        for isActive in [true, false] {
            #expect(PeopleWords.state.value(of: words.accountState(isActive: isActive)) == isActive)
        }
        let heads = TableRow(number: 1, cells: PeopleColumn.allCases.map { .text(words.head($0)) })
        let match = HeaderMatch(PeopleColumn.columns, heads)
        #expect(match.missing.isEmpty && match.unknown.isEmpty && match.repeated.isEmpty)
        for (place, column) in PeopleColumn.allCases.enumerated() { #expect(match[column.field] == place) }
    }

    @Test(arguments: [
        ("không dấu cách;A;;;reporter;02560;;;", "A2", PeopleFault.badSignInName),
        ("a.nhap;A;không phải thư;;reporter;02560;;;", "C2", .badEmail),
        ("a.nhap;A;a@b;;reporter;02560;;;", "C2", .badEmail),
        ("a.nhap;\(String(repeating: "x", count: 201));;;reporter;02560;;;", "B2", .badDisplayName),
    ])
    func `what is wrong is told at its cell`(row: String, cell: String, fault: PeopleFault) throws {
        let file = try read(Self.head, row)
        let found = try #require(file.diagnostics.first)
        #expect(file.diagnostics.count == 1 && file.rows.isEmpty)
        #expect(found.code == .people(fault) && found.place.cell == cell && found.place.file == "nguoi-dung.csv")
        for language in Language.allCases { #expect(!Words(language).diagnostic(found).hasSuffix(": ")) }
    }

    @Test func `unknown words, units and days are told of with what would be right`() throws {
        let file = try read(Self.head, "a.nhap;A;;nghỉ;thủ trưởng;xã Không Có;hôm qua;;")
        let codes = Dictionary(file.diagnostics.map { ($0.place.cell ?? "", $0.code) }, uniquingKeysWith: { $1 })
        #expect(file.diagnostics.count == 4)
        func allowed(_ cell: String) -> [String] {
            if case .unknownWord(let allowed)? = codes[cell] { allowed } else { [] }
        }
        #expect(allowed("D2").contains("đã ngừng (disabled)"))
        #expect(allowed("E2").contains("Người nhập báo cáo (reporter)"))
        #expect(codes["F2"] == .unknownUnit(nearest: []))
        #expect(codes["G2"] == .notADay)
    }

    @Test func `a code that a spreadsheet made a number of is taken with its zero, and that is said`() throws {
        let file = try read("account,name,role,unit", "a.nhap,A,reporter,2560")
        #expect(file.rows.first?.role?.unit.code == UnitCode("02560"))
        #expect(file.diagnostics.map(\.code) == [.leadingZerosAdded(code: "02560")])
    }

    @Test func `a table without accounts, one without rows and one that is too long say so`() throws {
        let headless = try read("Họ và tên,Chức vụ", "Văn phòng,Công chức")
        #expect(headless.diagnostics.map(\.severity) == [.error] && headless.rows.isEmpty)
        #expect(try read("account,role,unit").diagnostics.map(\.code) == [.emptyFile])
        let many = try read(
            (["account"] + (0...PeopleFile.mostRows).map { "a\($0)" }).joined(separator: "\n"))
        #expect(many.diagnostics.contains { $0.code == .unreadableFile(kind: "too-many-rows") })
        let dates = try read("account,name,from", "a.nhap,A,2023-08-01")
        #expect(dates.diagnostics.map(\.code) == [.missingValue])
    }
}
