/// Decimals of the figures of an indicator in the cube.
struct Scales: Sendable, Hashable {
    /// Of figures without a base.
    var plain = 0
    /// Of both numbers of figures with one.
    var parts = 0

    subscript(marks: FigureMarks) -> Int {
        marks.contains(.withBase) ? parts : plain
    }
}
