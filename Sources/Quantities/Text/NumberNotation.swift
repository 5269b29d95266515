/// How a number is written.
package enum NumberNotation: String, Sendable, CaseIterable {
    /// "1.234,56": a dot between groups of three digits, a comma before the decimals.
    case vietnamese
    /// "1234.56": no groups, a dot before the decimals; what programs exchange.
    case neutral
}

/// Why a text is not taken as a number; every case carries the text as it was given.
package enum NumberIssue: Error, Sendable, Equatable {
    /// Nothing there, or only spaces.
    case empty
    case notANumber(String)
    /// Two people could read two numbers: the readings, the one with decimals first.
    case ambiguous(String, readings: [ExactDecimal])
    /// Does not fit into 128 bits.
    case tooLarge(String)
    /// More than 18 decimals are written.
    case tooManyDecimals(String)
}
