import Quantities

/// The rules of adding up over time, written once more as plainly as can be, to compare with.
enum NaiveCover {
    /// Every way to put January…`month` together from periods, each month once, the whole itself left out.
    static func covers(of reported: Set<Period>, to month: Int) -> [[Period]] {
        extend([], from: 1, to: month, reported.filter { !($0.months == 1...month) }.sorted())
    }

    private static func extend(
        _ pieces: [Period], from start: Int, to month: Int, _ reported: [Period]
    ) -> [[Period]] {
        if start > month { return [pieces] }
        return reported.filter { $0.months.lowerBound == start && $0.months.upperBound <= month }.flatMap {
            extend(pieces + [$0], from: $0.months.upperBound + 1, to: month, reported)
        }
    }

    /// The cover with the most pieces; of two with as many the one whose last piece is shorter, then the one before it.
    static func finest(of reported: Set<Period>, to month: Int) -> Set<Period>? {
        covers(of: reported, to: month).max { left, right in
            if left.count != right.count { return left.count < right.count }
            let lengths = zip(left.reversed(), right.reversed()).map { ($0.months.count, $1.months.count) }
            return lengths.first { $0.0 != $0.1 }.map { $0.0 > $0.1 } ?? false
        }.map(Set.init)
    }

    /// The months from January to `month` that some period inside them covers.
    static func monthsPresent(in reported: Set<Period>, to month: Int) -> Int {
        (1...month).count { each in
            reported.contains {
                $0.months.contains(each) && $0.months.upperBound <= month && ($0.months != 1...month || month == 1)
            }
        }
    }
}
