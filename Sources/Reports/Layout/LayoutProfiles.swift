import Foundation
package import Planning
package import Quantities

/// The profiles that documents can follow: those that come with the program, and an office's own.
package struct LayoutProfiles: Sendable {
    package let all: [LayoutProfile]

    private static let shipped: [(name: String, content: [UInt8])] = [
        ("state-nd30-2020.json", PackageResources.state_nd30_2020_json),
        ("party-36-hd-2018.json", PackageResources.party_36_hd_2018_json),
        ("party-05-hd-2026.json", PackageResources.party_05_hd_2026_json),
    ]
    private static let largestFile = 1 << 20

    /// Those of a folder come first, then those that are recorded, so that an office's own profile wins over ours for the
    /// same days.
    package init(folder: String? = nil, recorded: [DocumentProfile] = []) throws(LayoutFault) {
        var own: [LayoutProfile] = []
        if let folder {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                throw .unreadable(file: folder)
            }
            for name in names.sorted() where name.hasSuffix(".json") {
                guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                    data.count <= Self.largestFile
                else { throw .unreadable(file: name) }
                own.append(try Self.profile(data, file: name))
            }
        }
        for profile in recorded {
            guard let text = profile.text else { continue }
            own.append(try LayoutProfile(text: text, file: profile.name))
        }
        for (name, content) in Self.shipped { own.append(try Self.profile(Data(content), file: name)) }
        all = own
    }

    /// The profile that a document of this day follows.
    package func profile(_ layout: Layout, dated day: Day) throws(LayoutFault) -> LayoutProfile {
        let ofLayout = all.filter { $0.layout == layout }
        guard let found = ofLayout.first(where: { $0.isInForce(on: day) }) else {
            throw .noneInForce(layout, on: day, known: ofLayout.map(\.term))
        }
        return found
    }

    /// The files of the profiles that come with the program, by the names of the profiles.
    package static let shippedTexts: [(name: String, text: String)] = shipped.map { file in
        (String(file.name.dropLast(5)), String(decoding: file.content, as: UTF8.self))
    }

    fileprivate static func profile(_ data: Data, file: String) throws(LayoutFault) -> LayoutProfile {
        do {
            return try JSONDecoder().decode(LayoutProfile.self, from: data)
        } catch let ProfileMistake.unknownKey(path, nearest) {
            throw .unknownKey(file: file, place: place(path), nearest: nearest)
        } catch let ProfileMistake.unfitColumns(columns, found, wanted) {
            throw .unfitColumns(file: file, place: columns, found: found, wanted: wanted)
        } catch let DecodingError.dataCorrupted(context) {
            throw .badProfile(file: file, place: place(context.codingPath), found: context.debugDescription)
        } catch let DecodingError.keyNotFound(key, context) {
            throw .badProfile(file: file, place: place(context.codingPath + [key]), found: "")
        } catch let DecodingError.typeMismatch(_, context) {
            throw .badProfile(file: file, place: place(context.codingPath), found: context.debugDescription)
        } catch let DecodingError.valueNotFound(_, context) {
            throw .badProfile(file: file, place: place(context.codingPath), found: "null")
        } catch {
            throw .unreadable(file: file)
        }
    }

    /// "styles.body.size"
    private static func place(_ path: [any CodingKey]) -> String {
        path.map(\.stringValue).joined(separator: ".")
    }
}

extension LayoutProfile {
    /// Reads the text of a profile's file; `file` is what messages call it.
    package init(text: String, file: String) throws(LayoutFault) {
        self = try LayoutProfiles.profile(Data(text.utf8), file: file)
    }

    /// The profile that a document of this day follows; those of an office's own folder win.
    package static func named(
        _ layout: Layout, dated day: Day, folder: String? = nil, recorded: [DocumentProfile] = []
    ) throws(LayoutFault) -> LayoutProfile {
        try LayoutProfiles(folder: folder, recorded: recorded).profile(layout, dated: day)
    }

    /// "party-36-hd-2018: 2018-04-03 … 2026-05-26"
    fileprivate var term: String {
        "\(name): \(Self.iso(validFrom)) … \(validTo.map(Self.iso) ?? "")"
    }

    private static func iso(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
