/// How much of what is expected of a unit there will be once its report is approved.
package struct SentShare: Sendable, Hashable {
    package let there: Int
    package let expected: Int

    package init(there: Int, expected: Int) {
        self.there = there
        self.expected = expected
    }

    /// How many figures will still be missing.
    package var missing: Int { expected - there }
}
