/// Writes JSON whose members keep the order of the contract, which `JSONEncoder` does not promise.
package struct JSONText {
    private var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func object(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
        begin(name, "{")
        body(&self)
        end("}")
    }

    package mutating func array(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
        begin(name, "[")
        body(&self)
        end("]")
    }

    package mutating func string(_ name: String? = nil, _ value: String?) {
        key(name)
        if let value { quote(value) } else { put("null") }
        needsComma = true
    }

    package mutating func integer(_ name: String? = nil, _ value: Int?) {
        key(name)
        put(value.map(String.init) ?? "null")
        needsComma = true
    }

    package mutating func flag(_ name: String? = nil, _ value: Bool) {
        key(name)
        put(value ? "true" : "false")
        needsComma = true
    }

    package mutating func null(_ name: String? = nil) {
        key(name)
        put("null")
        needsComma = true
    }

    private mutating func begin(_ name: String?, _ bracket: String) {
        key(name)
        put(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: String) {
        put(bracket)
        needsComma = true
    }

    private mutating func key(_ name: String?) {
        if needsComma { put(",") }
        needsComma = false
        if let name {
            quote(name)
            put(":")
        }
    }

    private mutating func put(_ plain: String) {
        bytes.append(contentsOf: plain.utf8)
    }

    private mutating func quote(_ value: String) {
        put("\"")
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case UInt8(ascii: "\n"): put("\\n")
            case UInt8(ascii: "\r"): put("\\r")
            case UInt8(ascii: "\t"): put("\\t")
            // "<" as well, so that the text may stand inside a page.
            case 0..<0x20, UInt8(ascii: "<"):
                let digits = String(byte, radix: 16)
                put("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: bytes.append(byte)
            }
        }
        put("\"")
    }
}
