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
    /// One of two parameters that mean something only together.
    case missingPartner(String)
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
    /// A file of a kind that is not taken; those that are.
    case wrongMedia([String])
    /// A paper needs figures that it stands behind.
    case noDraft
    /// The server is not set up to send mail.
    case noMail
    /// A succession that can't be made.
    case badSuccession([SuccessionLack])
    /// A file that was sent is no longer kept.
    case uploadGone
    /// What it would do is no longer what was shown.
    case movedOn

    var problem: ProblemName {
        switch self {
        case .notAcceptable: .notAcceptable
        case .notJSON: .notJSON
        case .unreadableJSON: .unreadableJSON
        case .badBody: .badBody
        case .badParameter: .badValue
        case .missingParameter, .missingPartner: .missingParameter
        case .unknownRow: .unknownRow
        case .changedSince: .changedSince
        case .keyReused: .keyReused
        case .keyBusy: .keyBusy
        case .badRows: .badInput
        case .conflicts: .conflicts
        case .callerMissing: .callerMissing
        case .nothingToSubmit: .nothingToSubmit
        case .wrongMedia: .wrongMedia
        case .noDraft: .noDraft
        case .noMail: .noMail
        case .movedOn: .movedOn
        case .badSuccession: .badInput
        case .uploadGone: .missingFile
        }
    }

    var status: Int {
        switch self {
        case .unreadableJSON, .badParameter, .missingParameter: 400
        case .unknownRow, .uploadGone: 404
        case .notAcceptable: 406
        case .keyBusy, .conflicts, .nothingToSubmit, .noDraft, .noMail, .movedOn: 409
        case .changedSince: 412
        case .notJSON, .wrongMedia: 415
        case .badBody, .badRows, .keyReused, .callerMissing, .missingPartner, .badSuccession: 422
        }
    }
}

extension Problem {
    init(_ fault: ProgramFault) { self.init(.program(fault)) }
}
