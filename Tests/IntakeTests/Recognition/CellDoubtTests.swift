import Planning
import Quantities
import Testing

@testable import Intake

/// What only a person can say of a cell: asked, answered, and told with the figure. All figures are illustrative.
@Suite struct `Ô có thể hiểu nhiều cách được hỏi, và câu trả lời đi cùng số` {
    private func table(_ rows: String..., mapping: MappingFile? = nil) throws -> IntakeFile {
        var options = sampleOptions()
        options.existing = []
        options.unit = UnitReference("076")
        options.period = Period("2023-S1")
        options.mapping = mapping
        return try read(
            rows.joined(separator: "\n"), as: "bieu.csv", options: options, catalogue: OfficeCatalogue.catalogue())
    }

    private func dotted(_ mapping: MappingFile? = nil) throws -> IntakeFile {
        try table(
            "Chỉ tiêu;ĐVT;Thực hiện", "Trồng rừng tập trung;ha;12.5", "Tổng đàn lợn;con;1.234,0",
            "Thu ngân sách nhà nước trên địa bàn;tỷ đồng;1234.567", "Tổng sản lượng lương thực có hạt;tấn;41.000,0",
            "Sản lượng thóc;tấn;39.000,0", mapping: mapping)
    }

    private func counted(_ measure: String, _ mapping: MappingFile? = nil) throws -> IntakeFile {
        try table(
            "Chỉ tiêu;ĐVT;Thực hiện", "Tổng đàn lợn;\(measure);92", "Trồng rừng tập trung;ha;12,5", mapping: mapping)
    }

    private func said(_ answers: TableAnswers, of file: IntakeFile) -> MappingFile {
        MappingFile([0: answers], about: file.plans, before: nil)
    }

