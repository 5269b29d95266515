/// The fields of an address's query, read strictly: what a form or a person sends, once each, as UTF-8.
struct QueryFields: Sendable {
    /// Why a query can't be read.
    enum Fault: Error, Sendable, Hashable {
        case notUTF8
        case tooMany
        case tooLong(name: String)
        case repeated(name: String)
    }

    private static let mostFields = 20
    private static let longestValue = 200

    /// In the order of the address.
    let fields: [(name: String, value: String)]

    init(_ query: String?) throws(Fault) {
        var fields: [(name: String, value: String)] = []
        for piece in (query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0])
            let value = parts.count == 2 ? try Self.decoded(parts[1]) : ""
            guard fields.count < Self.mostFields else { throw .tooMany }
            guard name.utf8.count <= Self.longestValue, value.utf8.count <= Self.longestValue else {
                throw .tooLong(name: String(name.prefix(40)))
            }
            guard !fields.contains(where: { $0.name == name }) else { throw .repeated(name: name) }
            fields.append((name, value))
        }
        self.fields = fields
    }

    /// The value of a field; an empty one, as forms send it, counts as absent.
    subscript(name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    private static func decoded(_ bytes: Substring.UTF8View) throws(Fault) -> String {
        var decoded: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
                else { throw .notUTF8 }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        guard let text = String(validating: decoded, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
            throw .notUTF8
        }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
