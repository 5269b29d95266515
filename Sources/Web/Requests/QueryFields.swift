/// The fields of an address's query, read strictly: what a form or a person sends, once each, as UTF-8.
struct QueryFields: Sendable {
    /// Why a query can't be read.
    enum Fault: Error, Sendable, Hashable {
        case notUTF8
        case tooMany
        case tooLong(name: String)
        case repeated(name: String)
    }

    /// How much is taken.
    struct Limits: Sendable {
        let fields: Int
        let value: Int
        /// Whether a name may stand more than once, as ticked boxes of one group do.
        let repeats: Bool
        /// Whether what nobody sees is left out of the values.
        var cleans = true

        static let address = Limits(fields: 20, value: 600, repeats: false)
        /// For those who hold it against a contract.
        static let asSent = Limits(fields: 20, value: 600, repeats: false, cleans: false)
        static let form = Limits(fields: 1000, value: 20_000, repeats: true)
        /// A form with files may bring a text as long as a file: `UploadReader` bounds what all fields hold.
        static let upload = Limits(fields: 1000, value: UploadReader.mostFieldBytes, repeats: true)
    }

    /// No fields at all.
    static let none = QueryFields(fields: [])

    /// In the order of the address.
    let fields: [(name: String, value: String)]

    private init(fields: [(name: String, value: String)]) {
        self.fields = fields
    }

    /// Fields that came in another form than an address's, held to the same limits.
    init(fields: [(name: String, value: String)], _ limits: Limits) throws(Fault) {
        guard fields.count <= limits.fields else { throw .tooMany }
        for field in fields where field.value.utf8.count > limits.value {
            throw .tooLong(name: String(field.name.prefix(40)))
        }
        self.fields = fields.map { ($0.name, TypedText.clean($0.value)) }
    }

    init(_ query: String?, _ limits: Limits = .address) throws(Fault) {
        var fields: [(name: String, value: String)] = []
        for piece in (query ?? "").utf8.split(separator: UInt8(ascii: "&")) {
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0])
            let value = parts.count == 2 ? try Self.decoded(parts[1]) : ""
            guard fields.count < limits.fields else { throw .tooMany }
            guard name.utf8.count <= 200, value.utf8.count <= limits.value else {
                throw .tooLong(name: String(name.prefix(40)))
            }
            guard limits.repeats || !fields.contains(where: { $0.name == name }) else { throw .repeated(name: name) }
            fields.append((name, limits.cleans ? TypedText.clean(value) : value))
        }
        self.fields = fields
    }

    /// The value of a field; an empty one, as forms send it, counts as absent.
    subscript(name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// All values of a field, empty ones left out.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    /// A part of a path; "+" is a plus there.
    static func part(_ raw: String) throws(Fault) -> String {
        guard raw.utf8.count <= Limits.address.value else { throw .tooLong(name: String(raw.prefix(40))) }
        return try decoded(
            raw.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B")[...].utf8)
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
