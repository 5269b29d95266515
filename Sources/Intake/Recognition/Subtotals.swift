import Quantities

/// Marks rows that are the sum of the rows below them in the tree.
struct Subtotals {
    let figures: [Int]

    func marked(_ rows: [OfficeRow]) -> [OfficeRow] {
        var children: [Int: [Int]] = [:]
        for (index, row) in rows.enumerated() where !row.isOfWhich && row.kind == .item {
            if let parent = row.parent { children[parent, default: []].append(index) }
        }
        var rows = rows
        // From the deepest, so that a sum of sums is one.
        for (parent, all) in children where rows[parent].kind == .item {
            let parts = all.filter { rows[$0].scenario == rows[parent].scenario }
            if parts.count > 1, isSum(rows[parent], parts.map { rows[$0] }) { rows[parent].kind = .subtotal }
        }
        return rows
    }

    /// Most columns in which all is given add up.
    private func isSum(_ parent: OfficeRow, _ parts: [OfficeRow]) -> Bool {
        var same = 0
        var other = 0
        for column in figures {
            guard case .number(let whole) = parent.cells[column] else { continue }
            var sum = ExactDecimal.zero
            var isGiven = false
            for part in parts {
                guard case .number(let number) = part.cells[column], let next = try? sum.adding(number.value) else {
                    continue
                }
                sum = next
                isGiven = true
            }
            guard isGiven else { continue }
            if let rest = try? sum.subtracting(whole.value), rest.magnitude <= ExactDecimal(parts.count) {
                same += 1
            } else {
                other += 1
            }
        }
        return same > other
    }
}
