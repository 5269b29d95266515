/// The style sheet, one for all pages. Its address carries its fingerprint, so that browsers may keep it for ever.
package enum StyleSheet {
    package static let text =
        [
            tokens, top, frame, board, details, readings, charts, people, desk, home, approvals, administration, check,
            newsroom, programs, narrow, print,
        ].joined()

    /// FNV-1a, 64 bits: tells versions apart, promises nothing else.
    package static let fingerprint: String = {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }()
}
