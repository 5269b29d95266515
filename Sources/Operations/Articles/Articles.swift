package import Planning
import Prose
package import Quantities
import Storage

/// What can be done about articles.
package struct Articles: Sendable {
    let delivery: Delivery

    package init(_ delivery: Delivery) {
        self.delivery = delivery
    }

    /// A newsroom of a province writes a few articles a week; the list shows the newest.
    private static let listed = 500

    func reading<T>(_ body: (any Connection) throws(Fault) -> T) throws(Failure) -> T {
        try stored { () throws(Fault) in try delivery.database.read(body) }
    }

    func writing<T>(_ body: (any Connection) throws(Failure) -> T) throws(Failure) -> T {
        let result = try stored { () throws(Fault) in
            try delivery.database.writePeople { connection throws(Fault) -> Result<T, Failure> in
                do throws(Failure) {
                    return .success(try body(connection))
                } catch {
                    guard case .fault(let fault) = error else { return .failure(error) }
                    throw fault
                }
            }
        }
        return try result.get()
    }

    package func all() throws(Failure) -> [ArticleRecord] {
        try reading { connection throws(Fault) in try connection.articles(limit: Self.listed) }
    }

    package func record(_ number: ArticleNumber) throws(Failure) -> ArticleRecord {
        guard let record = try reading({ connection throws(Fault) in try connection.article(number) }) else {
            throw .refused(.article(.unknownArticle(number)))
        }
        return record
    }

    package func versions(of number: ArticleNumber) throws(Failure) -> [ArticleVersion] {
        try reading { connection throws(Fault) in try connection.versions(of: number) }
    }

    package func explanations(of number: ArticleNumber) throws(Failure) -> [FigureExplanation] {
        try reading { connection throws(Fault) in try connection.explanations(of: number) }
    }

    // MARK: writing

    /// Makes an article.
    package func make(
        of unit: UnitKey, _ period: Period, _ text: ArticleText, by account: AccountNumber
    ) throws(Failure) -> ArticleNumber {
        let text = text.tidied
        try Self.check(text)
        let now = delivery.clock()
        return try writing { connection throws(Failure) in
            try stored { () throws(Fault) in
                try connection.insertArticle(of: unit, period, text, by: account, at: now)
            }
        }
    }

    /// Saves what an article says as its next version; the version that is newest already where it says the same.
    ///
    /// - Parameter version: The version that was changed; a newer one by somebody else is not written over.
    package func save(
        _ text: ArticleText, of number: ArticleNumber, after version: Int, by account: AccountNumber
    ) throws(Failure) -> Int {
        let text = text.tidied
        try Self.check(text)
        let now = delivery.clock()
        return try writing { connection throws(Failure) in
            let found = try stored { () throws(Fault) in try connection.article(number) }
            guard let found else { throw .refused(.article(.unknownArticle(number))) }
            if found.newest.text == text { return found.newest.number }
            guard found.newest.number == version else {
                throw .refused(.article(.changedMeanwhile(version: found.newest.number)))
            }
            return try stored { () throws(Fault) in
                try connection.insertVersion(text, of: number, by: account, at: now)
            }
        }
    }

    private static func check(_ text: ArticleText) throws(Failure) {
        for field in ArticleField.allCases {
            let written = field.text(text)
            let isEmpty = written.allSatisfy(\.isWhitespace)
            guard field.mayBeEmpty || !isEmpty, written.count <= field.longest else {
                throw .refused(.article(.badField(field, longest: field.longest)))
            }
        }
        guard text.picture == nil || !text.alternative.allSatisfy(\.isWhitespace) else {
            throw .refused(.article(.alternativeNeeded))
        }
    }

    // MARK: the gate

    /// The figures of a text, judged against the ledger as it stands now.
    package func check(_ text: ArticleText, of article: Article) throws(Failure) -> CheckedText {
        try delivery.check(
            text.checked,
            CheckQuery(
                unit: UnitReference(code: article.unit.code, validFrom: article.unit.validFrom), period: article.period)
        )
    }

    /// Publishes a version. Every figure is checked anew; one that the ledger does not bear out needs an explanation, by
    /// its place among the figures of the text.
    package func publish(
        _ number: ArticleNumber, version: Int, explanations: [Int: String], by account: AccountNumber
    ) throws(Failure) {
        let record = try record(number)
        guard record.newest.number == version else {
            throw .refused(.article(.changedMeanwhile(version: record.newest.number)))
        }
        if case .published(version, _) = record.state { throw .refused(.article(.nothingNew)) }
        let checked = try check(record.newest.text, of: record.article)
        var given: [FigureExplanation] = []
        var unexplained = 0
        for (place, judgement) in checked.judgements.enumerated() where judgement.outcome.group != .right {
            let text = explanations[place]?.trimmed ?? ""
            if text.isEmpty { unexplained += 1 }
            given.append(
                FigureExplanation(
                    quote: checked.prose.quote(judgement.claim), outcome: judgement.outcome.group.rawValue,
                    text: String(text.prefix(500))))
        }
        guard unexplained == 0 else { throw .refused(.article(.unexplained(count: unexplained))) }
        let act = ArticleAct(
            .published, version: version, at: delivery.clock(), by: account, figures: checked.summary.all,
            right: checked.summary[.right], change: checked.place?.change)
        let kept = given
        try writing { connection throws(Failure) in
            try stored { () throws(Fault) in
                guard try connection.article(number)?.newest.number == version else { throw .busy }
                try connection.insert(act, of: number, kept)
            }
        }
    }

    /// Takes an article back from the public.
    package func withdraw(_ number: ArticleNumber, reason: String, by account: AccountNumber) throws(Failure) {
        let record = try record(number)
        guard case .published(let version, _) = record.state else { throw .refused(.article(.notPublished)) }
        let why = reason.trimmed
        guard !why.isEmpty, why.count <= 500 else { throw .refused(.article(.reasonNeeded)) }
        let act = ArticleAct(.withdrawn, version: version, at: delivery.clock(), by: account, reason: why)
        try writing { connection throws(Failure) in
            try stored { () throws(Fault) in try connection.insert(act, of: number, []) }
        }
    }

    // MARK: the public

    /// What the public sees, the newest first.
    package func published() throws(Failure) -> [PublishedArticle] {
        try reading { connection throws(Fault) in try connection.publishedArticles() }
    }
}
