import Planning

/// The rows of a scoreboard as it stood at an earlier change, as far as nothing has come since that could show in them.
///
/// What a standing is made from stands in `reach`: figures and plans of its indicator, of those that its formula or its weight
/// names, of its unit and of all that ever was below it or became it. Reference data that show in figures must be the same.
struct KeptRows {
    private let rows: [IndicatorCode: Scoreboard.Row]
    /// By indicator, the units whose standing is to be made anew.
    private let reach: [IndicatorCode: Set<UnitKey>]

    /// - Parameter touched: The units of the figures and plans that came since the board was made, by indicator.
    init(_ board: Scoreboard, _ touched: [IndicatorCode: Set<UnitKey>], _ catalogue: Catalogue) {
        rows = Dictionary(
            board.rows.map { ($0.standing.definition.code, $0) }, uniquingKeysWith: { first, _ in first })
        var reached: [Set<UnitKey>: Set<UnitKey>] = [:]
        var reach: [IndicatorCode: Set<UnitKey>] = [:]
        for code in rows.keys {
            for source in catalogue.indicators.sources(of: code) {
                guard let units = touched[source] else { continue }
                let all = reached[units] ?? catalogue.units.reach(of: units)
                reached[units] = all
                reach[code, default: []].formUnion(all)
            }
        }
        self.reach = reach
    }

    /// The whole row, where nothing in it is to be made anew.
    func row(_ code: IndicatorCode) -> Scoreboard.Row? {
        reach[code] == nil ? rows[code] : nil
    }

    /// The standing of the board's own unit, where it still holds.
    func standing(_ code: IndicatorCode, of unit: UnitKey) -> Standing? {
        isTouched(code, unit) ? nil : rows[code]?.standing
    }

    /// The rows of units below that still hold.
    func unitRows(_ code: IndicatorCode) -> [UnitKey: Scoreboard.UnitRow] {
        let rows = (rows[code]?.units ?? []).filter { !isTouched(code, $0.unit.key) }
        return Dictionary(rows.map { ($0.unit.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func isTouched(_ code: IndicatorCode, _ unit: UnitKey) -> Bool {
        reach[code]?.contains(unit) ?? false
    }
}

extension IndicatorCatalogue {
    /// An indicator and all whose figures its own are made from, by any version of its definition.
    fileprivate func sources(of code: IndicatorCode) -> Set<IndicatorCode> {
        var found: Set<IndicatorCode> = [code]
        var pending = [code]
        while let next = pending.popLast() {
            for definition in history(of: next) {
                var sources = definition.formula.flatMap { try? Formula.parse($0) }?.indicators ?? []
                if let weight = definition.weight { sources.insert(weight) }
                pending += sources.filter { found.insert($0).inserted }
            }
        }
        return found
    }
}