    @Test func `từng ô: số đã chọn được ghi, ô bỏ qua thì không, ô chưa trả lời vẫn chặn`() throws {
        let asked = try dotted()
        let numbers = try #require(asked.plans.first?.doubts.numbers)
        #expect(numbers.map(\.cell) == ["C2", "C4"])
        #expect(
            numbers.map(\.readings) == [["12.5", "125"], ["1234.567", "1234567"]].map { $0.compactMap(Self.value) })
        var answers = TableAnswers()
        answers.numbers[numbers[0].place] = "12.5"
        #expect(try dotted(said(answers, of: asked)).diagnostics.count { $0.severity == .error } == 1)
        answers.numbers[numbers[1].place] = "skip"
        let file = try dotted(said(answers, of: asked))
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figureLines.prefix(2) == ["C2 forest 076 2023-S1 actual 12.5", "C3 pigs 076 2023-S1 actual 1234"])
        #expect(file.figures.count == 4)
        #expect(file.figures.first?.decisions == [.number(text: "12.5", taken: try #require(Self.value("12.5")))])
        #expect(file.figures.last?.decisions == [])
    }

    private static func value(_ text: String) -> ExactDecimal? { try? NumberReader(.neutral).read(text) }

    @Test func `mọi ô như nhau bằng một câu trả lời, riêng ô nào nói khác thì theo ô đó`() throws {
        let asked = try dotted()
        var answers = TableAnswers()
        answers.marks = .decimals
        let file = try dotted(said(answers, of: asked))
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figureLines.contains("C4 revenue 076 2023-S1 actual 1234.567"))
        answers.numbers[CellPlace(row: 0, column: 0)] = "125"
        #expect(
            try dotted(said(answers, of: asked)).figureLines.first == "C2 forest 076 2023-S1 actual 125")
    }

    @Test func `câu trả lời không phải một trong hai số thì không được nhận`() throws {
        let asked = try dotted()
        var answers = TableAnswers()
        answers.marks = .decimals
        answers.numbers[CellPlace(row: 0, column: 0)] = "13"
        #expect(try dotted(said(answers, of: asked)).figureLines.first == "C2 forest 076 2023-S1 actual 12.5")
    }

    @Test func `hai đơn vị đều là đếm từng cái thì hỏi, coi như một thì số được ghi kèm lời`() throws {
        let asked = try counted("đàn")
        #expect(asked.diagnostics.map(\.code) == [.measuresDiffer(indicator: "con", mayBeSame: true)])
        let measure = try #require(asked.plans.first?.doubts.measures.first)
        var answers = TableAnswers()
        answers.measures[measure.subject] = "same"
        let file = try counted("đàn", said(answers, of: asked))
        #expect(!file.hasErrors, "\(file.sentences)")
        #expect(file.figureLines.first == "C2 pigs 076 2023-S1 actual 92")
        #expect(file.figures.first?.decisions == [.measure(printed: "đàn", wanted: measure.wanted)])
        answers.measures[measure.subject] = "skip"
        #expect(try counted("đàn", said(answers, of: asked)).figureLines == ["C3 forest 076 2023-S1 actual 12.5"])
    }

    @Test func `số lẻ nhiều hơn mức giữ thì hỏi có làm tròn không`() throws {
        func fine(_ mapping: MappingFile? = nil) throws -> IntakeFile {
            try table(
                "Chỉ tiêu;ĐVT;Thực hiện", "Tổng đàn lợn;nghìn con;1,2345", "Trồng rừng tập trung;ha;12,55",
                mapping: mapping)
        }
        let asked = try fine()
        #expect(
            asked.diagnostics.map(\.code) == [.tooManyDecimals(allowed: 0), .tooManyDecimals(allowed: 1)])
        var answers = TableAnswers()
        answers.rounding = .round
        let file = try fine(said(answers, of: asked))
        #expect(
            file.figureLines == ["C2 pigs 076 2023-S1 actual 1235", "C3 forest 076 2023-S1 actual 12.6"])
        let (written, kept) = (try #require(Self.value("12.55")), try #require(Self.value("12.6")))
        #expect(file.figures.last?.decisions == [.rounded(written, to: kept)])
        answers.rounding = nil
        for (place, answer) in [(0, "1235"), (1, "skip")] {
            answers.numbers[CellPlace(row: place, column: 0)] = answer
        }
        #expect(try fine(said(answers, of: asked)).figureLines == ["C2 pigs 076 2023-S1 actual 1235"])
    }

    @Test(arguments: ["ha", "kg", "triệu đồng", "con/ha"])
    func `đơn vị không phải đếm từng cái thì không thể coi là một, chỉ có thể bỏ qua`(measure: String) throws {
        let asked = try counted(measure)
        let doubt = try #require(asked.plans.first?.doubts.measures.first)
        #expect(!doubt.mayBeSame)
        var answers = TableAnswers()
        answers.measures[doubt.subject] = "same"
        #expect(try counted(measure, said(answers, of: asked)).hasErrors)
        answers.measures[doubt.subject] = "skip"
        #expect(try !counted(measure, said(answers, of: asked)).hasErrors)
    }

    @Test(arguments: [
        ("lao động", "người"), ("Nhân khẩu", "people"), ("hộ dân", "hộ"), ("nghìn lao động", "nghìn người"),
    ])
    func `hai cách viết của một đơn vị là một`(one: String, other: String) throws {
        let (left, right) = (MeasureText(cell: one, .usual), MeasureText(cell: other, .usual))
        #expect(left?.base == right?.base && left?.exponent == right?.exponent)
    }

    @Test func `tệp ánh xạ mang cả hai loại câu trả lời, chỗ sai được nêu`() throws {
        let key = MappingFile.key(of: try #require(try dotted().plans.first?.table))
        func mapping(_ cells: String) -> MappingFile? {
            MappingFile(
                text:
                    #"{"tiendo_mapping": 1, "tables": [{"headers": "\#(key)", "columns": [], "rows": [], \#(cells)}]}"#)
        }
        let file = try dotted(
            mapping(
                """
                "marks": "thousands", "numbers": [{"row": "Trồng rừng tập trung", "header": "Thực hiện", "text": "12.5", "is": "12.5"}],
                "measures": [{"indicator": "pigs", "measure": "dan", "is": "?"}]
                """))
        #expect(
            file.figureLines.prefix(3) == [
                "C2 forest 076 2023-S1 actual 12.5", "C3 pigs 076 2023-S1 actual 1234",
                "C4 revenue 076 2023-S1 actual 1234567",
            ])
        for broken in [
            #""marks": "comma""#, #""measures": [{"indicator": "pigs", "measure": "dan", "is": "yes"}]"#,
            #""numbers": [{"row": "a", "header": "b", "text": "1.5", "is": "1,5"}]"#, #""marks": 5"#,
        ] {
            #expect(mapping(broken) == nil, "\(broken)")
        }
    }
}
