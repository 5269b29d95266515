import SeededNumbers

/// A figure of the synthetic country as all engines get it: small integers, no names.
struct SyntheticFigure {
    let indicator: Int16
    let province: Int16
    let unit: Int16
    /// Month from the first January, 0…23.
    let period: Int16
    let amount: Int32
    /// −1 for figures without a denominator.
    let base: Int32
}

/// 34 provinces, 3,321 communes, 200 indicators of which two are rates, 24 months.
struct SyntheticCountry {
    static let provinceCount = 34
    static let unitCount = 3_321
    static let indicatorCount = 200
    static let periodCount = 24
    /// The indicators with a denominator.
    static let rates: [Int] = [20, 120]

    /// Of how many cells one is filled: 1 dense, 4 a quarter.
    let oneIn: UInt64
    /// The province of each commune.
    let provinces: [Int]

    init(oneIn: UInt64) {
        self.oneIn = oneIn
        // Provinces have between some 40 and 160 communes, as they do.
        var generator = SeededGenerator(seed: 34)
        let weights = (0..<Self.provinceCount).map { _ in Int.random(in: 40...160, using: &generator) }
        let total = weights.reduce(0, +)
        var ends: [Int] = []
        var sum = 0
        for weight in weights {
            sum += weight
            ends.append(sum * Self.unitCount / total)
        }
        provinces = (0..<Self.unitCount).map { unit in ends.firstIndex { unit < $0 } ?? 0 }
    }

    /// All figures in the order in which a ledger gets them: month by month, each commune's with all its indicators.
    func forEachFigure(_ body: (SyntheticFigure) throws -> Void) rethrows {
        var generator = SeededGenerator(seed: 2_025)
        for period in 0..<Self.periodCount {
            for unit in 0..<Self.unitCount {
                for indicator in 0..<Self.indicatorCount {
                    let random = generator.next()
                    if oneIn > 1, (random >> 60) % oneIn != 0 { continue }
                    // Up to two million at two decimals: 19,999.99 hectares, tonnes or million đồng of one commune.
                    let amount = Int32(truncatingIfNeeded: random & 0xFFFF_FFFF_FFFF) % 2_000_000
                    let isRate = Self.rates.contains(indicator)
                    try body(
                        SyntheticFigure(
                            indicator: Int16(indicator), province: Int16(provinces[unit]), unit: Int16(unit),
                            period: Int16(period), amount: amount.magnitude < 2_000_000 ? Int32(amount.magnitude) : 0,
                            base: isRate ? Int32(amount.magnitude) + Int32(random >> 40 & 0xF_FFFF) + 1 : -1))
                }
            }
        }
    }
}
