import Storage

extension Fault {
    /// From the state that the server gives with an error (PostgreSQL manual, appendix A).
    init(of result: PostgresResult, isConnected: Bool) {
        let message = result.message
        switch result.state {
        case "TD001": self = .appendOnly(table: message.split(separator: " ").last.map(String.init) ?? message)
        case "23505": self = .constraint(Constraint(kind: .unique, name: result.constraint ?? message))
        case "23503": self = .constraint(Constraint(kind: .foreignKey, name: result.constraint ?? message))
        case "23514": self = .constraint(Constraint(kind: .check, name: result.constraint ?? message))
        case "23502": self = .constraint(Constraint(kind: .notNull, name: result.column ?? message))
        case "55P03", "40001", "40P01": self = .busy
        case "22021": self = .unstorableText(message)
        case "XX001", "XX002": self = .corrupt(message)
        case let state where state.hasPrefix("08") || state.hasPrefix("57P") || state.hasPrefix("53"):
            self = .unavailable(message)
        case "25006": self = .unavailable(message)
        default: self = isConnected ? .failed("\(result.state) \(message)") : .unavailable(message)
        }
    }
}
