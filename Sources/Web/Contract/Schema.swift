/// What a value may be. The same value is written into the OpenAPI document and held against what is sent, so that the two
/// can't differ.
package indirect enum Schema: Sendable {
    /// Text of a form, or one of some words.
    case text(Text)
    case integer(ClosedRange<Int>)
    case flag
    case list(of: Schema, most: Int?)
    /// These members and no others.
    case object([Property])
    /// Members of any name.
    case map(of: Schema)
    case nullable(Schema)
    /// One that has a name in the document; see `Schema.known`.
    case named(String)

    package struct Text: Sendable {
        var pattern: String?
        /// As JSON Schema calls it: "date", "date-time", "uri-reference".
        var format: String?
        var words: [String]?
        var least = 0
        /// In code points.
        var most: Int?
    }

    package struct Property: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
    }
}

extension Schema {
    /// Any text of an answer.
    static let anyText = Schema.text(Text())
    /// A number in plain notation, exact: "96.6".
    static let decimal = Schema.text(Text(pattern: "^-?[0-9]+(\\.[0-9]+)?$"))
    static let count = Schema.integer(0...Int.max)
    static let day = Schema.text(Text(format: "date"))
    static let moment = Schema.text(Text(format: "date-time"))
    static let period = Schema.text(Text(pattern: "^(19|2[0-9])[0-9]{2}(-(S[12]|Q[1-4]|9M|0[1-9]|1[0-2]))?$"))
    /// A unit's code, with the first day of one of its versions where that matters. A name is no code, but the answer to it
    /// says which units may have been meant.
    static let unit = Schema.text(Text(pattern: "^[^@\\u0000-\\u001F\\u007F]{1,40}(@\(dayPattern))?$"))
    static let indicator = Schema.text(Text(pattern: "^[a-z0-9][a-z0-9-]{0,59}$"))

    static func words(_ words: [String]) -> Schema { .text(Text(words: words)) }

    static func words<Words: CaseIterable & RawRepresentable>(of: Words.Type) -> Schema
    where Words.RawValue == String {
        .words(Words.allCases.map(\.rawValue))
    }

    /// A line that people write: no control characters.
    static func line(_ lengths: ClosedRange<Int>) -> Schema {
        .text(Text(pattern: linePattern, least: lengths.lowerBound, most: lengths.upperBound))
    }

    static let linePattern = "^[^\\u0000-\\u001F\\u007F]*$"

    /// Days of every month; 29 February is left to the calendar.
    static let dayPattern =
        "(19|2[0-9])[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"

    /// A day or an RFC 3339 moment.
    static let dayOrMoment = Schema.text(
        Text(pattern: "^\(dayPattern)(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-]0[0-9]:[03]0))?$")
    )

    var orNull: Schema { .nullable(self) }

    static func object(_ properties: KeyValuePairs<String, Schema>) -> Schema {
        .object(properties.map { Property(name: $0.key, schema: $0.value, isRequired: true) })
    }

    /// With members that may be left out.
    func with(optional properties: KeyValuePairs<String, Schema>) -> Schema {
        guard case .object(let required) = self else { return self }
        return .object(required + properties.map { Property(name: $0.key, schema: $0.value, isRequired: false) })
    }

    /// With more members than another schema has.
    func with(_ properties: KeyValuePairs<String, Schema>) -> Schema {
        guard case .object(let known) = self else { return self }
        return .object(known + properties.map { Property(name: $0.key, schema: $0.value, isRequired: true) })
    }
}

extension Schema {
    /// As JSON Schema 2020-12 writes it.
    var json: JSON {
        switch self {
        case .text(let text): return text.json
        case .integer(let range):
            var members: [(String, JSON)] = [("type", "integer"), ("minimum", .integer(range.lowerBound))]
            if range.upperBound != Int.max { members.append(("maximum", .integer(range.upperBound))) }
            return JSON(members: members)
        case .flag: return ["type": "boolean"]
        case .list(let item, let most):
            var members: [(String, JSON)] = [("type", "array"), ("items", item.json)]
            if let most { members.append(("maxItems", .integer(most))) }
            return JSON(members: members)
        case .object(let properties):
            let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
            var members: [(String, JSON)] = [("type", "object")]
            members.append(("properties", JSON(members: properties.map { ($0.name, $0.schema.json) })))
            if !required.isEmpty { members.append(("required", .list(required))) }
            members.append(("additionalProperties", false))
            return JSON(members: members)
        case .map(let value): return ["type": "object", "additionalProperties": value.json]
        case .nullable(let schema): return ["anyOf": [schema.json, ["type": "null"]]]
        case .named(let name): return ["$ref": .text("#/components/schemas/\(name)")]
        }
    }
}

extension Schema.Text {
    fileprivate var json: JSON {
        var members: [(String, JSON)] = [("type", "string")]
        if let words { members.append(("enum", .list(words.map { .text($0) }))) }
        if let format { members.append(("format", .text(format))) }
        if least > 0 { members.append(("minLength", .integer(least))) }
        if let most { members.append(("maxLength", .integer(most))) }
        if let pattern { members.append(("pattern", .text(pattern))) }
        return JSON(members: members)
    }
}

extension Schema {
    /// With the members of another schema, too.
    func with(_ other: Schema) -> Schema {
        guard case .object(let own) = self, case .object(let more) = other else { return self }
        return .object(own + more)
    }
}
