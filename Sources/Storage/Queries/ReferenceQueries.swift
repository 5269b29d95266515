package import Planning

/// A unit, definition or date with the place where it was recorded.
package struct RecordedReference: Sendable, Hashable {
    package let commit: CommitNumber
    /// Its place among the records of the change, from 1.
    package let line: Int
    package let record: ReferenceRecord
}

extension Connection {
    /// What is no figure, in the order in which it was recorded: of two records of a key the later one holds.
    package func referenceRecords(
        after: CommitNumber? = nil, upTo: CommitNumber? = nil
    ) throws(Fault) -> [RecordedReference] {
        var found: [RecordedReference] = []
        for (table, read) in ReferenceRecord.readers {
            let query: SQL = """
                SELECT \(table.columnList) FROM \(table.name)
                 WHERE commit_number > \(after ?? CommitNumber(0)) AND commit_number <= \(upTo ?? CommitNumber(.max))
                 ORDER BY commit_number, line
                """
            try each(query) { row throws(Fault) in
                var reader = RowReader(row, from: 0)
                let commit = try reader.next(CommitNumber.self)
                let line = try reader.next(Int.self)
                found.append(RecordedReference(commit: commit, line: line, record: try read(&reader)))
            }
        }
        return found.sorted { ($0.commit, $0.line) < ($1.commit, $1.line) }
    }
}

extension Connection {
    /// All recordings of an indicator's definitions up to a change, the oldest first.
    package func definitions(
        of code: IndicatorCode, upTo: CommitNumber? = nil
    ) throws(Fault) -> [(definition: IndicatorDefinition, commit: CommitNumber)] {
        let table = IndicatorDefinition.table
        let query: SQL = """
            SELECT \(table.columnList) FROM \(table.name)
             WHERE code = \(code) AND commit_number <= \(upTo ?? CommitNumber(.max))
             ORDER BY commit_number, line
            """
        var found: [(definition: IndicatorDefinition, commit: CommitNumber)] = []
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            let commit = try reader.next(CommitNumber.self)
            _ = try reader.next(Int.self)
            found.append((try IndicatorDefinition(from: &reader), commit))
        }
        return found
    }
}
