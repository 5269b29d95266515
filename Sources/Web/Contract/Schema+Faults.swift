import Quantities

/// What is wrong with a value, and where.
package struct SchemaFault: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case missing
        case unknownMember
        /// It should be of this type, as JSON calls it.
        case type(String)
        /// It does not have the form that the schema states.
        case form(String)
        case words([String])
        case length(Int, Int?)
        case range(Int, Int)
        case tooMany(Int)
        /// The form does not ask for it, or it stood before; what may have been meant.
        case notAsked(near: [String])
    }

    /// A JSON pointer: "/figures/0/value"; empty for the whole.
    package let pointer: String
    package let kind: Kind
}

extension Schema {
    private static let mostFaults = 20

    /// What does not fit; the first few.
    package func faults(in json: JSON) -> [SchemaFault] {
        var faults: [SchemaFault] = []
        check(json, "", &faults)
        return Array(faults.prefix(Self.mostFaults))
    }

    private func check(_ json: JSON, _ place: String, _ faults: inout [SchemaFault]) {
        guard faults.count < Self.mostFaults else { return }
        func wrong(_ kind: SchemaFault.Kind) { faults.append(SchemaFault(pointer: place, kind: kind)) }
        switch (self, json) {
        case (.nullable, .null): return
        case (.nullable(let schema), _): schema.check(json, place, &faults)
        case (.named(let name), _): Self.known[name]?.check(json, place, &faults)
        case (.text(let form), .text(let text)): form.fault(in: text).map(wrong)
        case (.text, _): wrong(.type("string"))
        case (.integer(let range), .integer(let number)):
            if !range.contains(number) { wrong(.range(range.lowerBound, range.upperBound)) }
        case (.integer, _): wrong(.type("integer"))
        case (.flag, .flag): return
        case (.flag, _): wrong(.type("boolean"))
        case (.list(let item, let most), .list(let items)):
            if let most, items.count > most { return wrong(.tooMany(most)) }
            for (index, value) in items.enumerated() { item.check(value, "\(place)/\(index)", &faults) }
        case (.list, _): wrong(.type("array"))
        case (.map(let value), .object(let members)):
            for member in members { value.check(member.value, place + Self.step(member.name), &faults) }
        case (.object(let properties), .object(let members)): check(members, properties, place, &faults)
        case (.object, _), (.map, _): wrong(.type("object"))
        }
    }

    private func check(
        _ members: [JSON.Member], _ properties: [Property], _ place: String, _ faults: inout [SchemaFault]
    ) {
        for member in members {
            guard let property = properties.first(where: { $0.name == member.name }) else {
                faults.append(SchemaFault(pointer: place + Self.step(member.name), kind: .unknownMember))
                continue
            }
            property.schema.check(member.value, place + Self.step(member.name), &faults)
        }
        for property in properties where property.isRequired && !members.contains(where: { $0.name == property.name }) {
            faults.append(SchemaFault(pointer: place + Self.step(property.name), kind: .missing))
        }
    }

    /// A name as a part of a JSON pointer; what a sender made up may be long.
    private static func step(_ name: String) -> String {
        "/" + name.prefix(80).replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

extension Schema.Text {
    fileprivate func fault(in text: String) -> SchemaFault.Kind? {
        if let words { return words.contains(text) ? nil : .words(words) }
        let length = text.unicodeScalars.count
        if length < least || length > most ?? .max { return .length(least, most) }
        switch format {
        case "date": return Day(text) == nil ? .form("date") : nil
        case "date-time": return Moment(text) == nil ? .form("date-time") : nil
        default: break
        }
        if pattern == Schema.linePattern {
            // A form has hundreds of such cells.
            return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
                ? nil : .form(Schema.linePattern)
        }
        guard let pattern, let regex = try? Regex(pattern) else { return nil }
        return text.wholeMatch(of: regex.matchingSemantics(.unicodeScalar)) == nil ? .form(pattern) : nil
    }
}

extension Schema {
    /// Whether a parameter's text fits.
    func fault(inText text: String) -> SchemaFault.Kind? {
        switch self {
        case .integer:
            guard let number = Int(text), String(number) == text else { return .type("integer") }
            return faults(in: .integer(number)).first?.kind
        case .flag: return ["true", "false"].contains(text) ? nil : .words(["true", "false"])
        default: return faults(in: .text(text)).first?.kind
        }
    }
}
