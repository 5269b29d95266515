import HTTPTypes
import Planning
package import Prose

/// The OpenAPI 3.1 document, written from the table of routes.
package struct OpenAPIDocument: Sendable {
    /// Raised when a route loses something that a program may rely on.
    static let version = "1.0.0"
    private static let paramPrefix = "/api/v1"

    private let entries: [(entry: RouteTable.Entry, contract: Contract)]
    private let language: Language

    /// - Parameter routes: Those without a contract are left out.
    package init(_ routes: [RouteTable.Entry], _ language: Language) {
        entries = routes.compactMap { entry in entry.contract.map { (entry, $0) } }
        self.language = language
    }

    private func say(_ words: Bilingual) -> JSON {
        .text(language.pick(words.vietnamese, words.english))
    }

    private func say(_ vietnamese: String, _ english: String) -> JSON {
        .text(language.pick(vietnamese, english))
    }

    /// With a line for each member and one at the end.
    package var text: String { json.indented() + "\n" }

    package var json: JSON {
        var paths: [(String, JSON)] = []
        for path in Set(entries.map(\.entry.path)).sorted() {
            let operations = entries.filter { $0.entry.path == path }.map { entry, contract in
                (entry.method.rawValue.lowercased(), operation(entry, contract))
            }
            paths.append((path, JSON(members: operations)))
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Tiến Độ", "version": .text(Self.version),
                "description": say(
                    "Số thập phân là chuỗi, ghi đúng từng chữ số (\"96.6\"); thời điểm theo RFC 3339; lỗi theo RFC 9457. Giá trị không có là null.",
                    "Decimals are strings, exact to the digit (\"96.6\"); moments are RFC 3339, errors RFC 9457. What is not available is null."
                ),
            ],
            "servers": [["url": "/"]],
            "tags": .list(
                Contract.Subject.allCases.map { ["name": .text($0.rawValue), "description": say($0.name)] }),
            "paths": JSON(members: paths),
            "components": [
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer",
                        "description": say(
                            "Khóa truy cập của tài khoản, tạo tại /account hoặc bằng `tiendo user token make`",
                            "A token of an account, made at /account or by `tiendo user token make`"),
                    ]
                ],
                "schemas": JSON(members: Schema.known.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }),
                "responses": JSON(members: Self.refusals.map { ("Refusal\($0)", refusal($0)) }),
            ],
        ]
    }

    private static let refusals = [400, 401, 403, 404, 406, 409, 412, 413, 414, 415, 421, 422, 503]

    private func operation(_ entry: RouteTable.Entry, _ contract: Contract) -> JSON {
        var members: [(String, JSON)] = [
            ("operationId", .text(contract.name)), ("tags", [.text(contract.subject.rawValue)]),
            ("summary", say(contract.summary)),
        ]
        if let needed = needed(entry.access) { members.append(("description", needed)) }
        let parameters = contract.parameters + headers(entry, contract)
        members.append(("parameters", .list(parameters.map(parameter))))
        if let body = contract.body {
            let content: JSON = ["application/json": ["schema": body.schema.json, "example": body.example]]
            members.append(("requestBody", ["required": true, "content": content]))
        }
        if !contract.takes.isEmpty {
            members.append(("requestBody", ["required": true, "content": Self.files(contract.takes)]))
        }
        members.append(("responses", answers(entry, contract)))
        members.append(("security", entry.access == .everyone ? [] : [["token": []]]))
        return JSON(members: members)
    }

    private func headers(_ entry: RouteTable.Entry, _ contract: Contract) -> [Parameter] {
        if entry.method == .get { return [.known] }
        return (contract.answersSecret ? [] : [.key]) + (contract.hasVersion ? [.version] : [])
    }

    private func parameter(_ parameter: Parameter) -> JSON {
        var members: [(String, JSON)] = [
            ("name", .text(parameter.name)), ("in", .text(parameter.place.rawValue)),
            ("required", .flag(parameter.isRequired)), ("description", say(parameter.words)),
            ("schema", parameter.schema.json),
        ]
        if let example = parameter.example { members.append(("example", example)) }
        return JSON(members: members)
    }

    private func needed(_ access: Access) -> JSON? {
        func permissions(_ permissions: [Permission]) -> JSON {
            let names = permissions.map { "`\($0.rawValue)`" }
            return say("Cần quyền " + names.joined(separator: " hoặc "), "Takes " + names.joined(separator: " or "))
        }
        return switch access {
        case .everyone, .signedIn: nil
        case .needs(let permission): permissions([permission])
        case .needsAny(let some): permissions(some)
        }
    }

    private func answers(_ entry: RouteTable.Entry, _ contract: Contract) -> JSON {
        var headers: [(String, JSON)] = []
        if entry.method == .get || contract.hasVersion {
            headers.append(("ETag", ["schema": ["type": "string"]]))
        }
        if contract.answer.isPaged {
            headers.append(
                (
                    "Link",
                    [
                        "description": say("Trang sau: rel=\"next\"", "The next page: rel=\"next\""),
                        "schema": ["type": "string"],
                    ]
                ))
        }
        var fine: [(String, JSON)] = [("description", say("Được", "Fine"))]
        if !headers.isEmpty { fine.append(("headers", JSON(members: headers))) }
        fine.append(
            (
                "content",
                contract.answersFile
                    ? Self.files(contract.answer.media)
                    : ["application/json": ["schema": contract.answer.schema.json]]
            ))
        var answers: [(String, JSON)] = [("200", JSON(members: fine))]
        if entry.method == .get {
            answers.append(("304", ["description": say("Không có gì đổi", "Nothing has changed")]))
        }
        for status in contract.refusals(of: entry) {
            answers.append((String(status), ["$ref": .text("#/components/responses/Refusal\(status)")]))
        }
        return JSON(members: answers)
    }

    /// Bytes of some kinds of file.
    private static func files(_ media: [String]) -> JSON {
        JSON(members: media.map { ($0, ["schema": ["type": "string", "format": "binary"]]) })
    }

    private func refusal(_ status: Int) -> JSON {
        [
            "description": say(Self.meaning(of: status)),
            "content": ["application/problem+json": ["schema": Schema.named("Problem").json]],
        ]
    }

    private static func meaning(of status: Int) -> Bilingual {
        switch status {
        case 400: Bilingual(vietnamese: "Yêu cầu không đọc được", english: "The request can't be read")
        case 401:
            Bilingual(vietnamese: "Thiếu khóa, hoặc khóa không dùng được", english: "No token, or one that is not good")
        case 403: Bilingual(vietnamese: "Không có quyền", english: "Not allowed")
        case 404: Bilingual(vietnamese: "Không có thứ được hỏi", english: "What was asked for is not there")
        case 406: Bilingual(vietnamese: "Chỉ trả lời bằng JSON", english: "Answers are JSON only")
        case 409: Bilingual(vietnamese: "Đang trái với trạng thái hiện có", english: "Not as things stand")
        case 412: Bilingual(vietnamese: "Đã có người sửa", english: "Somebody has changed it since")
        case 413: Bilingual(vietnamese: "Gửi lên quá lớn", english: "What was sent is too large")
        case 414: Bilingual(vietnamese: "Địa chỉ quá dài", english: "The address is too long")
        case 415: Bilingual(vietnamese: "Phải gửi JSON", english: "JSON must be sent")
        case 421: Bilingual(vietnamese: "Gọi sai tên máy chủ", english: "The server has another name")
        case 422: Bilingual(vietnamese: "Đọc được nhưng không nhận", english: "Readable, but not accepted")
        default: Bilingual(vietnamese: "Cơ sở dữ liệu tạm không trả lời", english: "The database does not answer")
        }
    }
}
