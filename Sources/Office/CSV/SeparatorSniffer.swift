/// Finds the separator of a file in its beginning: the one that cuts the most rows into the same number of fields, then
/// the one that leaves the fewest quotes within unquoted fields, then the one with the most fields.
struct SeparatorSniffer {
    let separator: UInt8
    let isCertain: Bool
    /// Bytes of the line "sep=;" with which Excel names the separator; 0 where there is none.
    let declaration: Int

    private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    private static let mostRows = 50

    /// `isWhole` where nothing follows the sample; otherwise its last row is not counted.
    init(_ sample: ArraySlice<UInt8>, isWhole: Bool) {
        if let (named, length) = Self.declared(sample) {
            (separator, isCertain, declaration) = (named, true, length)
            return
        }
        declaration = 0
        // The first of equals: a comma before the others.
        var best: (separator: UInt8, fit: Fit)?
        for candidate in Self.candidates {
            guard let fit = Self.fit(sample, candidate, isWhole) else { continue }
            if best.map({ $0.fit < fit }) ?? true { best = (candidate, fit) }
        }
        separator = best?.separator ?? UInt8(ascii: ",")
        isCertain = best != nil
    }

    /// How well a separator fits.
    private struct Fit: Comparable {
        /// Rows of the commonest width, and that width, which is at least 2.
        let rows: Int
        let fields: Int
        let looseQuotes: Int

        static func < (left: Fit, right: Fit) -> Bool {
            (left.rows, -left.looseQuotes, left.fields) < (right.rows, -right.looseQuotes, right.fields)
        }
    }

    private static func declared(_ sample: ArraySlice<UInt8>) -> (UInt8, Int)? {
        let prefix = sample.prefix(4).map { $0 | 0x20 }
        guard prefix == Array("sep=".utf8), sample.count > 4 else { return nil }
        let rest = sample.dropFirst(5).prefix { $0 != 0x0A && $0 != 0x0D }
        let separator = sample[sample.startIndex + 4]
        guard rest.isEmpty, (0x09...0x7E).contains(separator), separator != UInt8(ascii: "\"") else { return nil }
        let end = sample.dropFirst(5)
        let breaks = end.starts(with: [0x0D, 0x0A]) ? 2 : min(end.count, 1)
        return (separator, 5 + breaks)
    }

    /// Judged by the first rows; `nil` where the separator cuts none.
    private static func fit(_ sample: ArraySlice<UInt8>, _ separator: UInt8, _ isWhole: Bool) -> Fit? {
        var widths: [Int] = []
        var parser = CSVParser(separator: separator, file: "", limits: CSVLimits())
        let count = { (row: CSVRow) -> Bool in
            widths.append(row.fields.count)
            return widths.count < mostRows
        }
        // A fault here is a wrong separator or is met again when the file is parsed.
        if (try? parser.take(Array(sample), count)) == true, isWhole || widths.isEmpty { try? parser.finish(count) }
        return Dictionary(grouping: widths.filter { $0 > 1 }) { $0 }
            .map { Fit(rows: $0.value.count, fields: $0.key, looseQuotes: parser.looseQuotes) }.max()
    }
}
