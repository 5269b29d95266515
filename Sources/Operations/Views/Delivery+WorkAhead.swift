import Planning
import Quantities

/// What is worked out before anybody asks for it.
extension Delivery {
    /// Boards that are worked out ahead after a change.
    private static let mostAhead = 8
    /// Units whose boards are worked out ahead after a start: the highest ones, which cost most.
    private static let mostUnits = 12

    /// Works out what was asked for lately at an earlier change, so that whoever looks next need not wait for it.
    func workAhead(from earlier: CommitNumber?) {
        let lately = boards.questions(at: earlier).filter { $0.asOf == nil && !$0.includesPending }
        for query in lately.prefix(Self.mostAhead).reversed() where !Task.isCancelled {
            // What can't be worked out is told to whoever asks.
            _ = try? rememberedBoard(query)
        }
        workAheadReporting(from: earlier)
    }

    /// Works out what the first pages of leaders and planning officers are made from: after a start nothing is known of what
    /// was asked for.
    func workAheadForPeople() {
        let units = view().catalogue.units
        let kinds = UnitKind.allCases
        let places = Dictionary(kinds.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
        let asking = (try? unitsOf([.leader, .planningOfficer])) ?? []
        let highest = asking.compactMap { units.version($0) }
            .sorted { (places[$0.kind] ?? 0, $0.key) < (places[$1.kind] ?? 0, $1.key) }
        for unit in highest.prefix(Self.mostUnits) where !Task.isCancelled {
            _ = try? newestBoard(of: unit.key)
            guard let period = newestDeskPeriod(below: [unit.key]) else { continue }
            _ = try? reportingReview(of: reference(to: unit.key, on: period.window(.administrative).to), period)
        }
    }

    private func unitsOf(_ roles: Set<Role>) throws(Failure) -> Set<UnitKey> {
        let today = today
        var found: Set<UnitKey> = []
        for record in try People(self).accounts() where record.account.isActive {
            for grant in record.grants where roles.contains(grant.role) && grant.isInForce(on: today) {
                found.insert(grant.unit)
            }
        }
        return found
    }
}
