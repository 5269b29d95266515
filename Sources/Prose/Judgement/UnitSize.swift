import Quantities

/// Units of one kind that can be turned into each other: hectares and square metres.
struct UnitSize {
    private enum Dimension { case area, length, mass, money }

    private let dimension: Dimension
    /// How many of the smallest unit it holds.
    let factor: ExactDecimal

    private static let known: [String: UnitSize] = {
        var table: [String: UnitSize] = [:]
        func add(_ names: String, _ dimension: Dimension, _ factor: Int) {
            for name in names.split(separator: "|") {
                let key = ProseTokens.keys(String(name)).joined(separator: " ")
                table[key] = UnitSize(dimension: dimension, factor: ExactDecimal(factor))
            }
        }
        add("m2|m²|mét vuông", .area, 1)
        add("ha|hecta|héc ta", .area, 10_000)
        add("km2|km²", .area, 1_000_000)
        add("m|mét", .length, 1)
        add("km|ki lô mét", .length, 1_000)
        add("kg|kilôgam", .mass, 1)
        add("yến", .mass, 10)
        add("tạ", .mass, 100)
        add("tấn", .mass, 1_000)
        add("đồng|đ|vnđ|vnd", .money, 1)
        return table
    }()

    private init(dimension: Dimension, factor: ExactDecimal) {
        self.dimension = dimension
        self.factor = factor
    }

    /// The size of a unit by its name.
    init?(_ unit: FigureUnit) {
        guard case .named(let name) = unit, let known = Self.known[name] else { return nil }
        self = known
    }

    /// By what a number in the one unit is multiplied to compare it with numbers in the other, and that one by what;
    /// `nil` where they measure different things.
    static func common(_ one: FigureUnit, _ other: FigureUnit) -> (ExactDecimal, ExactDecimal)? {
        guard let first = UnitSize(one), let second = UnitSize(other), first.dimension == second.dimension else {
            return nil
        }
        return (first.factor, second.factor)
    }
}
