import Foundation
import Office

/// How long a text is on paper, from the advance widths of Times New Roman.
struct TextWidth: Sendable {
    private let regular: [Character: Int]
    private let bold: [Character: Int]
    private let unitsPerEm: Int

    private struct File: Decodable {
        let unitsPerEm: Int
        let regular: [String: String]
        let bold: [String: String]
    }

    static let shared = TextWidth()

    /// `nil` where the table that comes with the program is broken, which a test excludes.
    init?() {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(PackageResources.times_new_roman_widths_json))
        else { return nil }
        unitsPerEm = file.unitsPerEm
        regular = Self.table(file.regular)
        bold = Self.table(file.bold)
    }

    private static func table(_ groups: [String: String]) -> [Character: Int] {
        var table: [Character: Int] = [:]
        for (width, letters) in groups {
            for letter in letters { table[letter] = Int(width) ?? 0 }
        }
        return table
    }

    func width(_ text: String, halfPoints: Int, isBold: Bool) -> Length {
        let table = isBold ? bold : regular
        // A letter that the table lacks is as wide as half the size.
        let units = text.reduce(0) { $0 + (table[$1] ?? unitsPerEm / 2) }
        return Length(emu: units * halfPoints * 6_350 / unitsPerEm)
    }

    func knows(_ letter: Character) -> Bool {
        regular[letter] != nil && bold[letter] != nil
    }

    /// How many lines the words of a text take where each line takes as many as fit.
    func lineCount(_ text: String, in width: Length, halfPoints: Int, isBold: Bool) -> Int {
        var count = 1
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            let fits = line.isEmpty || self.width(longer, halfPoints: halfPoints, isBold: isBold) <= width
            if !fits { count += 1 }
            line = fits ? longer : String(word)
        }
        return count
    }

    /// The text in lines that fit, as even as can be. The places of a district's name are not torn apart where another
    /// break does as well: "ỦY BAN NHÂN DÂN / HUYỆN SƠN DƯƠNG".
    func lines(_ text: String, in width: Length, halfPoints: Int, isBold: Bool) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let measure = { self.width($0, halfPoints: halfPoints, isBold: isBold) }
        guard measure(text) > width, words.count > 1 else { return [text] }
        let breaks = (1..<words.count).map { place in
            (words[..<place].joined(separator: " "), words[place...].joined(separator: " "), words[place])
        }
        let fitting = breaks.filter { measure($0.0) <= width && measure($0.1) <= width }
        // In a sentence a name is no line of its own, as it is below the name of a body.
        let isSentence = text != text.uppercased()
        if !isSentence, let natural = fitting.first(where: { Self.beginsName.contains($0.2) }) {
            return [natural.0, natural.1]
        }
        // A clause that ends at the break reads better than two lines of one length.
        let clauses = fitting.filter { ",;".contains($0.0.last ?? " ") }
        let unevenness = { (lines: (String, String, String)) in abs(measure(lines.0).emu - measure(lines.1).emu) }
        let joints = fitting.filter { Self.beginsPhrase.contains($0.2) && unevenness($0) < width.emu / 2 }
        let even = !clauses.isEmpty ? clauses : joints.isEmpty ? fitting : joints
        if let best = even.min(by: { unevenness($0) < unevenness($1) }) { return [best.0, best.1] }
        // More than two lines: as many words as fit into each.
        guard let first = breaks.last(where: { measure($0.0) <= width }) else { return [text] }
        return [first.0] + lines(first.1, in: width, halfPoints: halfPoints, isBold: isBold)
    }

    private static let beginsPhrase: Set<String> = ["của", "tại", "về", "và", "đối", "theo"]
    private static let beginsName: Set<String> = ["TỈNH", "HUYỆN", "XÃ", "PHƯỜNG", "QUẬN", "THỊ", "THÀNH"]
}
