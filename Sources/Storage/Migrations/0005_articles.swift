extension Migration {
    /// News: what articles say, version by version, their pictures, and what was done with them before the public. Beside
    /// the chain: they tell of figures and hold none. All of it only grows.
    static let articles = Migration(number: 5, name: "articles") { dialect in
        tablesOfArticles
            + SQL.appendOnly("article", sameRow: "number = NEW.number", on: dialect)
            + SQL.appendOnly(
                "article_version", sameRow: "article = NEW.article AND version = NEW.version", on: dialect)
            + SQL.appendOnly("article_picture", sameRow: "number = NEW.number", on: dialect)
            + SQL.appendOnly("article_act", sameRow: "number = NEW.number", on: dialect)
            + SQL.appendOnly("article_explanation", sameRow: "act = NEW.act AND place = NEW.place", on: dialect)
    }

    private static let tablesOfArticles: [SQL] = [
        """
        CREATE TABLE article (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            unit_code \(.text) NOT NULL,
            unit_from \(.integer) NOT NULL CHECK (unit_from BETWEEN 10101 AND 99991231),
            period \(.integer) NOT NULL,
            created_at \(.integer) NOT NULL,
            created_by \(.integer) NOT NULL REFERENCES account (number)
        )\(.strict)
        """,
        """
        CREATE TABLE article_picture (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            article \(.integer) NOT NULL REFERENCES article (number),
            media \(.text) NOT NULL CHECK (media IN ('image/png', 'image/jpeg')),
            width \(.integer) NOT NULL CHECK (width > 0),
            height \(.integer) NOT NULL CHECK (height > 0),
            byte_count \(.integer) NOT NULL CHECK (byte_count > 0),
            sha256 \(.text) NOT NULL CHECK (LENGTH(sha256) = 64),
            content \(.bytes) NOT NULL,
            added_at \(.integer) NOT NULL,
            added_by \(.integer) NOT NULL REFERENCES account (number)
        )\(.strict)
        """,
        """
        CREATE TABLE article_version (
            article \(.integer) NOT NULL REFERENCES article (number),
            version \(.integer) NOT NULL CHECK (version > 0),
            saved_at \(.integer) NOT NULL,
            saved_by \(.integer) NOT NULL REFERENCES account (number),
            title \(.text) NOT NULL,
            lead \(.text) NOT NULL,
            body \(.text) NOT NULL,
            byline \(.text) NOT NULL,
            category \(.text) NOT NULL,
            place \(.text) NOT NULL,
            dated \(.integer) NOT NULL CHECK (dated BETWEEN 10101 AND 99991231),
            picture \(.integer) REFERENCES article_picture (number),
            caption \(.text) NOT NULL,
            alternative \(.text) NOT NULL,
            PRIMARY KEY (article, version)
        )\(.strict)
        """,
        """
        CREATE TABLE article_act (
            number \(.integer) NOT NULL PRIMARY KEY CHECK (number > 0),
            article \(.integer) NOT NULL REFERENCES article (number),
            kind \(.text) NOT NULL CHECK (kind IN ('published', 'withdrawn')),
            version \(.integer) NOT NULL,
            done_at \(.integer) NOT NULL,
            done_by \(.integer) NOT NULL REFERENCES account (number),
            reason \(.text) NOT NULL,
            figures \(.integer) NOT NULL CHECK (figures >= 0),
            right_figures \(.integer) NOT NULL CHECK (right_figures BETWEEN 0 AND figures),
            ledger_change \(.integer),
            FOREIGN KEY (article, version) REFERENCES article_version (article, version)
        )\(.strict)
        """,
        "CREATE INDEX article_act_article ON article_act (article, number)",
        """
        CREATE TABLE article_explanation (
            act \(.integer) NOT NULL REFERENCES article_act (number),
            place \(.integer) NOT NULL CHECK (place > 0),
            quote \(.text) NOT NULL,
            outcome \(.text) NOT NULL,
            explanation \(.text) NOT NULL,
            PRIMARY KEY (act, place)
        )\(.strict)
        """,
    ]
}
