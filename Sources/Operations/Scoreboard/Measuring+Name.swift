import Planning

/// In this room the word means the figure of a scoreboard, not the protocol of the cube.
typealias Measured = Planning.Measured
