import Planning

/// What is wrong with a request of a program: held against the contract of the route, or against what is recorded.
enum ProgramFault: Sendable {
    /// It does not take JSON, and there is nothing else.
    case notAcceptable
    /// It did not send JSON, or not as such.
    case notJSON
    /// What it sent can't be read as JSON, or is nested too deeply.
    case unreadableJSON
    case badBody([SchemaFault])
    case badParameter(String, SchemaFault.Kind)
    case missingParameter(String)
    /// The row after which a page should begin is not there.
    case unknownRow(String)
    /// Somebody has changed what If-Match names.
    case changedSince
    /// The key came before with another request.
    case keyReused
    /// The first request with the key is still being answered.
    case keyBusy
    /// Rows of a form that can't be taken, by their place in the list that was sent.
    case badRows([(place: Int?, fault: DeskFault)])
    /// Rows that somebody else has changed meanwhile.
    case conflicts([IndicatorCode])
    /// Figures for a unit that phoned need the name of who phoned.
    case callerMissing
    case nothingToSubmit

    var slug: String {
        switch self {
        case .notAcceptable: "not-acceptable"
        case .notJSON: "not-json"
        case .unreadableJSON: "unreadable-json"
        case .badBody: "bad-body"
        case .badParameter: "bad-value"
        case .missingParameter: "missing-parameter"
        case .unknownRow: "unknown-row"
        case .changedSince: "changed-since"
        case .keyReused: "key-reused"
        case .keyBusy: "key-busy"
        case .badRows: "bad-input"
        case .conflicts: "conflicts"
        case .callerMissing: "caller-missing"
        case .nothingToSubmit: "nothing-to-submit"
        }
    }

    var status: Int {
        switch self {
        case .unreadableJSON, .badParameter, .missingParameter: 400
        case .unknownRow: 404
        case .notAcceptable: 406
        case .keyBusy, .conflicts, .nothingToSubmit: 409
        case .changedSince: 412
        case .notJSON: 415
        case .badBody, .badRows, .keyReused, .callerMissing: 422
        }
    }
}

extension Problem {
    init(_ fault: ProgramFault) { self.init(.program(fault)) }
}
