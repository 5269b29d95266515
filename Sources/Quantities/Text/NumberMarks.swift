/// A text taken apart in one pass: a sign, digits, and the marks between the digits.
struct NumberMarks {
    enum Mark {
        case dot
        case comma
        case space
    }

    private(set) var isNegative = false
    private var hasSign = false
    /// The values 0...9.
    private(set) var digits: [UInt8] = []
    private(set) var marks: [Mark] = []
    /// For every mark, the number of digits before it.
    private(set) var positions: [Int] = []

    /// `nil` when the text holds anything that no number has, or a sign elsewhere than in front.
    init?(_ text: some StringProtocol) {
        digits.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(truncatingIfNeeded: scalar.value - 48))
            case ".": append(.dot)
            case ",": append(.comma)
            // Space, no-break space, narrow no-break space.
            case " ", "\u{A0}", "\u{202F}": append(.space)
            case "-", "\u{2212}", "+":
                guard digits.isEmpty, marks.isEmpty, !hasSign else { return nil }
                hasSign = true
                isNegative = scalar != "+"
            default: return nil
            }
        }
    }

    private mutating func append(_ mark: Mark) {
        marks.append(mark)
        positions.append(digits.count)
    }

    /// Nothing but spaces, or nothing at all.
    var isBlank: Bool {
        digits.isEmpty && !hasSign && marks.allSatisfy { $0 == .space }
    }

    /// Whether there are digits before, between and behind all marks.
    var isWellSpaced: Bool {
        var before = 0
        for position in positions {
            guard position > before else { return false }
            before = position
        }
        return digits.count > before
    }

    /// Whether the first marks stand between groups of three digits that end at `end`, the first group having one to
    /// three and no leading zero.
    func isGrouped(by mark: Mark, count: Int, end: Int) -> Bool {
        guard count > 0, positions[0] <= 3, digits[0] != 0 else { return false }
        for index in 0..<count {
            let next = index + 1 < count ? positions[index + 1] : end
            guard marks[index] == mark, next - positions[index] == 3 else { return false }
        }
        return true
    }
}
