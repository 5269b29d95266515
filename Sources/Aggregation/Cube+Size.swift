extension Cube {
    /// How many figures are in it.
    package var figureCount: Int {
        blocks.reduce(0) { $0 + $1.actual.figureCount + $1.yearEstimate.figureCount }
    }

    /// Bytes of its blocks: what grows with the figures.
    package var byteCount: Int {
        blocks.reduce(0) { $0 + $1.actual.byteCount + $1.yearEstimate.byteCount }
    }
}
