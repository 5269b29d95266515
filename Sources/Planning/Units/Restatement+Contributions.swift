extension Restatement {
    /// A figure that goes into a target: all of it, or one part of those into which it is split.
    package struct Contribution: Sendable, Hashable {
        /// A place in `sources`.
        package let source: Int
        /// By what the figure is split among its targets; a single weight means that it goes over whole.
        package let weights: [Int128]
        /// Which of the parts goes into this target.
        package let index: Int
    }

    /// What goes into each target, in the order of `targets`; for sums that read figures where they lie.
    package var contributions: [[Contribution]] {
        var result = [[Contribution]](repeating: [], count: targets.count)
        for (source, outlet) in outlets.enumerated() {
            for (index, target) in outlet.targets.enumerated() {
                result[target].append(Contribution(source: source, weights: outlet.weights, index: index))
            }
        }
        return result
    }
}
