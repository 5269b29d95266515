package import Planning

/// What the figures of several units come to, and how many of them there are.
package struct Total: Measured, Sendable, Hashable {
    package let amount: Int128
    /// The sum of the denominators or weights.
    package let base: Int128?
    package let scale: Int
    /// Units with a figure.
    package let reported: Int
    /// Units that there are.
    package let expected: Int
    /// Units whose figure is an older one.
    package let carried: Int
    /// Parts of units are in it by stated shares.
    package let isApportioned: Bool
    package let marks: FigureMarks

    /// Every unit has a figure.
    package var isComplete: Bool { reported == expected }

    /// The least final status of the figures in it; `nil` when there are none.
    package var status: FigureStatus? { marks.lowestStatus }

    package var isIllustrative: Bool { marks.isIllustrative }

    package var isSubmitted: Bool { marks.isSubmitted }

    package var mixesDefinitions: Bool { marks.mixesDefinitions }
}
