import Planning

/// Which rows of a scoreboard show the units below them: all that were asked for, as far as a page can be read.
///
/// A district has 31 communes and a hundred indicators: all of them at once are thousands of rows, which nobody reads and a
/// browser takes seconds to lay out. The matrix and the files have them all.
struct Unfolding {
    /// Rows of units on one page.
    static let mostRows = 600

    private let shown: [IndicatorCode: Int]
    /// Indicators whose units were asked for and found no room.
    let omitted: Int

    /// - Parameters:
    ///   - rows: In the order of the page.
    ///   - detail: What was asked for; named indicators come in their order.
    init(_ rows: [Scoreboard.Row], _ detail: UnitDetail) {
        var shown: [IndicatorCode: Int] = [:]
        var omitted = 0
        var room = Self.mostRows
        for row in Self.inOrder(rows, detail) where !row.units.isEmpty {
            // An indicator is shown with all of its units or not at all; the first one as far as it goes.
            guard row.units.count <= room || shown.isEmpty else {
                omitted += 1
                continue
            }
            let count = min(row.units.count, room)
            shown[row.standing.definition.code] = count
            room -= count
        }
        self.shown = shown
        self.omitted = omitted
    }

    private static func inOrder(_ rows: [Scoreboard.Row], _ detail: UnitDetail) -> [Scoreboard.Row] {
        guard case .of(let codes) = detail else { return rows }
        return codes.flatMap { code in rows.filter { $0.standing.definition.code == code } }
    }

    func units(of row: Scoreboard.Row) -> ArraySlice<Scoreboard.UnitRow> {
        row.units.prefix(shown[row.standing.definition.code] ?? 0)
    }
}
