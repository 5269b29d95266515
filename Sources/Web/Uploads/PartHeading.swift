/// What stands over a part of a form: the name of its field, and of its file where it is one.
struct PartHeading: Sendable, Hashable {
    let name: String
    /// As the browser sends it; `nil` where the part is a field's text.
    let fileName: String?

    init(name: String, fileName: String? = nil) {
        self.name = name
        self.fileName = fileName
    }

    /// The lines above a part, without the empty one.
    init(_ bytes: some Collection<UInt8>) throws(MultipartFault) {
        guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
            throw .malformed
        }
        var disposition: Substring?
        // Line by line of scalars: as characters, CR and LF are one.
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw .malformed }
            let value = Substring(parts[1].filter { $0 != "\r" }.drop { $0 == " " || $0 == "\t" })
            switch String(parts[0]).lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .malformed }
                disposition = value
            // Nobody sends one today; the bytes would have to be decoded.
            case "content-transfer-encoding":
                guard ["binary", "8bit", "7bit"].contains(value.lowercased()) else { throw .malformed }
            default: break
            }
        }
        guard let disposition else { throw .malformed }
        try self.init(disposition: disposition)
    }

    private init(disposition: Substring) throws(MultipartFault) {
        var rest = disposition.unicodeScalars[...]
        let kind = Self.word(&rest)
        guard kind.lowercased() == "form-data" else { throw .malformed }
        var values: [String: String] = [:]
        while let next = rest.first {
            guard next == ";" else { throw .malformed }
            rest.removeFirst()
            Self.skipSpaces(&rest)
            guard !rest.isEmpty else { break }
            let name = Self.word(&rest).lowercased()
            guard rest.first == "=", !name.isEmpty else { throw .malformed }
            rest.removeFirst()
            let value = try Self.value(&rest)
            guard values.updateValue(value, forKey: name) == nil else { throw .malformed }
            Self.skipSpaces(&rest)
        }
        guard let name = values["name"] else { throw .malformed }
        self.init(name: name, fileName: values["filename"])
    }

    private static func skipSpaces(_ rest: inout Substring.UnicodeScalarView) {
        rest = rest.drop { $0 == " " || $0 == "\t" }
    }

    private static func word(_ rest: inout Substring.UnicodeScalarView) -> String {
        let word = rest.prefix { $0 != ";" && $0 != "=" }
        rest = rest.dropFirst(word.count)
        return String(word).trimmingSuffix(while: { $0 == " " || $0 == "\t" })
    }

    /// Browsers write a quotation mark and line ends in a name as %22, %0D and %0A; others put a backslash before the mark.
    private static func value(_ rest: inout Substring.UnicodeScalarView) throws(MultipartFault) -> String {
        guard rest.first == "\"" else { return word(&rest) }
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let next = rest.popFirst() {
            switch next {
            case "\"":
                return String(text).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: " ")
            case "\\" where rest.first == "\"" || rest.first == "\\":
                if let marked = rest.popFirst() { text.append(marked) }
            default: text.append(next)
            }
        }
        throw .malformed
    }
}

extension String {
    fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isCut(last) { text.removeLast() }
        return String(text)
    }
}
