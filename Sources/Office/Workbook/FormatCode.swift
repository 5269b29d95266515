/// What the code of a number format, such as `#,##0.0" ha";-0.0`, makes of a number.
enum FormatCode {
    enum Meaning: Hashable {
        case number(NumberFormat)
        case day
    }

    static let general = Meaning.number(NumberFormat())

    /// The formats that every workbook knows by number without listing them (ECMA-376, 18.8.30).
    static func builtIn(_ id: Int) -> Meaning? {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: .day
        case 1, 3, 37, 38, 41, 42: .number(NumberFormat(places: 0))
        case 2, 4, 39, 40, 43, 44: .number(NumberFormat(places: 2))
        case 9: .number(NumberFormat(places: 0, isPercent: true))
        case 10: .number(NumberFormat(places: 2, isPercent: true))
        case 0...49, 55, 56: general
        default: nil
        }
    }

    /// Judges by the first section, which shows positive numbers.
    static func meaning(_ code: String) -> Meaning {
        let (marks, isConditional) = marks(code)
        // "m" is a month unless there are hours or seconds beside it.
        let hasTime = marks.contains { $0 == "h" || $0 == "s" }
        if marks.contains(where: { $0 == "y" || $0 == "d" || ($0 == "m" && !hasTime) }) { return .day }
        let isPercent = marks.contains("%")
        // A fraction, a power of ten, thousands left out: the decimals do not tell how exact the display is.
        let isPlain = !marks.contains("/") && !marks.contains("e") && !isScaled(marks) && !isConditional && !hasTime
        guard isPlain, marks.contains(where: isDigit) else { return .number(NumberFormat(isPercent: isPercent)) }
        let decimals = marks.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
        return .number(NumberFormat(places: decimals.map { $0.count(where: isDigit) } ?? 0, isPercent: isPercent))
    }

    private static func isDigit(_ mark: Character) -> Bool {
        mark == "0" || mark == "#" || mark == "?"
    }

    /// A comma behind the last digit shows thousands.
    private static func isScaled(_ marks: [Character]) -> Bool {
        guard let last = marks.lastIndex(where: isDigit) else { return false }
        return marks[(last + 1)...].first == ","
            || marks.firstIndex(of: ".").map { $0 > 0 && marks[$0 - 1] == "," } ?? false
    }

    /// The first section in small letters without its texts, colours and languages; and whether a bracket holds a condition.
    private static func marks(_ code: String) -> (marks: [Character], isConditional: Bool) {
        var marks: [Character] = []
        var isConditional = false
        var rest = code.lowercased()[...]
        while let mark = rest.popFirst(), mark != ";" {
            switch mark {
            case "\\", "_", "*": rest = rest.dropFirst()
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                let bracket = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(bracket.count + 1)
                if let first = bracket.first, "<>=".contains(first) { isConditional = true }
                // Hours, minutes or seconds beyond a day: a duration.
                if let first = bracket.first, "hms".contains(first), bracket.allSatisfy({ $0 == first }) {
                    marks.append("h")
                }
            default: marks.append(mark)
            }
        }
        return (marks, isConditional)
    }
}
