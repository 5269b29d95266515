import Quantities

/// How the numbers of one file are written.
///
/// A file is written by one hand: its unambiguous numbers decide for the others. Where they contradict each other the
/// greater part decides, and the others are reported as ambiguous. Where none decides, every "1.900" is reported.
enum FileNotation: Equatable {
    case decided(NumberNotation)
    /// Nothing in the file says so: only numbers that read the same in both notations are taken.
    case open

    /// Weighs all numbers of a file; `prefers` decides a draw.
    init(_ numbers: some Sequence<String>, prefers: NumberNotation) {
        var neutral = 0
        var vietnamese = 0
        for number in numbers {
            switch NumberShape(number) {
            case .neutral: neutral += 1
            case .vietnamese: vietnamese += 1
            case .silent, .either: break
            }
        }
        switch (neutral, vietnamese) {
        case (0, 0): self = .open
        case (let one, let other) where one == other: self = .decided(prefers)
        case (let one, let other): self = .decided(one > other ? .neutral : .vietnamese)
        }
    }

    /// Reads one number of the file; the text is trimmed and without its unit.
    func read(_ text: String) throws(NumberIssue) -> ExactDecimal {
        switch self {
        case .decided(.vietnamese):
            return try NumberReader(.vietnamese).read(text)
        case .decided(.neutral):
            return try NumberReader(.neutral).read(withoutSpaces(text))
        case .open:
            if case .either(let readings) = NumberShape(text) { throw .ambiguous(text, readings: readings) }
            return try NumberReader(.neutral).read(withoutSpaces(text))
        }
    }

    /// "1 234" as "1234": spaces between groups mean the same in both notations.
    private func withoutSpaces(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x20 || $0 > 0x7F }), !text.contains(","),
            let whole = text.split(separator: ".", omittingEmptySubsequences: false).first,
            (try? NumberReader(.vietnamese).read(whole)) != nil
        else { return text }
        return text.filter { !$0.isWhitespace }
    }
}
