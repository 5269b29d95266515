/// How many letters were left out, added, changed or swapped with their neighbour between two words.
package enum EditDistance {
    /// The distance when it is at most `limit`, otherwise `nil`.
    package static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var twoBack = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        var current = twoBack
        for row in 1...left.count {
            current[0] = row
            var smallest = row
            for column in 1...right.count {
                let change = left[row - 1] == right[column - 1] ? 0 : 1
                var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, twoBack[column - 2] + 1)
                }
                current[column] = best
                smallest = min(smallest, best)
            }
            if smallest > limit { return nil }
            (twoBack, previous, current) = (previous, current, twoBack)
        }
        return previous[right.count] <= limit ? previous[right.count] : nil
    }
}
