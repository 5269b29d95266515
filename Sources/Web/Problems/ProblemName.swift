import Planning

/// What an answer that is not what was asked for is called: the last part of its type, `/problems/unknown-unit`. Each has a page.
package enum ProblemName: String, Sendable, CaseIterable {
    // What was asked
    case unknownParameter = "unknown-parameter"
    case badValue = "bad-value"
    case missingParameter = "missing-parameter"
    case unreadableQuery = "unreadable-query"
    case addressTooLong = "address-too-long"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case foreignHost = "foreign-host"
    case notAcceptable = "not-acceptable"
    case unknownRow = "unknown-row"
    // Who asks
    case notSignedIn = "not-signed-in"
    case badToken = "bad-token"
    case notAllowed = "not-allowed"
    case foreignRequest = "foreign-request"
    case access
    // What was sent
    case notAForm = "not-a-form"
    case notAnUpload = "not-an-upload"
    case uploadCutOff = "upload-cut-off"
    case bodyTooLarge = "body-too-large"
    case notJSON = "not-json"
    case unreadableJSON = "unreadable-json"
    case badBody = "bad-body"
    case wrongMedia = "wrong-media"
    case keyReused = "key-reused"
    case keyBusy = "key-busy"
    case changedSince = "changed-since"
    // What is recorded
    case unknownUnit = "unknown-unit"
    case unitNotInForce = "unit-not-in-force"
    case cannotRestate = "cannot-restate"
    case nothingRecorded = "nothing-recorded"
    case unknownIndicator = "unknown-indicator"
    case unknownSubmission = "unknown-submission"
    case unknownProof = "unknown-proof"
    case noSuchDocument = "no-such-document"
    case missingFile = "missing-file"
    case damagedTree = "damaged-tree"
    // Reports and their figures
    case badInput = "bad-input"
    case reasonNeeded = "reason-needed"
    case conflicts
    case callerMissing = "caller-missing"
    case nothingToSubmit = "nothing-to-submit"
    case noDraft = "no-draft"
    case notAProof = "not-a-proof"
    case proofTooLarge = "proof-too-large"
    // Approval, reminders, articles
    case periodClosed = "period-closed"
    case movedOn = "moved-on"
    case notWaiting = "not-waiting"
    case notYourStep = "not-your-step"
    case badDecision = "bad-decision"
    case noMail = "no-mail"
    case article
    case notProse = "not-prose"
    // The server
    case unavailable
    case clockBehind = "clock-behind"
    case internalFault = "internal"
}

extension ProblemName {
    /// What a problem means, and what to do about it.
    struct Explanation: Sendable {
        let title: Bilingual
        let meaning: Bilingual
        let remedy: Bilingual

        init(_ title: (String, String), _ meaning: (String, String), _ remedy: (String, String)) {
            self.title = Bilingual(vietnamese: title.0, english: title.1)
            self.meaning = Bilingual(vietnamese: meaning.0, english: meaning.1)
            self.remedy = Bilingual(vietnamese: remedy.0, english: remedy.1)
        }
    }

    var explanation: Explanation {
        switch self {
        case .unknownParameter: .unknownParameter
        case .badValue: .badValue
        case .missingParameter: .missingParameter
        case .unreadableQuery: .unreadableQuery
        case .addressTooLong: .addressTooLong
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .foreignHost: .foreignHost
        case .notAcceptable: .notAcceptable
        case .unknownRow: .unknownRow
        case .notSignedIn: .notSignedIn
        case .badToken: .badToken
        case .notAllowed: .notAllowed
        case .foreignRequest: .foreignRequest
        case .access: .access
        case .notAForm: .notAForm
        case .notAnUpload: .notAnUpload
        case .uploadCutOff: .uploadCutOff
        case .bodyTooLarge: .bodyTooLarge
        case .notJSON: .notJSON
        case .unreadableJSON: .unreadableJSON
        case .badBody: .badBody
        case .wrongMedia: .wrongMedia
        case .keyReused: .keyReused
        case .keyBusy: .keyBusy
        case .changedSince: .changedSince
        case .unknownUnit: .unknownUnit
        case .unitNotInForce: .unitNotInForce
        case .cannotRestate: .cannotRestate
        case .nothingRecorded: .nothingRecorded
        case .unknownIndicator: .unknownIndicator
        case .unknownSubmission: .unknownSubmission
        case .unknownProof: .unknownProof
        case .noSuchDocument: .noSuchDocument
        case .missingFile: .missingFile
        case .damagedTree: .damagedTree
        case .badInput: .badInput
        case .reasonNeeded: .reasonNeeded
        case .conflicts: .conflicts
        case .callerMissing: .callerMissing
        case .nothingToSubmit: .nothingToSubmit
        case .noDraft: .noDraft
        case .notAProof: .notAProof
        case .proofTooLarge: .proofTooLarge
        case .periodClosed: .periodClosed
        case .movedOn: .movedOn
        case .notWaiting: .notWaiting
        case .notYourStep: .notYourStep
        case .badDecision: .badDecision
        case .noMail: .noMail
        case .article: .article
        case .notProse: .notProse
        case .unavailable: .unavailable
        case .internalFault: .internalFault
        case .clockBehind: .clockBehind
        }
    }
}
