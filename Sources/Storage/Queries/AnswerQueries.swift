package import Planning
package import Quantities

/// What was said about the tables of a unit's files: by the headers of a table, as the text of a mapping.
extension Connection {
    /// Answers are kept of so many tables of a unit; the oldest go.
    private static var mostTables: Int { 100 }

    package func tableAnswers(of unit: UnitKey) throws(Fault) -> [String] {
        try all(
            """
            SELECT content FROM table_answer WHERE unit_code = \(unit.code) AND unit_from = \(unit.validFrom)
             ORDER BY changed_at DESC LIMIT \(Self.mostTables)
            """, as: String.self)
    }

    package func keepTableAnswer(
        _ content: String, of unit: UnitKey, headers: String, at moment: Moment
    ) throws(Fault) {
        try execute(
            """
            INSERT INTO table_answer (unit_code, unit_from, headers, content, changed_at)
            VALUES (\(unit.code), \(unit.validFrom), \(headers), \(content), \(moment))
            ON CONFLICT (unit_code, unit_from, headers)
            DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at
            """)
        try execute(
            """
            DELETE FROM table_answer
             WHERE unit_code = \(unit.code) AND unit_from = \(unit.validFrom)
               AND headers NOT IN (SELECT headers FROM table_answer
                                    WHERE unit_code = \(unit.code) AND unit_from = \(unit.validFrom)
                                    ORDER BY changed_at DESC LIMIT \(Self.mostTables))
            """)
    }
}
