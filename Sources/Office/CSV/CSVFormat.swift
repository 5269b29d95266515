/// How a text file turned out to be written.
package struct CSVFormat: Sendable, Hashable {
    package enum Encoding: String, Sendable, Hashable {
        case utf8 = "utf-8"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"
        case windows1258 = "windows-1258"
        /// The signs of the fonts ".VnTime".
        case tcvn3
        /// The signs of the fonts "VNI-Times".
        case vni
    }

    /// Comma, semicolon, tab, bar, or what the line "sep=" of Excel names.
    package let separator: Character
    /// False where no separator was found at all: the file has one column.
    package let isSeparatorCertain: Bool
    package let encoding: Encoding
    package let hasByteOrderMark: Bool
    /// Set where the signs of the old fonts had become Unicode signs without being converted, and now are.
    package let restored: LegacyText?
}
