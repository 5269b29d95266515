extension String {
    /// Without what nobody sees and what turns the text around it about: controls but for tabs and line ends, marks of
    /// direction, characters without width. The second half of Latin-1 stays: old Vietnamese fonts have letters there.
    package var visible: String {
        guard unicodeScalars.contains(where: Self.isInvisible) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isInvisible($0) }))
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xFFFE, 0xFFFF, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
