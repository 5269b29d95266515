/// Things that belong to units, grouped by the unit's place in the register: one array and the bounds of each group.
struct GroupedByPlace<Element: Sendable>: Sendable {
    private let elements: [Element]
    /// One more than there are places.
    private let starts: [Int]

    /// Keeps the given order within a group (a counting sort).
    init(_ unsorted: [Element], count: Int, by place: (Element) -> Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for element in unsorted { starts[place(element) + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var next = starts
        var elements = unsorted
        for element in unsorted {
            elements[next[place(element)]] = element
            next[place(element)] += 1
        }
        self.elements = elements
        self.starts = starts
    }

    var count: Int { starts.count - 1 }

    subscript(place: Int) -> ArraySlice<Element> {
        elements[starts[place]..<starts[place + 1]]
    }
}
