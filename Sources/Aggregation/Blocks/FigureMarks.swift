package import Planning

/// What is known of a figure beside its number, each fact a bit of its own, so that the marks of a sum are the union
/// of the marks of its figures.
package struct FigureMarks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    static let estimate = FigureMarks(rawValue: 1 << 0)
    static let preliminary = FigureMarks(rawValue: 1 << 1)
    static let official = FigureMarks(rawValue: 1 << 2)
    static let illustrative = FigureMarks(rawValue: 1 << 3)
    static let submitted = FigureMarks(rawValue: 1 << 4)
    static let withBase = FigureMarks(rawValue: 1 << 5)
    static let withoutBase = FigureMarks(rawValue: 1 << 6)

    private static let firstVersionBit = 7

    /// Versions of a definition that can be told apart; the ninth and later ones share a bit.
    static let distinctVersions = 9

    init(status: FigureStatus, isIllustrative: Bool, isSubmitted: Bool, hasBase: Bool, version: Int) {
        let place = Self.firstVersionBit + min(version, Self.distinctVersions - 1)
        var marks = FigureMarks(rawValue: 1 << UInt16(place))
        switch status {
        case .estimate: marks.insert(.estimate)
        case .preliminary: marks.insert(.preliminary)
        case .official: marks.insert(.official)
        }
        if isIllustrative { marks.insert(.illustrative) }
        if isSubmitted { marks.insert(.submitted) }
        marks.insert(hasBase ? .withBase : .withoutBase)
        self = marks
    }

    /// The least final status in it; `nil` where there is no figure.
    package var lowestStatus: FigureStatus? {
        if contains(.estimate) { return .estimate }
        if contains(.preliminary) { return .preliminary }
        return contains(.official) ? .official : nil
    }

    /// Some figure in it is invented for an example.
    package var isIllustrative: Bool { contains(.illustrative) }

    /// Some figure in it is submitted and not approved yet.
    package var isSubmitted: Bool { contains(.submitted) }

    /// Some figures have a denominator (or weight) and some have none.
    package var mixesBases: Bool { isSuperset(of: [.withBase, .withoutBase]) }

    /// The figures in it were measured under more than one version of the definition.
    package var mixesDefinitions: Bool { (rawValue >> UInt16(Self.firstVersionBit)).nonzeroBitCount > 1 }
}
