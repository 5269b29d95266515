import Foundation
import Operations

/// A JSON value. Its members keep their order, so that answers and the document read the same each time.
package indirect enum JSON: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        let name: String
        let value: JSON
    }

    case null
    case flag(Bool)
    case integer(Int)
    /// A number that is no whole one; only what is sent to us has any.
    case fraction
    case text(String)
    case list([JSON])
    case object([Member])

    static func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
    static func integer(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }

    /// An object with one member more.
    func with(_ name: String, _ value: JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(name: name, value: value)])
    }

    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// What its members are called.
    var names: [String] { if case .object(let members) = self { members.map(\.name) } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var items: [JSON] { if case .list(let items) = self { items } else { [] } }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(arrayLiteral elements: JSON...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }

    init(members: [(String, JSON)]) {
        self = .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}

extension JSON {
    /// Without what nobody sees in its texts.
    var visible: JSON {
        switch self {
        case .null, .flag, .integer, .fraction: self
        case .text(let text): .text(TypedText.clean(text))
        case .list(let items): .list(items.map(\.visible))
        case .object(let members): .object(members.map { Member(name: $0.name, value: $0.value.visible) })
        }
    }

    /// The value as text on one line.
    package var written: String {
        var json = JSONText()
        write(nil, into: &json)
        return json.text
    }

    /// The value with a line for each member, as people read it.
    package func indented(_ depth: Int = 0) -> String {
        let inner = String(repeating: "  ", count: depth + 1)
        let outer = String(repeating: "  ", count: depth)
        switch self {
        case .list(let items) where items.contains { $0.isNested }:
            return "[\n" + items.map { inner + $0.indented(depth + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members) where !members.isEmpty:
            let lines = members.map { "\(inner)\(JSON.text($0.name).written): \($0.value.indented(depth + 1))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        default: return written
        }
    }

    private var isNested: Bool {
        switch self {
        case .list, .object: true
        default: false
        }
    }

    private func write(_ name: String?, into json: inout JSONText) {
        switch self {
        case .null, .fraction: json.null(name)
        case .flag(let flag): json.flag(name, flag)
        case .integer(let number): json.integer(name, number)
        case .text(let text): json.string(name, text)
        case .list(let items): json.array(name) { json in for item in items { item.write(nil, into: &json) } }
        case .object(let members):
            json.object(name) { json in for member in members { member.value.write(member.name, into: &json) } }
        }
    }
}

extension JSON {
    /// Deeper than this nothing that we take is nested.
    private static let deepest = 20

    /// Reads what a program sent; nothing where it is no JSON, or nested too deeply. Text is normalised on its way in.
    package init?(_ bytes: [UInt8]) {
        guard let found = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed),
            let value = JSON(found, depth: 0)
        else { return nil }
        self = value
    }

    private init?(_ found: Any, depth: Int) {
        guard depth <= Self.deepest else { return nil }
        switch found {
        case is NSNull: self = .null
        case let text as String: self = .text(text.precomposedStringWithCanonicalMapping)
        // A flag is a number as well; the type of its C value tells them apart.
        case let number as NSNumber:
            if number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c")) {
                self = .flag(number.boolValue)
            } else if let whole = Int(exactly: number) {
                self = .integer(whole)
            } else {
                self = .fraction
            }
        case let items as [Any]:
            var list: [JSON] = []
            for item in items {
                guard let value = JSON(item, depth: depth + 1) else { return nil }
                list.append(value)
            }
            self = .list(list)
        case let members as [String: Any]:
            var object: [Member] = []
            for (name, item) in members.sorted(by: { $0.key < $1.key }) {
                guard let value = JSON(item, depth: depth + 1) else { return nil }
                object.append(Member(name: name, value: value))
            }
            self = .object(object)
        default: return nil
        }
    }
}
