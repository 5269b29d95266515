import Crypto
package import Planning
package import Quantities

/// Pictures of articles: few and small enough for one row each.
extension Connection {
    /// Keeps a picture. Only inside a transaction that holds the ledger's lock.
    package func insertPicture(
        _ content: [UInt8], _ media: Picture.Media, width: Int, height: Int, of article: ArticleNumber,
        by account: AccountNumber, at moment: Moment
    ) throws(Fault) -> PictureNumber {
        let number = PictureNumber(try nextNumber(in: "article_picture"))
        try execute(
            """
            INSERT INTO article_picture
                (number, article, media, width, height, byte_count, sha256, content, added_at, added_by)
            VALUES (\(number), \(article), \(media), \(width), \(height), \(content.count),
                    \(hexadecimal(SHA256.hash(data: content))), \(Value.bytes(content)), \(moment), \(account))
            """)
        return number
    }

    package func picture(_ number: PictureNumber) throws(Fault) -> Picture? {
        var found: Picture?
        let query: SQL = """
            SELECT number, article, media, width, height, byte_count FROM article_picture WHERE number = \(number)
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found = Picture(
                number: try reader.next(), article: try reader.next(), media: try reader.next(),
                width: try reader.next(), height: try reader.next(), byteCount: try reader.next())
        }
        return found
    }

    package func content(of picture: PictureNumber) throws(Fault) -> [UInt8] {
        let cursor = try rows("SELECT content FROM article_picture WHERE number = \(picture)")
        guard try cursor.next() else { throw .corrupt("picture \(picture) is gone") }
        var bytes: [UInt8] = []
        cursor.appendBytes(at: 0, to: &bytes)
        return bytes
    }
}

extension Article {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            number: try row.next(), unit: UnitKey(code: try row.next(), validFrom: try row.next()),
            period: try row.next(), createdAt: try row.next(), createdBy: try row.next())
    }
}

extension ArticleVersion {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            number: try row.next(), savedAt: try row.next(), savedBy: try row.next(), text: try ArticleText(from: &row))
    }
}

extension ArticleText {
    init(from row: inout RowReader) throws(Fault) {
        self.init(
            title: try row.next(), lead: try row.next(), body: try row.next(), byline: try row.next(),
            category: try row.next(), place: try row.next(), dated: try row.next(), picture: try row.next(),
            caption: try row.next(), alternative: try row.next())
    }
}

extension ArticleAct {
    init(from row: inout RowReader) throws(Fault) {
        let kind = try row.next(ArticleAct.Kind.self)
        let version = try row.next(Int.self)
        let (moment, account) = (try row.next(Moment.self), try row.next(AccountNumber.self))
        self.init(
            kind, version: version, at: moment, by: account, reason: try row.next(), figures: try row.next(),
            right: try row.next(), change: try row.next())
    }
}
