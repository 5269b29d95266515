import Quantities

/// Which row of the table means which grant of an account, and what it does to it.
struct RoleMatching {
    typealias Report = (PeopleFault, PeopleColumn, PeopleRow) -> Void
    typealias Steps = [(step: PeoplePlan.Step, row: PeopleRow)]

    private let today: Day
    /// Those that a row may still mean: none that was revoked or handed on by somebody else.
    private var free: [Grant]
    /// The roles as they are afterwards.
    private(set) var remaining: [RoleTerm] = []

    init(_ grants: [Grant], today: Day) {
        self.today = today
        free = grants.filter { $0.revokedAt == nil && $0.delegatedFrom == nil }
    }

    /// The roles that hold or will and that no row means.
    var unnamed: [Grant] { free.filter { $0.isOpen(on: today) } }

    mutating func steps(_ rows: [PeopleRow], _ report: Report) -> Steps {
        let wishes = wishes(rows, report)
        var meant = matched(wishes)
        var steps: Steps = []
        for (place, wish) in wishes.sorted(by: { $0.key < $1.key }) {
            let row = rows[place]
            if meant[place] == nil, !findOther(wish, &meant[place]) {
                report(.severalRoles, .from, row)
                continue
            }
            let done = meant[place].map { change($0, wish, row, report) } ?? new(wish, row, report)
            steps += done.map { (step: $0, row: row) }
        }
        remaining += unnamed.map { RoleTerm($0) }
        return steps
    }

    /// What each row wants, by its place; of two that say the same the second is refused.
    private func wishes(_ rows: [PeopleRow], _ report: Report) -> [Int: PeopleRow.RoleWish] {
        var wishes: [Int: PeopleRow.RoleWish] = [:]
        var first: [Key: PeopleRow] = [:]
        for (place, row) in rows.enumerated() {
            guard let wish = row.role else { continue }
            if let other = first[Key(wish)] {
                let cell = other.places[.role]?.cell ?? other.places[.role]?.row.map { "\($0)" } ?? ""
                report(.roleTwice(at: cell), .role, row)
            } else {
                first[Key(wish)] = row
                wishes[place] = wish
            }
        }
        return wishes
    }

    private struct Key: Hashable {
        let role: Role
        let unit: UnitKey
        let from: Day?
        let to: CellWish<Day>

        init(_ wish: PeopleRow.RoleWish) {
            (role, unit, from, to) = (wish.role, wish.unit, wish.from, wish.to)
        }
    }

    // MARK: Which grant

    /// Those with the same first day, and of them those with the same last day before all others: so rows may stand in any
    /// order.
    private mutating func matched(_ wishes: [Int: PeopleRow.RoleWish]) -> [Int: [Grant]] {
        var meant: [Int: [Grant]] = [:]
        let inOrder = wishes.sorted { $0.key < $1.key }
        for isWhole in [true, false] {
            for (place, wish) in inOrder where meant[place] == nil {
                meant[place] = take { Self.fits($0, wish, isWhole: isWhole) }
            }
        }
        return meant
    }

    private static func fits(_ grant: Grant, _ wish: PeopleRow.RoleWish, isWhole: Bool) -> Bool {
        let last: Day? = if case .set(let day) = wish.to { day } else { nil }
        return grant.role == wish.role && grant.unit == wish.unit && grant.validFrom == wish.from
            && (!isWhole || grant.validTo == last)
    }

    /// The first that fits, one that still holds before one that is over, with all that are exactly like it.
    private mutating func take(_ fits: (Grant) -> Bool) -> [Grant]? {
        let fitting = free.filter(fits)
        guard let found = fitting.first(where: { $0.isOpen(on: today) }) ?? fitting.last else { return nil }
        let alike = free.filter { RoleTerm($0) == RoleTerm(found) }
        free.removeAll { RoleTerm($0) == RoleTerm(found) }
        return alike
    }

    /// The one open grant of the role and unit; false where there are several.
    private mutating func findOther(_ wish: PeopleRow.RoleWish, _ grants: inout [Grant]?) -> Bool {
        let day = today
        let isMeant = { (grant: Grant) in
            grant.role == wish.role && grant.unit == wish.unit && grant.isOpen(on: day)
        }
        guard Set(free.filter(isMeant).map { RoleTerm($0) }).count <= 1 else { return false }
        grants = take(isMeant)
        return true
    }

    // MARK: What it does

    private mutating func change(
        _ grants: [Grant], _ wish: PeopleRow.RoleWish, _ row: PeopleRow, _ report: Report
    ) -> [PeoplePlan.Step] {
        guard let first = grants.first else { return [] }
        let old = RoleTerm(first)
        if wish.isEnding { return first.isOpen(on: today) ? grants.map { .end($0.number, old) } : [] }
        let new = RoleTerm(
            role: old.role, unit: old.unit, from: wish.from ?? old.from, to: wish.to.applied(to: old.to))
        remaining.append(new)
        guard new != old, isRight(new, row, report) else { return [] }
        return [.redate(first.number, old, new)] + grants.dropFirst().map { .end($0.number, old) }
    }

    private mutating func new(
        _ wish: PeopleRow.RoleWish, _ row: PeopleRow, _ report: Report
    ) -> [PeoplePlan.Step] {
        guard !wish.isEnding else {
            report(.noSuchRole, .end, row)
            return []
        }
        let term = RoleTerm(
            role: wish.role, unit: wish.unit, from: wish.from ?? today, to: wish.to.applied(to: nil))
        guard isRight(term, row, report) else { return [] }
        guard term.to.map({ today <= $0 }) ?? true else {
            report(.overAlready(today: today), .to, row)
            return []
        }
        remaining.append(term)
        return [.give(term)]
    }

    private func isRight(_ term: RoleTerm, _ row: PeopleRow, _ report: Report) -> Bool {
        guard let to = term.to, to < term.from else { return true }
        report(.endsBeforeItBegins(from: term.from), .to, row)
        return false
    }
}
