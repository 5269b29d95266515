import Planning
import Quantities
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite struct ArticleStoreTests {
    private static let now = FixedClock.start

    private func text(_ body: String, picture: PictureNumber? = nil) -> ArticleText {
        ArticleText(
            title: "Hội nghị <lần thứ 13>", lead: "Ngày 14-7.", body: body, byline: "Tin, ảnh: Văn phòng",
            category: "Chính trị", place: "Hội trường", dated: Sample.firstDay, picture: picture, caption: "Chú thích",
            alternative: "Mô tả")
    }

    /// An article of two versions with a picture, published once.
    private func fill(_ database: any Database) throws -> (ArticleNumber, PictureNumber) {
        try database.writePeople { c throws(Fault) in
            let me = try c.insert(NewAccount(signInName: "toa-soan", displayName: "Tòa soạn"), at: Self.now)
            let article = try c.insertArticle(
                of: Sample.commune, Sample.period("2023-S1"), text("Bản một."), by: me, at: Self.now)
            let picture = try c.insertPicture(
                [0, 1, 2, 255], .png, width: 3, height: 2, of: article, by: me, at: Self.now)
            _ = try c.insertVersion(text("Bản hai.", picture: picture), of: article, by: me, at: Self.now)
            try c.insert(
                ArticleAct(.published, version: 2, at: Self.now, by: me, figures: 3, right: 2, change: CommitNumber(7)),
                of: article, [FigureExplanation(quote: "5 ha", outcome: "unknown", text: "theo trạm")])
            return (article, picture)
        }
    }

    private func expectFilled(_ database: any Database, _ article: ArticleNumber, _ picture: PictureNumber) throws {
        let (record, published, explanations, content) = try database.read { c throws(Fault) in
            (
                try c.article(article), try c.publishedArticles(), try c.explanations(of: article),
                try c.content(of: picture)
            )
        }
        #expect(record?.newest.number == 2)
        #expect(record?.newest.text == text("Bản hai.", picture: picture))
        #expect(published.map(\.text.title) == ["Hội nghị <lần thứ 13>"])
        #expect(published.map(\.right) == [2])
        #expect(explanations.map(\.text) == ["theo trạm"])
        #expect(content == [0, 1, 2, 255])
    }

    @Test(arguments: Backend.available)
    func `an article comes back with its versions, its picture and what was done with it`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let (article, picture) = try fill(database)
            try expectFilled(database, article, picture)
            let versions = try database.read { c throws(Fault) in try c.versions(of: article) }
            #expect(versions.map(\.text.body) == ["Bản hai.", "Bản một."])
        }
    }

    @Test(arguments: Backend.available)
    func `nothing of an article can be changed or removed`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            _ = try fill(database)
            let attempts: [SQL] = [
                "UPDATE article_version SET title = 'khác'", "DELETE FROM article_act",
                "DELETE FROM article_explanation",
                "UPDATE article_picture SET width = 9", "DELETE FROM article",
            ]
            for attempt in attempts {
                #expect(throws: Fault.self) { try database.write { c throws(Fault) in try c.execute(attempt) } }
            }
        }
    }

    @Test(arguments: Backend.available)
    func `articles go with a backup`(_ backend: Backend) throws {
        try backend.withScratch { scratch in
            let (article, picture) = try fill(scratch.database)
            let path = "\(scratch.folder)/ban-sao.tiendo"
            _ = try scratch.database.backup(to: path, at: Self.now, opening: SQLiteDatabase.backupFile)
            let copy = try SQLiteDatabase(path: path, .mustExist)
            defer { copy.close() }
            try expectFilled(copy, article, picture)
        }
    }
}
