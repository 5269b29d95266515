import Planning
import Quantities

/// All figures of one indicator: a grid for each plane, all at one scale.
struct IndicatorBlock: Sendable {
    private(set) var versions: DefinitionVersions
    private(set) var scales: Scales
    var actual = Grid()
    var yearEstimate = Grid()

    init(_ history: [IndicatorDefinition]) {
        versions = DefinitionVersions(history)
        scales = versions.scales
    }

    subscript(plane: Plane) -> Grid {
        _read {
            switch plane {
            case .actual: yield actual
            case .yearEstimate: yield yearEstimate
            }
        }
        _modify {
            switch plane {
            case .actual: yield &actual
            case .yearEstimate: yield &yearEstimate
            }
        }
    }

    /// The figure of an entry at the scale of this block; `nil` when it does not fit.
    func cell(of figure: ProposedEntry, _ value: FigureValue, entry: Int64, isApproved: Bool) -> Cell? {
        let place = versions.place(on: figure.definition) ?? 0
        let version = versions.all.isEmpty ? nil : versions.all[place]
        let entered = version?.scales ?? scales
        let factor = Self.powerOfTen(value.base == nil ? scales.plain - entered.plain : scales.parts - entered.parts)
        let amount = value.amount.multipliedReportingOverflow(by: factor)
        let base = (value.base ?? 0).multipliedReportingOverflow(by: factor)
        guard !amount.overflow, !base.overflow else { return nil }
        return Cell(
            amount: amount.partialValue, base: value.base == nil ? nil : base.partialValue,
            marks: FigureMarks(
                status: figure.status, isIllustrative: figure.isIllustrative, isSubmitted: !isApproved,
                hasBase: value.base != nil, version: place),
            entry: entry)
    }

    /// Takes new versions of the definition; where they have more decimals, all figures get them.
    /// - Returns: `false`, with nothing changed, when a figure would not fit any more.
    mutating func learn(_ history: [IndicatorDefinition]) -> Bool {
        var learned = versions
        learned.learn(history)
        let finer = Scales(
            plain: max(scales.plain, learned.scales.plain), parts: max(scales.parts, learned.scales.parts))
        if finer != scales {
            let plain = Self.powerOfTen(finer.plain - scales.plain)
            let parts = Self.powerOfTen(finer.parts - scales.parts)
            guard let finerActual = actual.multiplied(plain: plain, parts: parts),
                let finerEstimate = yearEstimate.multiplied(plain: plain, parts: parts)
            else { return false }
            actual = finerActual
            yearEstimate = finerEstimate
        }
        versions = learned
        scales = finer
        return true
    }

    private static func powerOfTen(_ exponent: Int) -> Int64 {
        (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
    }
}
