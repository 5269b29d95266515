/// Finds out how bytes that are no UTF-8 are written.
enum TextEncoding {
    /// The encoding in which the bytes are Vietnamese; `nil` where none makes sense of them, or more than one does.
    static func recognised(_ bytes: some Collection<UInt8>) -> CSVFormat.Encoding? {
        let bytes = Array(bytes)
        if isUnmarkedUTF16(bytes) { return utf16(bytes) }
        let words = words(bytes)
        let scores = [CSVFormat.Encoding.windows1258, .tcvn3, .vni].map { (encoding: $0, share: share(words, $0)) }
            .sorted { $0.share > $1.share }
        return scores[0].share >= 0.7 && scores[1].share <= scores[0].share * 0.6 ? scores[0].encoding : nil
    }

    /// Whether every other byte of Latin text is zero, as in UTF-16 without a byte order mark.
    static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
        let zeros = zeros(bytes)
        return (zeros.min() ?? 0) == 0 && (zeros.max() ?? 0) * 4 >= bytes.count && bytes.count >= 8
            && !bytes.prefix(2).allSatisfy { $0 == 0 }
    }

    /// The zeros among the bytes that stand at even and at odd places.
    private static func zeros(_ bytes: [UInt8]) -> [Int] {
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        return zeros
    }

    /// Latin letters have their zero in front or behind.
    private static func utf16(_ bytes: [UInt8]) -> CSVFormat.Encoding {
        let zeros = zeros(bytes)
        return zeros[0] > zeros[1] ? .utf16BigEndian : .utf16LittleEndian
    }

    /// Of the different words with any byte beyond ASCII, the share that is Vietnamese in this encoding.
    private static func share(_ words: [ArraySlice<UInt8>], _ encoding: CSVFormat.Encoding) -> Double {
        let decoder = ByteDecoder(encoding)
        let plausible = words.count { decoder.reading($0).map(VietnameseSyllable.isPlausible) ?? false }
        return words.isEmpty ? 0 : Double(plausible) / Double(words.count)
    }

    /// Runs of letters and of bytes beyond ASCII, each once; quotes and dashes of Windows are not among them.
    private static func words(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let runs = bytes.split { !(0x61...0x7A).contains($0 | 0x20) && $0 <= 0xA0 }
        return Array(Set(runs.filter { run in run.contains { $0 > 0xA0 } }))
    }
}
