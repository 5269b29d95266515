import Planning
import Quantities

/// The scales under which figures of an indicator were entered, by version of its definition.
struct DefinitionVersions: Sendable {
    struct Version: Sendable {
        let validFrom: Day
        let scales: Scales
    }

    /// In the order in which they became known, so that the place of a version in the marks of figures stays.
    private(set) var all: [Version] = []

    /// The decimals at which the cube keeps the figures: as many as any version has.
    var scales: Scales {
        all.reduce(Scales()) {
            Scales(plain: max($0.plain, $1.scales.plain), parts: max($0.parts, $1.scales.parts))
        }
    }

    init(_ history: [IndicatorDefinition]) {
        learn(history)
    }

    mutating func learn(_ history: [IndicatorDefinition]) {
        for definition in history {
            let version = Version(
                validFrom: definition.validFrom,
                scales: Scales(plain: definition.decimals, parts: definition.partDecimals))
            if let known = all.firstIndex(where: { $0.validFrom == definition.validFrom }) {
                all[known] = version
            } else {
                all.append(version)
            }
        }
    }

    /// The place of the version in force on a day, of the first one for days before it; `nil` when there is none.
    func place(on day: Day) -> Int? {
        var best: Int?
        var first: Int?
        for (place, version) in all.enumerated() {
            if first.map({ version.validFrom < all[$0].validFrom }) ?? true { first = place }
            if version.validFrom <= day, best.map({ all[$0].validFrom < version.validFrom }) ?? true { best = place }
        }
        return best ?? first
    }
}
