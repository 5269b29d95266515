import Planning
import Testing

@testable import Intake

struct HeaderMatchTests {
    private func row(_ titles: String) -> TableRow {
        TableRow(
            number: 1,
            cells: titles.split(separator: ",", omittingEmptySubsequences: false).map { TableText.cell(String($0)) })
    }

    private func kind(_ titles: String) -> IntakeKind? {
        guard case .known(let kind, _) = HeaderVerdict(row(titles)) else { return nil }
        return kind
    }

    @Test(arguments: [
        ("code,valid_from,valid_to,name,kind,parent,basis,area_km2,population", IntakeKind.units),
        ("hierarchy,unit,parent,valid_from,valid_to", .hierarchies),
        ("event,date,document,old_code,old_valid_from,new_code,new_valid_from,share,share_basis", .succession),
        ("code,name_vi,name_en,order", .fields),
        ("code,valid_from,name_vi,name_en,field,measure_vi,measure_en,kind,direction,known,target_rule", .indicators),
        ("indicator,unit,period,assigner,value,basis,bound,effective_from,document,status,source,note", .plans),
        ("indicator,unit,period,value,numerator,denominator,calendar,status,scenario,source,note", .figures),
        ("regime,periodicity,level,month_offset,day,effective_from,move_to_working_day,basis", .due),
        ("day,name", .holidays), ("indicator,unit,period,by,value,note", .milestones),
        ("period,calendar,locked_from,document", .locks), ("level,unit,steps,allow_own", .approvals),
        (
            "indicator,name,measure,unit,period,plan,same_period,last_period,value,numerator,denominator,status,note",
            .figures
        ),
        ("Chỉ tiêu,Đơn vị,Kỳ,Thực hiện,Tử số,Mẫu số,Ghi chú", .figures),
        ("TÊN CHỈ TIÊU,ĐƠN VỊ TÍNH,ĐƠN VỊ,KỲ BÁO CÁO,KẾ HOẠCH,THỰC HIỆN", .figures),
        ("Mã chỉ tiêu,Mã đơn vị,Năm,Cấp giao,Kế hoạch,Văn bản", .plans), ("Mã,Tên,Loại,Trực thuộc", .units),
        ("ma chi tieu,ma don vi,ky,gia tri", .figures),
        ("unit,period,number,indicator,field,text,origin,cause,remedy,responsible,note,withdrawn", .shortcomings),
        ("TT,Đơn vị,Kỳ báo cáo,Tồn tại hạn chế,Nguyên nhân,Giải pháp,Trách nhiệm", .shortcomings),
        ("unit,period,number,kind,conference,field,text,lead,cooperating,due,indicator,note", .directives),
        ("TT,Đơn vị,Kỳ,Nhiệm vụ giải pháp,Chủ trì,Phối hợp,Thời hạn", .directives),
        ("code,unit,name,body,held_on,chair,place,document,period", .conferences),
        ("Mã hội nghị,Đơn vị,Tên hội nghị,Cơ quan,Ngày họp,Chủ trì,Địa điểm,Kỳ", .conferences),
        // A column of causes beside the figures does not make them a list of shortcomings.
        ("TT,Chỉ tiêu,Đơn vị,Kỳ,Thực hiện,Nguyên nhân", .figures),
    ])
    func `the header says what a file is`(_ titles: String, _ expected: IntakeKind) {
        #expect(kind(titles) == expected)
    }

    @Test(arguments: IntakeKind.allCases)
    func `in one kind of file no word means two columns`(_ kind: IntakeKind) {
        var owner: [String: String] = [:]
        for column in kind.columns {
            for word in Set(([column.name] + column.words).map(NameFolding.folded)) {
                #expect(!word.isEmpty)
                #expect(owner[word] == nil, "\(word): \(owner[word] ?? "") and \(column.name)")
                owner[word] = column.name
            }
        }
        #expect(Set(kind.columns.map(\.field)).count == kind.columns.count)
        #expect(IntakeKind.byDemand.count(where: { $0 == kind }) == 1)
    }

    @Test(arguments: IntakeKind.allCases)
    func `every kind is known by its English and by its Vietnamese columns`(_ kind: IntakeKind) {
        #expect(self.kind(kind.columns.map(\.name).joined(separator: ",")) == kind)
        let needed = kind.columns.filter { $0.need == .required || $0.field == .value }
        #expect(self.kind(needed.map { $0.words.first ?? $0.name }.joined(separator: ",")) == kind)
    }

    @Test func `what is missing is named`() throws {
        let file = try read("indicator,unit,value\nforest-planted,076,5")
        let error = try onlyError(file)
        #expect(error.code == .missingColumn(name: "period"))
        #expect(error.place.row == 1)
        #expect(error.found == "indicator, unit, value")
        #expect(file.kind == nil)
        #expect(
            try onlyError(read("indicator,unit,period,note\nforest-planted,076,2023,x")).code
                == .missingColumn(name: "value"))
    }

    @Test func `a table that is about nothing known is asked about, with its first row`() throws {
        let file = try read("a,b,c\nx,5,7\ny,6,8")
        let error = try onlyError(file)
        guard case .unanswered(.indicator, _) = error.code else {
            Issue.record("\(error)")
            return
        }
        #expect(error.found == "x")
        #expect(file.figures.isEmpty)
    }

    @Test func `a column that nobody knows is warned of, a misspelt one is not lost in silence`() throws {
        let file = try read("indicator,unit,period,value,numerater\nforest-planted,076,2023-S1,5,6")
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.diagnostics.first?.place.cell == "E1")
        #expect(file.diagnostics.first?.found == "numerater")
        guard case .unknownColumn(let expected)? = file.diagnostics.first?.code else {
            Issue.record("\(file.diagnostics)")
            return
        }
        #expect(expected.contains("numerator"))
        #expect(file.figures.count == 1)
    }

    @Test func `two columns that mean the same are refused`() throws {
        let error = try onlyError(read("indicator,unit,period,value,Giá trị\nforest-planted,076,2023-S1,5,6"))
        #expect(error.code == .duplicateColumn(first: "D1"))
        #expect(error.place.cell == "E1")
        #expect(error.found == "Giá trị")
    }

    @Test func `names stand in for codes where there are no codes`() throws {
        let file = try read("Tên chỉ tiêu,Tên đơn vị,Kỳ,Thực hiện\nTrồng rừng tập trung,Xã Tú Thịnh,2023-S1,5")
        #expect(file.diagnostics.isEmpty)
        #expect(file.figures.first?.entry.key.indicator == "forest-planted")
        let wrong = try read("Tên chỉ tiêu,Tên đơn vị,Kỳ,Thực hiện\nTrồng rừng,Xã Tú Thịnh,2023-S1,5")
        let error = try onlyError(wrong)
        #expect(error.place.field == "Tên chỉ tiêu")
        #expect(error.place.cell == "A2")
    }

    @Test func `the table may begin below blank rows`() throws {
        let file = try read("\n\nindicator,unit,period,value\nx,076,2023-S1,5")
        #expect(file.diagnostics.map(\.place.cell) == ["A4"])
    }
}
