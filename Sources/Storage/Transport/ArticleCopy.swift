/// Articles go with a backup as they are: what they say, their pictures, what was done with them.
extension Connection {
    private static var articleTables: [PeopleTable] {
        [
            PeopleTable(
                name: "article", order: "number",
                fields: [
                    .integer("number"), .text("unit_code"), .integer("unit_from"), .integer("period"),
                    .integer("created_at"), .integer("created_by"),
                ])
        ]
    }

    private static var laterTables: [PeopleTable] {
        [
            PeopleTable(
                name: "article_version", order: "article",
                fields: [
                    .integer("article"), .integer("version"), .integer("saved_at"), .integer("saved_by"),
                    .text("title"), .text("lead"), .text("body"), .text("byline"), .text("category"), .text("place"),
                    .integer("dated"), .integer("picture"), .text("caption"), .text("alternative"),
                ]),
            PeopleTable(
                name: "article_act", order: "number",
                fields: [
                    .integer("number"), .integer("article"), .text("kind"), .integer("version"), .integer("done_at"),
                    .integer("done_by"), .text("reason"), .integer("figures"), .integer("right_figures"),
                    .integer("ledger_change"),
                ]),
            PeopleTable(
                name: "article_explanation", order: "act",
                fields: [
                    .integer("act"), .integer("place"), .text("quote"), .text("outcome"), .text("explanation"),
                ]),
        ]
    }

    /// Copies articles and their pictures; accounts must be there.
    func copyArticles(from source: any Connection) throws(Fault) {
        for table in Self.articleTables { try copyTable(table, from: source) }
        try copyPictures(from: source)
        for table in Self.laterTables { try copyTable(table, from: source) }
    }

    private func copyPictures(from source: any Connection) throws(Fault) {
        let cursor = try source.stream(
            """
            SELECT number, article, media, width, height, byte_count, sha256, added_at, added_by, content
              FROM article_picture ORDER BY number
            """)
        while try cursor.next() {
            var content: [UInt8] = []
            cursor.appendBytes(at: 9, to: &content)
            try execute(
                """
                INSERT INTO article_picture
                    (number, article, media, width, height, byte_count, sha256, added_at, added_by, content)
                VALUES (\(cursor.integer(at: 0)), \(cursor.integer(at: 1)), \(cursor.text(at: 2)),
                        \(cursor.integer(at: 3)), \(cursor.integer(at: 4)), \(cursor.integer(at: 5)),
                        \(cursor.text(at: 6)), \(cursor.integer(at: 7)), \(cursor.integer(at: 8)),
                        \(Value.bytes(content)))
                """)
        }
    }
}
