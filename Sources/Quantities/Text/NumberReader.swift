/// Reads a number strictly, in one pass: whoever may mean something else is asked, never guessed at.
///
/// Both notations take an optional sign ("-", "−" U+2212, "+") directly before the digits. Units, percent signs,
/// brackets, exponents, letters and digits of other scripts are not numbers here; surrounding spaces are the caller's.
///
/// - Vietnamese: "1.900" is 1900, "12,5", "1.234,56"; spaces (also no-break ones) may stand in place of the dots.
///   Groups have exactly three digits, the first one to three and no leading zero. One dot that does not stand so
///   ("1.5", "0.500", "1234.567") is ambiguous.
/// - Neutral: "1900", "96.6". One comma ("1,900", "12,5") is ambiguous.
package struct NumberReader: Sendable {
    private let notation: NumberNotation

    /// A reader for one notation.
    package init(_ notation: NumberNotation) {
        self.notation = notation
    }

    /// The number that the text writes. Refuses with the case of `NumberIssue` that says what is wrong.
    package func read(_ text: some StringProtocol) throws(NumberIssue) -> ExactDecimal {
        guard let marks = NumberMarks(text) else { throw .notANumber(String(text)) }
        guard !marks.isBlank else { throw .empty }
        guard marks.isWellSpaced else { throw .notANumber(String(text)) }
        let shape = notation == .vietnamese ? vietnameseShape(marks) : neutralShape(marks)
        switch shape {
        case .number(let wholeDigits): return try number(marks, wholeDigits, text)
        case .ambiguous(let wholeDigits): throw ambiguity(marks, wholeDigits, text)
        case .other: throw .notANumber(String(text))
        }
    }

    /// What the marks say: how many digits stand before the decimals, or may stand there.
    private enum Shape {
        case number(wholeDigits: Int)
        case ambiguous(wholeDigits: Int)
        case other
    }

    private func vietnameseShape(_ marks: NumberMarks) -> Shape {
        let isDecimal = marks.marks.last == .comma
        let groupMarks = marks.marks.count - (isDecimal ? 1 : 0)
        let end = isDecimal ? marks.positions[groupMarks] : marks.digits.count
        if groupMarks == 0 { return .number(wholeDigits: end) }
        if marks.isGrouped(by: .dot, count: groupMarks, end: end)
            || marks.isGrouped(by: .space, count: groupMarks, end: end)
        {
            return .number(wholeDigits: end)
        }
        return marks.marks == [.dot] ? .ambiguous(wholeDigits: marks.positions[0]) : .other
    }

    private func neutralShape(_ marks: NumberMarks) -> Shape {
        switch marks.marks {
        case []: .number(wholeDigits: marks.digits.count)
        case [.dot]: .number(wholeDigits: marks.positions[0])
        case [.comma]: .ambiguous(wholeDigits: marks.positions[0])
        default: .other
        }
    }

    private func number(
        _ marks: NumberMarks, _ wholeDigits: Int, _ text: some StringProtocol
    ) throws(NumberIssue) -> ExactDecimal {
        let decimals = marks.digits.count - wholeDigits
        guard decimals <= ExactDecimal.maximumScale else { throw .tooManyDecimals(String(text)) }
        guard let value = ExactDecimal(isNegative: marks.isNegative, digits: marks.digits, decimals: decimals) else {
            throw .tooLarge(String(text))
        }
        return value
    }

    /// What two people would read: the mark as a decimal mark, and as a mark between groups.
    private func ambiguity(_ marks: NumberMarks, _ wholeDigits: Int, _ text: some StringProtocol) -> NumberIssue {
        do throws(NumberIssue) {
            let decimal = try number(marks, wholeDigits, text)
            let whole = try number(marks, marks.digits.count, text)
            return .ambiguous(String(text), readings: [decimal, whole])
        } catch {
            return error
        }
    }
}
