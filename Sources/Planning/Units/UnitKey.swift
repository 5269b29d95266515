package import Quantities

/// The code that an authority gives a reporting unit: "08", "076", "02569", or a stable slug.
///
/// Codes are re-used: 02578 was Hợp Hòa and is Tân Thanh since 1 July 2025. A code alone is no identity; see `UnitKey`.
package struct UnitCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: UnitCode, right: UnitCode) -> Bool {
        left.text < right.text
    }
}

/// The identity of a reporting unit: its code and the first day on which the code meant this unit.
package struct UnitKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let code: UnitCode
    package let validFrom: Day

    package init(code: UnitCode, validFrom: Day) {
        self.code = code
        self.validFrom = validFrom
    }

    /// "02608@2024-09-01", the form that commands and addresses take.
    package var description: String { "\(code)@\(validFrom)" }

    package static func < (left: UnitKey, right: UnitKey) -> Bool {
        (left.code, left.validFrom) < (right.code, right.validFrom)
    }
}

/// A unit as a person names it: a code, or a code with the day from which it is meant.
package struct UnitReference: Sendable, Hashable, CustomStringConvertible {
    package let code: UnitCode
    package let validFrom: Day?

    package init(code: UnitCode, validFrom: Day? = nil) {
        self.code = code
        self.validFrom = validFrom
    }

    /// Reads "02608" or "02608@2024-09-01"; `nil` for an empty code or a bad day.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let code = parts.first, !code.isEmpty else { return nil }
        if parts.count == 2 {
            guard let day = Day(String(parts[1])) else { return nil }
            self.init(code: UnitCode(String(code)), validFrom: day)
        } else {
            self.init(code: UnitCode(String(code)))
        }
    }

    package var description: String {
        validFrom.map { "\(code)@\($0)" } ?? code.description
    }
}
