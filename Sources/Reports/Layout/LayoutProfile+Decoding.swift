import Office
import Quantities

extension LayoutProfile: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case name, layout, title, source, validFrom, validTo, isCheckedAgainstOriginal, remark, font, page
        case landscapePage, openingColumns, closingColumns, rules, blankSignatureLines, words, styles
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.onlyKnown(Keys.self)
        name = try values.decode(String.self, forKey: .name)
        layout = try values.decode(Layout.self, forKey: .layout)
        title = try values.decode(String.self, forKey: .title)
        source = try values.decode(String.self, forKey: .source)
        validFrom = try values.measure(.validFrom, Self.day)
        validTo = try values.measureIfPresent(.validTo, Self.day)
        isCheckedAgainstOriginal = try values.decode(Bool.self, forKey: .isCheckedAgainstOriginal)
        remark = try values.decodeIfPresent(String.self, forKey: .remark)
        font = try values.decode(String.self, forKey: .font)
        portrait = try values.decode(Margins.self, forKey: .page)
        landscape = try values.decode(Margins.self, forKey: .landscapePage)
        try Self.requireRoom(portrait, width: 210, height: 297, values, .page)
        try Self.requireRoom(landscape, width: 297, height: 210, values, .landscapePage)
        let width = Length.millimetres(210) - portrait.left - portrait.right
        openingColumns = try Self.columns(values, .openingColumns, filling: width)
        closingColumns = try Self.columns(values, .closingColumns, filling: width)
        rules = try values.decode(Rules.self, forKey: .rules)
        blankSignatureLines = try values.decode(Int.self, forKey: .blankSignatureLines)
        _ = try values.superDecoder(forKey: .words).onlyKnown(LayoutWords.CodingKeys.self)
        words = try values.decode(LayoutWords.self, forKey: .words)
        _ = try values.superDecoder(forKey: .styles).onlyKnown(StyleRole.self)
        looks = try values.decode([StyleRole: StyleLook].self, forKey: .styles)
        let missing = StyleRole.allCases.filter { looks[$0] == nil }.map(\.rawValue)
        guard missing.isEmpty else { throw Self.refused(values, .styles, missing.joined(separator: ", ")) }
        guard Set(looks.values.map(\.name)).count == looks.count else { throw Self.refused(values, .styles, "name") }
        guard (0...20).contains(blankSignatureLines) else {
            throw Self.refused(values, .blankSignatureLines, "\(blankSignatureLines)")
        }
    }

    /// Two columns that fill the width of the text: else the boxes would stand off centre or reach into the margin.
    private static func columns(
        _ values: KeyedDecodingContainer<Keys>, _ key: Keys, filling width: Length
    ) throws -> [Length] {
        let texts = try values.decode([String].self, forKey: key)
        let lengths = texts.compactMap(Measures.length)
        guard lengths.count == 2, texts.count == 2 else { throw refused(values, key, texts.joined(separator: ", ")) }
        guard lengths[0] + lengths[1] == width else {
            throw ProfileMistake.unfitColumns(
                place: key.rawValue, found: texts.joined(separator: " + "), wanted: Measures.text(width))
        }
        return lengths
    }

    /// Margins that meet leave no page.
    private static func requireRoom(
        _ margins: Margins, width: Int, height: Int, _ values: KeyedDecodingContainer<Keys>, _ key: Keys
    ) throws {
        let least = Length.millimetres(50)
        let room = [
            Length.millimetres(width) - margins.left - margins.right,
            Length.millimetres(height) - margins.top - margins.bottom,
        ]
        guard room.allSatisfy({ $0.emu >= least.emu }) else {
            throw refused(values, key, room.map(Measures.text).joined(separator: " × "))
        }
    }

    private static func refused(_ values: KeyedDecodingContainer<Keys>, _ key: Keys, _ found: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: values, debugDescription: found)
    }

    private static func day(_ text: String) -> Day? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, text.utf8.count == 10 else { return nil }
        return Day(year: parts[0], month: parts[1], day: parts[2])
    }
}

extension LayoutProfile.Margins: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case top, bottom, left, right, header }

    init(from decoder: any Decoder) throws {
        let values = try decoder.onlyKnown(Keys.self)
        top = try values.measure(.top, Measures.length)
        bottom = try values.measure(.bottom, Measures.length)
        left = try values.measure(.left, Measures.length)
        right = try values.measure(.right, Measures.length)
        header = try values.measure(.header, Measures.length)
    }
}

extension LayoutProfile.Rules: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case title, issuer, abstract }

    init(from decoder: any Decoder) throws {
        let values = try decoder.onlyKnown(Keys.self)
        title = try values.measureIfPresent(.title, Measures.percent)
        issuer = try values.measureIfPresent(.issuer, Measures.percent)
        abstract = try values.measureIfPresent(.abstract, Measures.percent)
    }
}
