/// A length on paper, exact for points and millimetres alike: in English Metric Units, 12,700 to the point and 36,000 to
/// the millimetre (ECMA-376, 20.1.2.1).
package struct Length: Sendable, Hashable, Comparable {
    package let emu: Int

    package init(emu: Int) {
        self.emu = emu
    }

    package static let zero = Length(emu: 0)

    package static func millimetres(_ count: Int) -> Length { Length(emu: count * 36_000) }
    /// Tenths of a millimetre: 12.7 mm are 127.
    package static func tenthsOfMillimetre(_ count: Int) -> Length { Length(emu: count * 3_600) }
    package static func points(_ count: Int) -> Length { Length(emu: count * 12_700) }

    /// Twentieths of a point, the unit of most measures of a Word document, rounded half up.
    package var twips: Int { (emu + 317) / 635 }

    package static func < (left: Length, right: Length) -> Bool { left.emu < right.emu }
    package static func + (left: Length, right: Length) -> Length { Length(emu: left.emu + right.emu) }
    package static func - (left: Length, right: Length) -> Length { Length(emu: left.emu - right.emu) }
}
