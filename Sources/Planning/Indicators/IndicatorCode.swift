/// The stable English slug of an indicator: "forest-planted".
package struct IndicatorCode: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    package var description: String { text }

    package static func < (left: IndicatorCode, right: IndicatorCode) -> Bool {
        left.text < right.text
    }
}

/// A word in Vietnamese and in English.
package struct Bilingual: Sendable, Hashable {
    package let vietnamese: String
    package let english: String

    package init(vietnamese: String, english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }
}

/// A field of work by which reports group indicators: "D", "Lâm nghiệp".
package struct IndicatorField: Sendable, Hashable {
    package let code: String
    package let name: Bilingual
    package let order: Int

    package init(code: String, name: Bilingual, order: Int) {
        self.code = code
        self.name = name
        self.order = order
    }
}
