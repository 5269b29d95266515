import HTTPTypes
import Operations
import Pages
import Planning
import Quantities
import Storage

/// An answer that is not what was asked for: one value makes the page, the JSON of RFC 9457 and the line in the log.
struct Problem: Error, Sendable {
    enum Kind: Sendable {
        case unknownParameter(String)
        case badValue(ScoreboardAddress.Parameter, String)
        /// A value that does not fit what a page asks besides the view.
        case badChoice(name: String, text: String)
        case missingParameter(ScoreboardAddress.Parameter)
        case unreadableQuery(QueryFields.Fault)
        case refused(Refusal)
        case unknownIndicator(String)
        case notFound
        case methodNotAllowed(allowed: [String])
        case addressTooLong
        case foreignHost
        case notSignedIn
        /// A bearer token that is none, has run out or was revoked.
        case badToken
        case notAllowed(Permission)
        /// It does not come from a page of this server, or its form is from another session.
        case foreignRequest
        case notAForm
        case bodyTooLarge(limit: Int?)
        /// No form with files, where one is needed.
        case notAnUpload
        case uploadCutOff
        case unavailable
        /// The clock shows a time before the newest change.
        case clockBehind(head: Moment)
        case internalFault
        /// Only programs meet it.
        case program(ProgramFault)
    }

    /// A view that may have been meant.
    struct Link: Sendable {
        let words: String
        /// As it is written in an address.
        let option: String
        let route: Route
    }

    let kind: Kind
    /// What would be right, as it is written in an address.
    let options: [String]
    /// Views that may have been meant.
    var links: [Link] = []
    /// The form that was sent and not taken: it is shown again, so that nothing typed is lost.
    var kept: QueryFields?
    /// For the log only, never for the reader.
    let secret: String?

    init(_ kind: Kind, options: [String] = [], secret: String? = nil) {
        self.kind = kind
        self.options = options
        self.secret = secret
    }

    /// What an operation threw. The detail of a fault goes to the log.
    init(_ failure: Failure) {
        switch failure {
        case .refused(let refusal): self.init(Kind.refused(refusal))
        case .fault(.busy): self.init(Kind.unavailable, secret: "busy")
        case .fault(.unavailable(let detail)): self.init(Kind.unavailable, secret: detail)
        case .fault(.momentBeforeHead(let given, let head)):
            self.init(Kind.clockBehind(head: head), secret: "the clock shows \(given)")
        case .fault(let fault): self.init(Kind.internalFault, secret: "\(fault)")
        }
    }
}

extension Problem {
    /// The last part of the problem's type, `/problems/unknown-unit`.
    var slug: String { name.rawValue }

    var name: ProblemName {
        switch kind {
        case .unknownParameter: .unknownParameter
        case .badValue, .badChoice: .badValue
        case .missingParameter: .missingParameter
        case .unreadableQuery: .unreadableQuery
        case .refused(let refusal): refusal.problem
        case .unknownIndicator: .unknownIndicator
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .addressTooLong: .addressTooLong
        case .foreignHost: .foreignHost
        case .notSignedIn: .notSignedIn
        case .badToken: .badToken
        case .notAllowed: .notAllowed
        case .foreignRequest: .foreignRequest
        case .notAForm: .notAForm
        case .bodyTooLarge: .bodyTooLarge
        case .notAnUpload: .notAnUpload
        case .uploadCutOff: .uploadCutOff
        case .unavailable: .unavailable
        case .clockBehind: .clockBehind
        case .internalFault: .internalFault
        case .program(let fault): fault.problem
        }
    }

    var status: Int {
        switch kind {
        case .unknownParameter, .badValue, .badChoice, .missingParameter, .unreadableQuery, .uploadCutOff: 400
        case .refused(let refusal): refusal.status
        case .unknownIndicator, .notFound: 404
        case .methodNotAllowed: 405
        case .addressTooLong: 414
        case .foreignHost: 421
        case .notSignedIn, .badToken: 401
        case .notAllowed, .foreignRequest: 403
        case .notAForm, .notAnUpload: 415
        case .bodyTooLarge: 413
        case .unavailable, .clockBehind: 503
        case .internalFault: 500
        case .program(let fault): fault.status
        }
    }
}

extension Refusal {
    fileprivate var problem: ProblemName {
        switch self {
        case .unknownUnit: .unknownUnit
        case .unitNotInForce: .unitNotInForce
        case .cannotRestate: .cannotRestate
        case .nothingRecorded: .nothingRecorded
        case .badInput: .badInput
        case .reasonNeeded: .reasonNeeded
        case .missingFile: .missingFile
        case .unknownSubmission: .unknownSubmission
        case .unknownProof: .unknownProof
        case .notAProof: .notAProof
        case .proofTooLarge: .proofTooLarge
        case .damagedTree: .damagedTree
        case .document: .noSuchDocument
        case .access: .access
        case .approval(let refusal): refusal.problem
        case .article: .article
        case .notProse: .notProse
        }
    }

    fileprivate var status: Int {
        switch self {
        case .unknownUnit, .unitNotInForce, .cannotRestate, .nothingRecorded, .unknownSubmission, .missingFile,
            .unknownProof, .document:
            404
        case .badInput, .reasonNeeded, .notAProof: 422
        case .proofTooLarge: 413
        case .damagedTree: 500
        case .access(let refusal): refusal.status.code
        case .approval(let refusal): refusal.status
        case .article(.unknownArticle), .article(.unknownPicture): 404
        case .article(.textTooLong), .article(.pictureTooLarge): 413
        case .article(.changedMeanwhile), .article(.nothingNew): 409
        case .article: 422
        case .notProse: 415
        }
    }
}
