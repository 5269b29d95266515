import HTTPTypes
import Planning

/// What a route of the API takes and answers. It stands beside the route, the gate holds requests to it, and the OpenAPI
/// document is written from it.
package struct Contract: Sendable {
    /// A part of the API, as the document groups it.
    package enum Subject: String, Sendable, CaseIterable {
        case standing, catalogue, reports, approval, words, people, record

        var name: Bilingual {
            switch self {
            case .standing: Bilingual(vietnamese: "Tiến độ", english: "Standing")
            case .catalogue: Bilingual(vietnamese: "Danh mục", english: "Catalogue")
            case .reports: Bilingual(vietnamese: "Báo cáo của đơn vị", english: "Reports of units")
            case .approval: Bilingual(vietnamese: "Duyệt", english: "Approval")
            case .words: Bilingual(vietnamese: "Văn bản, tin bài", english: "Texts and articles")
            case .people: Bilingual(vietnamese: "Tài khoản", english: "Accounts")
            case .record: Bilingual(vietnamese: "Sổ ghi", english: "The record")
            }
        }
    }

    /// What is sent: its schema, and an example that is right.
    struct Body: Sendable {
        let schema: Schema
        let example: JSON
    }

    /// What comes back where all is well.
    struct Answer: Sendable {
        let schema: Schema
        var isPaged = false
        /// The kinds of file that it is, where it is one.
        var media: [String] = []
    }

    /// The name of the operation: unique, for programs that make their client from the document.
    package let name: String
    let subject: Subject
    let summary: Bilingual
    var parameters: [Parameter] = []
    var body: Body?
    var answer: Answer
    /// An example address, without "/api/v1".
    var example: String
    /// Whether a write may carry If-Match: there is a version that it can be about.
    var hasVersion = false
    /// Whether a file is sent: the body itself, of one of these kinds.
    var takes: [String] = []
    /// Whether the answer holds a secret that is told once: it is kept nowhere, so no key brings it back.
    var answersSecret = false

    init(
        _ name: String, _ subject: Subject, _ vietnamese: String, _ english: String, parameters: [Parameter] = [],
        body: Body? = nil, answers schema: Schema, isPaged: Bool = false, example: String, hasVersion: Bool = false
    ) {
        self.name = name
        self.subject = subject
        summary = Bilingual(vietnamese: vietnamese, english: english)
        self.parameters = parameters + (isPaged ? Parameter.page : []) + [.language]
        self.body = body
        answer = Answer(schema: schema, isPaged: isPaged)
        self.example = example
        self.hasVersion = hasVersion
    }

    /// One that answers with a file.
    func answering(_ media: [String]) -> Contract {
        var contract = self
        contract.answer.media = media
        return contract
    }

    /// One that takes a file.
    func taking(_ media: [String]) -> Contract {
        var contract = self
        contract.takes = media
        return contract
    }

    /// One that answers with a secret.
    func answeringSecret() -> Contract {
        var contract = self
        contract.answersSecret = true
        return contract
    }

    /// Whether the answer is a file and no JSON.
    package var answersFile: Bool { !answer.media.isEmpty }

    func parameters(in place: Parameter.Place) -> [Parameter] {
        parameters.filter { $0.place == place }
    }
}

/// One parameter of a route.
package struct Parameter: Sendable {
    enum Place: String, Sendable {
        case path, query, header
    }

    let name: String
    var place = Place.query
    let schema: Schema
    var isRequired = false
    let words: Bilingual
    /// One that the example of the repository answers.
    let example: JSON?

    init(
        _ name: String, _ schema: Schema, in place: Place = .query, isRequired: Bool = false, _ vietnamese: String,
        _ english: String, example: JSON? = nil
    ) {
        self.name = name
        self.place = place
        self.schema = schema
        self.isRequired = isRequired || place == .path
        words = Bilingual(vietnamese: vietnamese, english: english)
        self.example = example
    }
}

extension Contract {
    /// The statuses of problems that a route may answer with.
    func refusals(of entry: RouteTable.Entry) -> [Int] {
        var statuses: Set<Int> = [400, 404, 406, 414, 421, 503]
        if entry.access != .everyone { statuses.formUnion([401, 403]) }
        if entry.method != .get { statuses.formUnion([409, 422]) }
        if body != nil || !takes.isEmpty { statuses.formUnion([413, 415]) }
        if hasVersion { statuses.insert(412) }
        return statuses.sorted()
    }
}

extension Contract {
    /// What in an answer is not as the document says.
    package func faults(inAnswer text: String) -> [SchemaFault] {
        guard let json = JSON(Array(text.utf8)) else { return [SchemaFault(pointer: "", kind: .type("JSON"))] }
        return answer.schema.faults(in: json)
    }

    /// The address of the example.
    package var exampleAddress: String { "/api/v1" + example }
}
