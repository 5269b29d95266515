import Planning

extension LedgerView {
    /// How many of the figures that came are of a scoreboard's unit itself and of each unit below it with all that is there;
    /// the most first, of equals in the order of the tree. Units without any are left out.
    func shares(of came: ArraySlice<Arrivals.Part>, in board: Scoreboard) -> [LedgerDifference.Share] {
        let (units, day) = (catalogue.units, board.structure)
        let below = units.children(of: board.unit.key, on: day)
        var places: [UnitKey: Int] = [board.unit.key: 0]
        for (place, child) in below.enumerated() {
            places[child.key] = place + 1
            for unit in units.descendants(of: child.key, on: day) { places[unit.key] = place + 1 }
        }
        var figures = [Int](repeating: 0, count: below.count + 1)
        for report in came.lazy.flatMap(\.reports) {
            if let place = places[report.unit] { figures[place] += report.figures }
        }
        return zip([board.unit] + below, figures).filter { $0.1 > 0 }.enumerated()
            .sorted { (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset) }
            .map { LedgerDifference.Share(unit: $0.element.0, figures: $0.element.1) }
    }
}
