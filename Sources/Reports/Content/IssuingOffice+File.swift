import Foundation
package import Operations

/// An office's own settings: a JSON file with a part for each layout, {"state": {…}, "party": {…}}; what it does not name
/// stays as it follows from the unit.
package struct OfficeFile: Sendable, Hashable {
    private let parts: [Layout: [String: Setting]]

    private enum Setting: Sendable, Hashable {
        case text(String)
        case list([String])
    }

    private static let texts = ["superior", "body", "name", "sign", "place", "authority", "title", "archive"]
    private static let largest = 1 << 16

    package init(path: String) throws(Failure) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .refused(.missingFile(path)) }
        do throws(OfficeFileFault) {
            parts = try Self.read(data)
        } catch {
            throw .refused(.document(.badOfficeFile(path: path, error)))
        }
    }

    package init(_ bytes: [UInt8]) throws(OfficeFileFault) {
        parts = try Self.read(Data(bytes))
    }

    private static func read(_ data: Data) throws(OfficeFileFault) -> [Layout: [String: Setting]] {
        guard data.count <= largest else { throw .tooLarge }
        let root: Any
        do {
            root = try JSONSerialization.jsonObject(with: data)
        } catch {
            throw .notJSON((error as NSError).localizedDescription)
        }
        guard let object = root as? [String: Any] else { throw .notJSON("{…}") }
        var parts: [Layout: [String: Setting]] = [:]
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            guard let layout = Layout(rawValue: name) else {
                throw .unknownKey(name, allowed: Layout.allCases.map(\.rawValue))
            }
            guard let settings = value as? [String: Any] else { throw .wrongType(key: name) }
            parts[layout] = try Self.settings(settings, in: name)
        }
        return parts
    }

    private static func settings(
        _ settings: [String: Any], in part: String
    ) throws(OfficeFileFault) -> [String: Setting] {
        var known: [String: Setting] = [:]
        for (key, value) in settings.sorted(by: { $0.key < $1.key }) {
            let place = "\(part).\(key)"
            if key == "recipients" {
                guard let list = value as? [String] else { throw .wrongType(key: place) }
                known[key] = .list(list.map(\.precomposedStringWithCanonicalMapping))
            } else if texts.contains(key) {
                guard let text = value as? String else { throw .wrongType(key: place) }
                known[key] = .text(text.precomposedStringWithCanonicalMapping)
            } else {
                throw .unknownKey(place, allowed: (texts + ["recipients"]).map { "\(part).\($0)" })
            }
        }
        return known
    }

    /// The usual office of a layout with what the file says of it; an empty text takes a line away.
    package func applied(to usual: IssuingOffice, _ layout: Layout) -> IssuingOffice {
        var office = usual
        for (key, setting) in parts[layout] ?? [:] {
            switch (key, setting) {
            case ("superior", .text(let text)): office.superior = text.isEmpty ? nil : text
            case ("body", .text(let text)): office.body = text
            case ("name", .text(let text)): office.name = text
            case ("sign", .text(let text)): office.sign = text
            case ("place", .text(let text)): office.place = text
            case ("authority", .text(let text)): office.authority = text.isEmpty ? nil : text
            case ("title", .text(let text)): office.title = text
            case ("archive", .text(let text)): office.archive = text
            case ("recipients", .list(let list)): office.recipients = list
            default: break
            }
        }
        return office
    }
}
