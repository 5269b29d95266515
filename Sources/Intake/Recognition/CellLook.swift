import Quantities

/// What a cell looks like to someone who looks for the shape of a table.
enum CellLook: Equatable {
    case empty
    case text
    case number
    /// "08", "00731": digits that nobody calculates with.
    case code
    /// "-", "…", "x": a cell that says that there is nothing to say.
    case placeholder
    /// "(1)", "*": a mark that points to a footnote.
    case mark
    case fault
    case day

    init(_ cell: TableCell) {
        switch cell {
        case .empty: self = .empty
        case .number: self = .number
        case .unrepresentable, .fault, .uncalculated: self = .fault
        case .day: self = .day
        case .flag: self = .text
        case .text(let text): self = Self.of(text)
        }
    }

    /// Whether the cell stands where a figure would: a number, or what is written in place of one.
    var isFigure: Bool {
        switch self {
        case .number, .fault, .code: true
        case .empty, .text, .placeholder, .mark, .day: false
        }
    }

    private static let placeholders: Set<String> = ["-", "–", "—", "…", "...", "x", "X", "..", ".", "_", "/", "--"]

    private static func of(_ text: String) -> CellLook {
        if placeholders.contains(text) { return .placeholder }
        let bytes = Array(text.utf8.prefix(40))
        guard text.utf8.count <= 40 else { return .text }
        if isMark(bytes) { return .mark }
        if let inner = bracketed(bytes, text) { return isNumber(inner) ? .number : .text }
        if let number = FootnoteMark.number(text) { return of(number) }
        guard let first = bytes.first(where: { $0 != 0x20 }), isDigit(first) || isSign(first, bytes) else {
            return text.first == "\u{2212}" && NumberText(text).number != text ? .number : .text
        }
        if bytes.allSatisfy(isDigit) { return bytes.count > 1 && first == 0x30 ? .code : .number }
        return isNumber(text) ? .number : .text
    }

    /// Digits with marks between them, and behind them nothing but a percent sign or a short unit.
    private static func isNumber(_ text: String) -> Bool {
        let parts = NumberText(text)
        guard parts.unit.count <= 24, !parts.number.isEmpty else { return false }
        if !parts.unit.isEmpty, parts.unit != "%", parts.unit != "‰", !isMeasured(parts) { return false }
        return NumberShape(parts.number) != .silent || parts.number.utf8.allSatisfy { isDigit($0) || $0 == 0x2D }
    }

    /// "1.540 ha" is a figure; "1000 tấn" is a measure, and "6 tháng" a time.
    private static func isMeasured(_ parts: NumberText) -> Bool {
        let digits = parts.number.filter(\.isNumber)
        guard !["1", "10", "100", "1000", "10000", "100000"].contains(digits),
            let measure = MeasureText(parts.unit, .usual)
        else { return false }
        return !times.contains(measure.base)
    }

    private static let times: Set<String> = ["thang", "nam", "ngay", "gio", "tuoi", "ca", "vu", "lan"]

    /// "5,1" of "(5,1)".
    private static func bracketed(_ bytes: [UInt8], _ text: String) -> String? {
        guard bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"), bytes.count > 3, isDigit(bytes[1]),
            bytes.dropFirst().dropLast().allSatisfy({ isDigit($0) || $0 == 0x2C || $0 == 0x2E }),
            isDigit(bytes[bytes.count - 2])
        else { return nil }
        return String(text.dropFirst().dropLast())
    }

    private static func isMark(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ $0 == UInt8(ascii: "*") }) { return !bytes.isEmpty }
        guard bytes.count >= 3, bytes.count <= 5, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")")
        else { return false }
        return bytes.dropFirst().dropLast().allSatisfy { isDigit($0) || $0 == UInt8(ascii: "*") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isSign(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && bytes.count > 1 && isDigit(bytes[1])
    }
}

extension TableCell {
    /// A year from 1900 to 2100, as a number or as text.
    var year: Int? {
        switch self {
        case .number(let number):
            guard !number.isPercent, let whole = number.value.scaled(to: 0), (1900...2100).contains(whole) else {
                return nil
            }
            return Int(whole)
        case .text(let text):
            guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else { return nil }
            return year
        default: return nil
        }
    }
}
