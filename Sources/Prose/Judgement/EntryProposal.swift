package import Planning
package import Quantities

/// An entry of the ledger that a text offers; a person confirms it or lets it be.
package struct EntryProposal: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case exact(ExactDecimal)
        /// The text gives bounds only: the entry waits for a figure.
        case bounds(Interval)
    }

    /// What the ledger says already.
    package enum Known: Sendable, Hashable {
        case nothing
        case same(ExactDecimal)
        case other(ExactDecimal)
    }

    /// The place of the claim among those of the text.
    package let claim: Int
    /// What the text says.
    package let quote: String
    /// The indicator that is probably meant.
    package let indicator: IndicatorDefinition
    /// Others that may be meant, the likeliest first.
    package let rivals: [IndicatorDefinition]
    package let period: Period
    /// In the indicator's unit of measure.
    package let value: Value
    package let known: Known
}

extension LedgerCheck {
    /// The entries that a text offers: one for each figure that was reached, none for plans and estimates.
    package static func propose(
        _ prose: ReadProse, _ names: IndicatorNames, usual: Board, boards: [Period: Board] = [:]
    ) -> [EntryProposal] {
        let check = LedgerCheck(prose, names, usual, boards)
        var proposals: [EntryProposal] = []
        var seen = Set<Int>()
        for (index, claim) in prose.claims.enumerated() {
            guard let level = claim.level, !level.isPortion, claim.cell?.isOfLedger != false, !claim.isTarget,
                !claim.isEstimate, level.unit != .rank,
                seen.insert(level.numberToken).inserted, let found = check.proposal(index, claim, level)
            else { continue }
            proposals.append(found)
        }
        return proposals
    }

    private func proposal(_ index: Int, _ claim: Claim, _ level: WrittenQuantity) -> EntryProposal? {
        let candidates = candidates(claim).filter { $0.score >= Self.likely }
        guard let board = boards(for: claim).first,
            usual.others?.isNamed(before: claim.span.lowerBound, in: prose) != true
        else { return nil }
        let fitting = candidates.compactMap { candidate -> (IndicatorDefinition, EntryProposal.Value)? in
            guard let definition = board.byCode[candidate.code]?.definition,
                let value = value(of: level, in: names.measure(of: candidate.code), definition)
            else { return nil }
            return (definition, value)
        }
        guard let (definition, value) = fitting.first else { return nil }
        let known = board.byCode[definition.code]?.actual?.shown
        return EntryProposal(
            claim: index, quote: prose.text(level.span), indicator: definition,
            rivals: fitting.dropFirst().prefix(3).map(\.0), period: board.place.period, value: value,
            known: known.map { isSame($0, value) ? .same($0) : .other($0) } ?? .nothing)
    }

    private func isSame(_ known: ExactDecimal, _ value: EntryProposal.Value) -> Bool {
        switch value {
        case .exact(let value): value == known
        case .bounds(let interval): interval.contains(known)
        }
    }

    /// What the text says in the indicator's unit; `nil` where the two measure different things.
    private func value(
        of level: WrittenQuantity, in measure: WrittenQuantity?, _ definition: IndicatorDefinition
    ) -> EntryProposal.Value? {
        guard level.isPercent == (measure?.isPercent ?? false), let written = level.baseInterval(.exact) else {
            return nil
        }
        var range = written
        if let measure, let sizes = UnitSize.common(level.unit, measure.unit), sizes.0 != sizes.1 {
            guard let sized = try? range.multiplied(by: .exactly(sizes.0)).divided(by: .exactly(sizes.1)) else {
                return nil
            }
            range = sized
        }
        if let measure, measure.scale > 0, let one = measure.based(WrittenNumber(value: 1, decimals: 0)) {
            guard let scaled = try? range.divided(by: .exactly(one)) else { return nil }
            range = scaled
        }
        guard level.qualifier == nil, !level.isRange else { return .bounds(range) }
        guard let exact = range.lower?.value, let value = try? exact.rounded(to: max(definition.decimals, 4)) else {
            return nil
        }
        return .exact(value)
    }
}
