import Foundation
import Office
import Quantities
import Testing

@testable import Reports

@Suite struct LayoutProfileTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
        try #require(Day(year: year, month: month, day: day))
    }

    @Test(arguments: [
        (Layout.state, 2023, 7, 5, "state-nd30-2020"), (.party, 2023, 7, 5, "party-36-hd-2018"),
        (.party, 2026, 5, 26, "party-36-hd-2018"), (.party, 2026, 5, 27, "party-05-hd-2026"),
        (.party, 2030, 1, 1, "party-05-hd-2026"), (.state, 2020, 3, 5, "state-nd30-2020"),
    ])
    func `the rules in force on the day of the document are taken`(
        layout: Layout, year: Int, month: Int, day: Int, name: String
    ) throws {
        #expect(try LayoutProfile.named(layout, dated: try Self.day(year, month, day)).name == name)
    }

    @Test func `before the first rules there is no layout, and it says which there are`() throws {
        let day = try Self.day(2020, 3, 4)
        #expect(throws: LayoutFault.noneInForce(.state, on: day, known: ["state-nd30-2020: 2020-03-05 … "])) {
            try LayoutProfile.named(.state, dated: day)
        }
    }

    @Test func `rules that were not compared with their original say so`() throws {
        let profiles = try LayoutProfiles().all
        #expect(
            profiles.filter { !$0.isCheckedAgainstOriginal }.map(\.name) == ["party-36-hd-2018", "party-05-hd-2026"])
        for profile in profiles {
            #expect(
                (profile.remark?.contains("chưa đối chiếu bản gốc") ?? false) == !profile.isCheckedAgainstOriginal,
                "\(profile.name)")
        }
    }

    @Test func `the columns of the boxes fill the width of the text`() throws {
        for profile in try LayoutProfiles().all {
            #expect(profile.openingColumns[0] + profile.openingColumns[1] == profile.page.textWidth, "\(profile.name)")
            #expect(profile.closingColumns[0] + profile.closingColumns[1] == profile.page.textWidth, "\(profile.name)")
        }
    }

    @Test func `an office's own profile wins over ours`() throws {
        let folder = try Self.folder(Self.shipped.replacing("\"state-nd30-2020\"", with: "\"cua-huyen\""))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try LayoutProfile.named(.state, dated: SampleLetter.stateDay, folder: folder).name == "cua-huyen")
    }

    @Test(arguments: [
        ("\"20 mm\"", "\"20 cm\"", "page.top", "20 cm"),
        ("\"12.7 mm\"", "\"12,7 mm\"", "styles.body.firstLine", "12,7 mm"),
        ("\"size\": \"13 pt\"", "\"size\": \"13\"", "styles.motto.size", "13"),
        ("\"single\"", "\"double\"", "styles.body.line", "double"),
        ("2020-03-05", "2020-13-05", "validFrom", "2020-13-05"),
        ("\"left\": \"30 mm\"", "\"left\": \"150 mm\"", "page", "45 mm × 257 mm"),
    ])
    func `a measure that is none is reported with its place`(
        old: String, new: String, place: String, found: String
    ) throws {
        let text = Self.shipped
        let start = try #require(text.range(of: old))
        let folder = try Self.folder(text.replacingCharacters(in: start, with: new))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            _ = try LayoutProfiles(folder: folder)
            Issue.record("\(new) was taken")
        } catch .badProfile(let file, let where_, let read) {
            #expect(file == "state.json")
            #expect(where_.hasPrefix(place), "\(where_)")
            #expect(found.isEmpty || read.contains(found), "\(read)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(arguments: [
        ("\"motto\": {", "\"mottto\": {", "styles.mottto", ["motto"]),
        ("\"size\": \"13 pt\"", "\"szie\": \"13 pt\"", "styles.motto.szie", ["size"]),
        ("\"bold\": true", "\"blod\": true", "styles.nationalTitle.blod", ["bold"]),
        ("\"blankSignatureLines\"", "\"blankSignatureLine\"", "blankSignatureLine", ["blankSignatureLines"]),
        ("\"onBehalf\"", "\"onBehalff\"", "words.onBehalff", ["onBehalf"]),
        ("\"header\": \"10 mm\"", "\"heading\": \"10 mm\"", "page.heading", []),
    ])
    func `a key that no profile has is reported with the nearest one`(
        old: String, new: String, place: String, nearest: [String]
    ) throws {
        let start = try #require(Self.shipped.range(of: old))
        let folder = try Self.folder(Self.shipped.replacingCharacters(in: start, with: new))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            _ = try LayoutProfiles(folder: folder)
            Issue.record("\(new) was taken")
        } catch .unknownKey(let file, let where_, let names) {
            #expect(file == "state.json")
            #expect(where_ == place)
            #expect(names.prefix(1) == nearest.prefix(1), "\(names)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func `columns that do not fill the page are reported with the width that they have to fill`() throws {
        let start = try #require(Self.shipped.range(of: "\"left\": \"30 mm\""))
        let folder = try Self.folder(Self.shipped.replacingCharacters(in: start, with: "\"left\": \"32.5 mm\""))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let fault = LayoutFault.unfitColumns(
            file: "state.json", place: "openingColumns", found: "67 mm + 98 mm", wanted: "162.5 mm")
        #expect(throws: fault) { try LayoutProfiles(folder: folder) }
    }

    @Test func `every letter of Vietnamese has a width`() throws {
        let widths = try #require(TextWidth.shared)
        let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
        for letter in letters + letters.uppercased() + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ" {
            #expect(widths.knows(letter), "\(letter)")
        }
        // As LibreOffice sets it: 88.3 mm.
        let width = widths.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", halfPoints: 24, isBold: true)
        #expect((88 * 36_000...89 * 36_000).contains(width.emu))
    }

    private static var shipped: String { String(decoding: PackageResources.state_nd30_2020_json, as: UTF8.self) }

    private static func folder(_ profile: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "layout-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(profile.utf8).write(to: folder.appending(path: "state.json"))
        return folder.path
    }
}
