import Aggregation
import Planning
import Quantities

/// A unit as a scoreboard shows it, and the units of the figures' day that stand for it.
struct Subject {
    /// The unit in the structure that is shown.
    let unit: UnitVersion
    /// Where the figures of a day come from.
    let stand: Stand

    enum Stand {
        /// The unit itself was in force when the figures were reported.
        case itself(UnitKey)
        /// A reporting group that keeps the area of a unit that is gone: that unit's figures, by today's members.
        case area(of: UnitKey)
        /// Units of the figures' day, restated; some of the unit may be outside what was asked for.
        case pieces(UnitGroup, members: [UnitKey], lacking: [UnitKey], apportionedBy: [String])
        case undefined
    }

    /// The unit whose own figures and plans count for the row.
    var ownKey: UnitKey? {
        switch stand {
        case .itself(let key), .area(let key): key
        case .pieces, .undefined: nil
        }
    }
}

extension BoardContext {
    /// How a unit of the structure shown stands on the day of a period's figures.
    ///
    /// Within `scope` (a unit that is gone and lives on as a group), pieces outside of it are lacking by definition.
    func subject(_ unit: UnitVersion, at period: Period, within scope: UnitKey? = nil) -> Subject {
        let day = period.window(calendar).to
        if unit.isInForce(on: day) { return Subject(unit: unit, stand: .itself(unit.key)) }
        if unit.kind == .group, let gone = units.unit(UnitReference(code: unit.key.code), on: day) {
            return Subject(unit: unit, stand: .area(of: gone.key))
        }
        switch units.pieces(of: unit.key, on: day) {
        case .exact(let pieces), .apportioned(let pieces):
            return Subject(unit: unit, stand: stand(on: pieces, of: unit, day: day, within: scope))
        case .undefined:
            return Subject(unit: unit, stand: .undefined)
        }
    }

    private func stand(on pieces: [UnitPiece], of unit: UnitVersion, day: Day, within scope: UnitKey?) -> Subject.Stand
    {
        let inside: Set<UnitKey>? = scope.map { scope in
            Set(units.descendants(of: scope, on: day).map(\.key)).union([scope])
        }
        let members = pieces.map(\.unit).filter { inside?.contains($0) ?? true }
        let lacking = pieces.map(\.unit).filter { !(inside?.contains($0) ?? true) }
        let weights = Set(pieces.filter { $0.share != 1 }.map { $0.basis ?? "" }).sorted()
        guard weights.isEmpty else {
            guard lacking.isEmpty, let group = weighted(unit, members, day) else { return .undefined }
            return .pieces(group, members: members, lacking: [], apportionedBy: weights)
        }
        return .pieces(cube.group(members), members: members, lacking: lacking, apportionedBy: [])
    }

    /// The unit put together from parts of others by the stated weights.
    private func weighted(_ unit: UnitVersion, _ members: [UnitKey], _ day: Day) -> UnitGroup? {
        let restatement = units.restatement(of: members, from: day, to: structure)
        guard let index = restatement.targets.firstIndex(where: { $0.unit == unit.key }) else { return nil }
        return cube.groups(restatement)[index]
    }

    /// The child units in the structure shown.
    func children(of unit: UnitVersion) -> [UnitVersion] {
        units.children(of: unit.key, on: structure).filter { $0.kind != .group }
    }
}
