package import Planning
package import Quantities

extension Connection {
    // MARK: what articles say

    /// Makes an article with its first version. Only inside a transaction that holds the ledger's lock.
    package func insertArticle(
        of unit: UnitKey, _ period: Period, _ text: ArticleText, by account: AccountNumber, at moment: Moment
    ) throws(Fault) -> ArticleNumber {
        let number = ArticleNumber(try nextNumber(in: "article"))
        try execute(
            """
            INSERT INTO article (number, unit_code, unit_from, period, created_at, created_by)
            VALUES (\(number), \(unit.code), \(unit.validFrom), \(period), \(moment), \(account))
            """)
        try insert(text, version: 1, of: number, by: account, at: moment)
        return number
    }

    /// Saves what an article says now, as its next version, and gives the version's number.
    package func insertVersion(
        _ text: ArticleText, of article: ArticleNumber, by account: AccountNumber, at moment: Moment
    ) throws(Fault) -> Int {
        let version =
            try first(
                "SELECT COALESCE(MAX(version), 0) + 1 FROM article_version WHERE article = \(article)", as: Int.self)
            ?? 1
        try insert(text, version: version, of: article, by: account, at: moment)
        return version
    }

    private func insert(
        _ text: ArticleText, version: Int, of article: ArticleNumber, by account: AccountNumber, at moment: Moment
    ) throws(Fault) {
        try execute(
            """
            INSERT INTO article_version
                (article, version, saved_at, saved_by, title, lead, body, byline, category, place, dated, picture,
                 caption, alternative)
            VALUES (\(article), \(version), \(moment), \(account), \(text.title), \(text.lead), \(text.body),
                    \(text.byline), \(text.category), \(text.place), \(text.dated), \(text.picture), \(text.caption),
                    \(text.alternative))
            """)
    }

    package func article(_ number: ArticleNumber) throws(Fault) -> ArticleRecord? {
        try articles("WHERE a.number = \(number)").first
    }

    /// All articles with their newest versions, the newest article first.
    package func articles(limit: Int) throws(Fault) -> [ArticleRecord] {
        try articles("ORDER BY a.number DESC LIMIT \(limit)")
    }

    private func articles(_ condition: SQL) throws(Fault) -> [ArticleRecord] {
        var found: [(Article, ArticleVersion)] = []
        let query: SQL = """
            SELECT a.number, a.unit_code, a.unit_from, a.period, a.created_at, a.created_by, \(Self.versionColumns)
              FROM article a
              JOIN article_version v ON v.article = a.number
               AND v.version = (SELECT MAX(version) FROM article_version WHERE article = a.number)
             \(condition)
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append((try Article(from: &reader), try ArticleVersion(from: &reader)))
        }
        let acts = try acts()
        return found.map { article, version in
            ArticleRecord(article: article, newest: version, acts: acts[article.number] ?? [])
        }
    }

    private static var versionColumns: SQL {
        """
        v.version, v.saved_at, v.saved_by, v.title, v.lead, v.body, v.byline, v.category, v.place, v.dated, v.picture,
        v.caption, v.alternative
        """
    }

    package func versions(of article: ArticleNumber) throws(Fault) -> [ArticleVersion] {
        var found: [ArticleVersion] = []
        let query: SQL = """
            SELECT \(Self.versionColumns) FROM article_version v WHERE v.article = \(article) ORDER BY v.version DESC
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(try ArticleVersion(from: &reader))
        }
        return found
    }

    // MARK: before the public

    /// Publishes a version, or withdraws what is published, with what was said of figures that the ledger does not bear out.
    package func insert(
        _ act: ArticleAct, of article: ArticleNumber, _ explanations: [FigureExplanation]
    ) throws(Fault) {
        let number = try nextNumber(in: "article_act")
        try execute(
            """
            INSERT INTO article_act
                (number, article, kind, version, done_at, done_by, reason, figures, right_figures, ledger_change)
            VALUES (\(number), \(article), \(act.kind), \(act.version), \(act.doneAt), \(act.doneBy), \(act.reason),
                    \(act.figures), \(act.right), \(act.change))
            """)
        for (index, explanation) in explanations.enumerated() {
            try execute(
                """
                INSERT INTO article_explanation (act, place, quote, outcome, explanation)
                VALUES (\(number), \(index + 1), \(explanation.quote), \(explanation.outcome), \(explanation.text))
                """)
        }
    }

    private func acts() throws(Fault) -> [ArticleNumber: [ArticleAct]] {
        var found: [ArticleNumber: [ArticleAct]] = [:]
        let query: SQL = """
            SELECT article, kind, version, done_at, done_by, reason, figures, right_figures, ledger_change
              FROM article_act ORDER BY number
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let article = try reader.next(ArticleNumber.self)
            found[article, default: []].append(try ArticleAct(from: &reader))
        }
        return found
    }

    /// What was said of figures when the article was last published.
    package func explanations(of article: ArticleNumber) throws(Fault) -> [FigureExplanation] {
        try all(
            """
            SELECT e.quote, e.outcome, e.explanation FROM article_explanation e
             WHERE e.act = (SELECT MAX(number) FROM article_act WHERE article = \(article) AND kind = 'published')
             ORDER BY e.place
            """, as: String.self, String.self, String.self
        ).map { FigureExplanation(quote: $0, outcome: $1, text: $2) }
    }

    /// What the public sees, the newest first.
    package func publishedArticles() throws(Fault) -> [PublishedArticle] {
        var published: [PublishedArticle] = []
        for record in try articles("ORDER BY a.number DESC") {
            guard case .published(let version, let moment) = record.state, let act = record.acts.last else { continue }
            let text =
                version == record.newest.number
                ? record.newest.text
                : try versions(of: record.article.number).first { $0.number == version }?.text
            guard let text else { continue }
            published.append(
                PublishedArticle(
                    article: record.article, text: text, published: record.firstPublished ?? moment, updated: moment,
                    figures: act.figures, right: act.right))
        }
        return published.sorted {
            ($0.text.dated, $0.article.number) > ($1.text.dated, $1.article.number)
        }
    }
}
