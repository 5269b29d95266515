import Planning

extension Contract {
    /// Letters of an article's text, as the newsroom bounds it.
    private static let longestText = 60_000

    static let check = Contract(
        "check", .words, "Soát số liệu trong một văn bản: với sổ của một đơn vị, hoặc tự thân văn bản",
        "Check the figures of a text: against a unit's ledger, or by itself",
        parameters: [
            Parameter("unit", .unit, "So với số liệu của đơn vị này", "Against the figures of this unit"),
            Parameter("period", .period, "và kỳ này", "and of this period"),
        ],
        body: Body(
            schema: .object(["text": .text(Schema.Text(least: 1, most: 1 << 20))]),
            example: ["text": "Toàn huyện trồng được 1.903,5 ha rừng, đạt 106,3% kế hoạch."]),
        answers: .object(["claims": .list(of: claim, most: nil), "notClaims": .list(of: mention, most: nil)]),
        example: "/check?unit=076&period=2023-S1")

    private static let offsets = Schema.list(of: .count, most: 2)

    private static let claim = Schema.object([
        "span": .anyText, "offsets": offsets, "line": .count, "relation": .anyText, "value": Schema.anyText.orNull,
        "percent": Schema.anyText.orNull, "outcome": .anyText, "words": .anyText, "arithmetic": Schema.anyText.orNull,
        "shouldBe": Schema.anyText.orNull, "reference": Schema.anyText.orNull,
    ])

    private static let mention = Schema.object(["span": .anyText, "offsets": offsets, "kind": .anyText])

    // MARK: Articles

    private static let state = Schema.words(["draft", "published", "withdrawn"])

    private static let row: KeyValuePairs<String, Schema> = [
        "number": .count, "unit": .named("Unit"), "period": .period, "title": .anyText, "category": .anyText,
        "state": state, "version": .count, "savedAt": .moment, "publishedVersion": Schema.count.orNull,
        "firstPublished": Schema.moment.orNull,
    ]

    private static let written = Schema.object([
        "title": .line(1...200), "lead": .text(Schema.Text(least: 1, most: 2_000)),
        "body": .text(Schema.Text(least: 1, most: longestText)), "category": .line(1...120), "dated": .day,
    ]).with(optional: ["byline": .line(0...120), "place": .line(0...120), "caption": .line(0...500)])

    private static let text = Schema.object([
        "title": .anyText, "lead": .anyText, "body": .anyText, "category": .anyText, "dated": .day,
        "byline": .anyText, "place": .anyText, "caption": .anyText, "alternative": .anyText,
        "picture": Schema.count.orNull,
    ])

    private static let whole = Schema.object([
        "article": .object(row), "text": text, "claims": .list(of: claim, most: nil),
        "explanations": .list(
            of: .object(["quote": .anyText, "outcome": .anyText, "text": .anyText]), most: nil),
    ])

    private static let articleNumber = Parameter(
        "article", .integer(1...1_000_000_000), in: .path, "Số của bài", "The number of an article", example: 1)

    private static let example: KeyValuePairs<String, JSON> = [
        "title": "Sơn Dương đẩy mạnh trồng rừng", "lead": "Sáu tháng đầu năm, huyện trồng được 1.903,5 ha rừng.",
        "body": "Kết quả đạt 106,3% kế hoạch năm.", "category": "Kinh tế", "dated": "2023-07-14",
    ]

    private static func example(_ more: (String, JSON)...) -> JSON {
        JSON(members: example.map { ($0.key, $0.value) } + more)
    }

    static let news = Contract(
        "news", .words, "Tin bài đã đăng, mới nhất trước", "The articles that are published, the newest first",
        answers: rows([
            "number": .count, "unit": .named("Unit"), "period": .period, "title": .anyText, "lead": .anyText,
            "body": .anyText, "category": .anyText, "byline": .anyText, "published": .moment, "updated": .moment,
            "figures": .count, "right": .count, "address": .anyText,
        ]), isPaged: true, example: "/news?limit=3")

    static let articles = Contract(
        "articles", .words, "Tin bài được viết, mới nhất trước", "The articles that one may write, the newest first",
        answers: rows(row), isPaged: true, example: "/articles?limit=5")

    static let article = Contract(
        "article", .words, "Một bài: bản mới nhất, số liệu trong bài đã soát",
        "One article: its newest version, and its figures, checked", parameters: [articleNumber], answers: whole,
        example: "/articles/1")

    static let makeArticle = Contract(
        "make-article", .words, "Viết một bài mới", "Make an article",
        parameters: [.unit(isRequired: true), .period(isRequired: true)],
        body: Body(schema: written, example: example()), answers: whole, example: "/articles?unit=076&period=2023-S1")

    static let saveArticle = Contract(
        "save-article", .words, "Ghi bản tiếp theo của một bài", "Save the next version of an article",
        parameters: [articleNumber],
        body: Body(schema: written.with(["version": .count]), example: example(("version", 1))),
        answers: whole, example: "/articles/1")

    static let attachPicture = Contract(
        "attach-picture", .words, "Gửi ảnh cho một bài: thân yêu cầu là ảnh PNG hoặc JPEG; thành bản tiếp theo của bài",
        "Give an article its picture: the body is a PNG or JPEG; that makes the next version of the article",
        parameters: [
            articleNumber,
            Parameter(
                "version", .integer(1...1_000_000), isRequired: true, "Bản đã đọc", "The version that was read",
                example: 1),
            Parameter(
                RawFileReader.nameField, .line(1...150), isRequired: true, "Tên tệp", "The name of the file",
                example: "hoi-nghi.jpg"),
            Parameter(
                "alternative", .line(1...150), isRequired: true, "Ảnh có gì, cho người không xem được ảnh",
                "What the picture shows, for those who do not see it", example: "Các đại biểu"),
            Parameter("caption", .line(0...150), "Lời ảnh", "The caption"),
        ], answers: whole, example: "/articles/1/picture?version=1&name=hoi-nghi.jpg&alternative=x"
    ).taking(Picture.Media.allCases.map(\.rawValue) + ["application/octet-stream"])

    static let articlePicture = Contract(
        "picture", .words, "Một ảnh của bài", "A picture of an article",
        parameters: [
            articleNumber,
            Parameter(
                "picture", .integer(1...1_000_000_000), in: .path, "Số của ảnh", "The number of a picture", example: 1),
        ], answers: .anyText, example: "/articles/1/pictures/1"
    ).answering(Picture.Media.allCases.map(\.rawValue))

    static let publishArticle = Contract(
        "publish-article", .words, "Đăng một bản; số liệu chưa khớp cần lời giải thích",
        "Publish a version; figures that the ledger does not bear out need an explanation", parameters: [articleNumber],
        body: Body(
            schema: Schema.object(["version": .count]).with(optional: [
                "explanations": .list(of: .object(["claim": .count, "text": .line(1...500)]), most: 500)
            ]),
            example: ["version": 1, "explanations": [["claim": 0, "text": "Số ước của Hạt Kiểm lâm"]]]),
        answers: whole, example: "/articles/1/publish")

    static let withdrawArticle = Contract(
        "withdraw-article", .words, "Gỡ một bài đã đăng", "Take an article back from the public",
        parameters: [articleNumber],
        body: Body(schema: .object(["reason": .line(1...500)]), example: ["reason": "Số liệu đang rà soát lại"]),
        answers: whole, example: "/articles/1/withdraw")
}
