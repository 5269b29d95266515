extension Migration {
    /// Part of the first migration: what figures mean.
    static let indicatorTables: [SQL] = [
        """
        CREATE TABLE indicator_field (
            commit_number \(.integer) NOT NULL REFERENCES ledger_commit (number) DEFERRABLE INITIALLY DEFERRED,
            line \(.integer) NOT NULL CHECK (line > 0),
            code \(.text) NOT NULL,
            name_vi \(.text) NOT NULL,
            name_en \(.text) NOT NULL,
            position \(.integer) NOT NULL,
            seal \(.integer) NOT NULL,
            PRIMARY KEY (commit_number, line)
        )\(.strict)
        """,
        """
        CREATE TABLE indicator_definition (
            commit_number \(.integer) NOT NULL REFERENCES ledger_commit (number) DEFERRABLE INITIALLY DEFERRED,
            line \(.integer) NOT NULL CHECK (line > 0),
            code \(.text) NOT NULL,
            valid_from \(.integer) NOT NULL CHECK (valid_from BETWEEN 10101 AND 99991231),
            name_vi \(.text) NOT NULL,
            name_en \(.text) NOT NULL,
            field \(.text) NOT NULL,
            measure_vi \(.text) NOT NULL,
            measure_en \(.text) NOT NULL,
            kind \(.text) NOT NULL
                CHECK (kind IN ('flow', 'stock', 'rate', 'recognition', 'index', 'average', 'share', 'rank')),
            direction \(.text) NOT NULL CHECK (direction IN ('up', 'down', 'band', 'none')),
            decimals \(.integer) NOT NULL CHECK (decimals BETWEEN 0 AND 18),
            known \(.text) NOT NULL CHECK (known IN ('current', 'year-end')),
            plan_basis \(.text) NOT NULL CHECK (plan_basis IN ('total', 'increment')),
            bound \(.text) NOT NULL CHECK (bound IN ('floor', 'ceiling')),
            percent_meaning \(.text) NOT NULL
                CHECK (percent_meaning IN ('actual-over-plan', 'plan-over-actual', 'reduction', 'met-or-not')),
            unit_aggregation \(.text) NOT NULL
                CHECK (unit_aggregation IN ('sum', 'ratio', 'count', 'weighted', 'direct', 'max')),
            time_aggregation \(.text) NOT NULL CHECK (time_aggregation IN ('sum', 'last', 'ratio')),
            weight \(.text),
            part_decimals \(.integer) NOT NULL CHECK (part_decimals BETWEEN 0 AND 18),
            rounding \(.text) NOT NULL
                CHECK (rounding IN ('halfAwayFromZero', 'halfEven', 'halfTowardZero', 'towardZero', 'awayFromZero',
                                    'floor', 'ceiling')),
            factor \(.integer) NOT NULL,
            numerator_name \(.text),
            denominator_name \(.text),
            holders \(.text) NOT NULL,
            band_low \(.text),
            band_high \(.text),
            season \(.text) NOT NULL,
            due_months \(.text) NOT NULL,
            part_of \(.text),
            formula \(.text),
            owner \(.text),
            source \(.text),
            legal_basis \(.text),
            aliases \(.text) NOT NULL,
            position \(.integer) NOT NULL,
            note \(.text),
            seal \(.integer) NOT NULL,
            PRIMARY KEY (commit_number, line)
        )\(.strict)
        """,
    ]
}
