import Planning
import Quantities

/// What looking for a unit came to.
enum UnitFinding {
    case unit(UnitVersion)
    /// Found by a code that lost its leading zeros on its way through a spreadsheet.
    case unitWithoutZeros(UnitVersion)
    /// There is such a unit, but not then.
    case notInForce(UnitVersion)
    /// None, or more than one of that name.
    case unknown(among: [UnitVersion])
}

/// Finds units by what a file calls them, as of a day and a period around it.
struct UnitFinder {
    private struct Question: Hashable {
        let text: String
        let day: Day
        let window: DayRange
    }

    private let tree: UnitTree
    private let versions: [UnitVersion]
    private let names: UnitNames
    private var found: [Question: UnitFinding] = [:]
    private lazy var candidates = NearestNames(
        Dictionary(grouping: versions, by: { "\($0.key.code) \($0.name)" }).values.compactMap(\.first)
            .map { NameCandidate(code: $0.key.code.text, name: $0.name) })

    init(_ tree: UnitTree) {
        self.tree = tree
        versions = tree.allKeys.compactMap { tree.version($0) }
        names = UnitNames(versions)
    }

    /// The unit meant by a code, "CODE@DAY" or a name: in force on the day, or else at any time in the window.
    mutating func unit(_ text: String, on day: Day, within window: DayRange) -> UnitFinding {
        let question = Question(text: text, day: day, window: window)
        if let known = found[question] { return known }
        let finding = search(text, on: day, within: window)
        found[question] = finding
        return finding
    }

    mutating func nearest(to text: String, among known: [UnitVersion]) -> [String] {
        if known.isEmpty { return candidates.nearest(to: text).map(\.description) }
        return known.prefix(3).map { NameCandidate(code: $0.key.description, name: $0.name).description }
    }

    /// "01234 (Tân Trào)": the unit into which this one went first.
    func successor(of unit: UnitVersion) -> String? {
        guard let next = tree.successors(of: unit.key).min(by: { ($0.date, $0.new) < ($1.date, $1.new) }),
            let version = tree.version(next.new)
        else { return nil }
        return NameCandidate(code: version.key.code.text, name: version.name).description
    }

    private func search(_ text: String, on day: Day, within window: DayRange) -> UnitFinding {
        if let reference = UnitReference(text), !tree.versions(of: reference.code).isEmpty {
            return byCode(reference, on: day, within: window)
        }
        let named = names.units(called: text)
        if !named.isEmpty { return oneInForce(named, on: day, within: window) }
        let padded = names.unitsWithoutZeros(text)
        if Set(padded.map(\.key.code)).count == 1, let first = padded.first {
            let finding = byCode(UnitReference(code: first.key.code), on: day, within: window)
            if case .unit(let unit) = finding { return .unitWithoutZeros(unit) }
            return finding
        }
        return .unknown(among: padded)
    }

    private func byCode(_ reference: UnitReference, on day: Day, within window: DayRange) -> UnitFinding {
        let all = tree.versions(of: reference.code)
        guard reference.validFrom != nil else { return oneInForce(all, on: day, within: window) }
        guard let version = tree.unit(reference, on: day) else { return .unknown(among: all) }
        return oneInForce([version], on: day, within: window)
    }

    private func oneInForce(_ all: [UnitVersion], on day: Day, within window: DayRange) -> UnitFinding {
        var matches = all.filter { $0.isInForce(on: day) }
        if matches.isEmpty { matches = all.filter { $0.overlaps(window) } }
        let codes = Set(matches.map(\.key.code))
        if codes.count > 1 { return .unknown(among: matches) }
        if let unit = matches.max(by: { $0.key < $1.key }) { return .unit(unit) }
        // The version nearest before the window, else the first one after it.
        let before = all.filter { $0.key.validFrom <= window.to }.max { $0.key.validFrom < $1.key.validFrom }
        let nearest = before ?? all.min { $0.key.validFrom < $1.key.validFrom }
        return nearest.map { .notInForce($0) } ?? .unknown(among: [])
    }
}

extension UnitVersion {
    func overlaps(_ window: DayRange) -> Bool {
        key.validFrom <= window.to && validTo.map { window.from <= $0 } ?? true
    }
}
