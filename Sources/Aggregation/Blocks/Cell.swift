/// One figure on its way into a block, at the scale of the block.
struct Cell: Sendable, Equatable {
    var amount: Int64
    var base: Int64?
    var marks: FigureMarks
    /// The number of its entry in the ledger; 0 where the cube does not keep it.
    var entry: Int64
}
