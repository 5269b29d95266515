import Testing

@testable import Prose

/// `make score` runs these and shows the tables.
@Suite struct ClaimScoreTests {
    @Test func `Ít nhất 95% câu khẳng định trong các câu của dự án được đọc đúng`() throws {
        let texts = try MarkedText.names.flatMap { try MarkedText.corpus($0) }
        let score = ClaimScore(texts)
        print("Own sentences (\(texts.count) texts)\n\(score.table)")
        #expect(texts.count >= 130)
        #expect(score.f1 >= 0.95)
        #expect(score.falseAlarms * 100 <= score.plain)
    }

    @Test(arguments: MarkedText.names)
    func `Từng lĩnh vực được đọc đúng như nhau`(name: String) throws {
        #expect(ClaimScore(try MarkedText.corpus(name)).f1 >= 0.93)
    }

    @Test(.enabled(if: AnnotatedRows.folder != nil, "set TIENDO_CLAIMS_DATA to a folder with dev.jsonl"))
    func `Các bài báo đã đánh dấu được đọc đúng`() throws {
        let folder = try #require(AnnotatedRows.folder)
        let score = ClaimScore(try AnnotatedRows.read(folder))
        print("Annotated articles\n\(score.table)")
        #expect(score.f1 >= 0.95)
        #expect(score.falseAlarms * 100 <= score.plain)
    }

    @Test(arguments: MarkedText.names)
    func `Mọi con số trong văn bản đều được xếp loại`(name: String) throws {
        for text in try MarkedText.corpus(name) {
            let scan = ProseScan(text.text)
            for (index, token) in scan.tokens.enumerated() where token.kind == .number {
                #expect(scan.owners[index] != .nobody, "\(token.key) in \(text.id)")
            }
        }
    }
}
