/// One step of the tables from one shape to the next. Once released it is never edited; a later one corrects it.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    /// The statements, in order. Most read the same on both engines; `Dialect` spells the rest.
    package let statements: @Sendable (Dialect) -> [SQL]

    package init(number: Int, name: String, statements: @escaping @Sendable (Dialect) -> [SQL]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// A fingerprint of the statements for both engines: tells whether a migration was edited after it ran.
    package var checksum: String {
        let texts = Dialect.allCases.flatMap { dialect in
            statements(dialect).map { dialect.render($0).text }
        }
        return fingerprint(texts.joined(separator: ";\n"))
    }

    /// All migrations of this program, in order.
    package static let all: [Migration] = [
        .ledger, .people, .approvals, .desk, .articles, .reminders, .programs, .profiles, .heldFiles, .shortcomings,
        .changeOrigins,
    ]
}
