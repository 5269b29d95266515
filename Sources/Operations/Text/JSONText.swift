/// Writes JSON whose members keep the order of the contract, which `JSONEncoder` does not promise.
struct JSONText {
    private(set) var text = ""
    private var needsComma = false

    mutating func object(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
        begin(name, "{")
        body(&self)
        end("}")
    }

    mutating func array(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
        begin(name, "[")
        body(&self)
        end("]")
    }

    mutating func string(_ name: String? = nil, _ value: String?) {
        key(name)
        if let value { quote(value) } else { text += "null" }
        needsComma = true
    }

    mutating func integer(_ name: String? = nil, _ value: Int?) {
        key(name)
        text += value.map(String.init) ?? "null"
        needsComma = true
    }

    mutating func flag(_ name: String, _ value: Bool) {
        key(name)
        text += value ? "true" : "false"
        needsComma = true
    }

    mutating func null(_ name: String) {
        key(name)
        text += "null"
        needsComma = true
    }

    private mutating func begin(_ name: String?, _ bracket: String) {
        key(name)
        text += bracket
        needsComma = false
    }

    private mutating func end(_ bracket: String) {
        text += bracket
        needsComma = true
    }

    private mutating func key(_ name: String?) {
        if needsComma { text += "," }
        needsComma = false
        if let name {
            quote(name)
            text += ":"
        }
    }

    private mutating func quote(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{00}"..."\u{1F}", "\u{2028}", "\u{2029}", "<":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
