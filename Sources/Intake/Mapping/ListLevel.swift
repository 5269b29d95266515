import Planning

/// In a list of communes "Sơn Dương" is the town and not the district of that name: the others of the list decide.
struct ListLevel {
    private let isOfCommunes: Bool
    private let kind: (NameMatch) -> UnitKind?

    init(_ known: [NameMatch], _ kind: @escaping (NameMatch) -> UnitKind?) {
        self.kind = kind
        let kinds = known.prefix(200).compactMap(kind)
        isOfCommunes = kinds.count >= 2 && kinds.allSatisfy(\.isCommuneLevel)
    }

    func decided(_ row: RowPlan) -> RowPlan {
        guard case .open(let candidates) = row.use, let match = only(candidates) else { return row }
        return RowPlan(use: .subject(match), isAnswered: row.isAnswered, said: row.said)
    }

    func decided(_ column: ColumnPlan) -> ColumnPlan {
        guard case .some(.open(let candidates)) = column.subject, let match = only(candidates) else { return column }
        return ColumnPlan(
            column: column.column, use: column.use, subject: .certain(match), isAnswered: column.isAnswered,
            scenario: column.scenario)
    }

    /// The one candidate of the level, if it would be certain without those of other levels.
    private func only(_ candidates: [NameMatch]) -> NameMatch? {
        guard isOfCommunes else { return nil }
        let fitting = candidates.filter { kind($0)?.isCommuneLevel ?? false }
        guard case .certain(var match) = NameFinding(fitting) else { return nil }
        match.reasons.append(.listLevel)
        return match
    }
}
