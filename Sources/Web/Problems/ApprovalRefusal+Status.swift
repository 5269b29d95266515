import Planning

extension ApprovalRefusal {
    /// The last part of the problem's type.
    var slug: String {
        switch self {
        case .periodClosed: "period-closed"
        case .movedOn, .importRunning: "moved-on"
        case .notWaiting, .signedMeanwhile, .gateUnchanged, .notClosed: "not-waiting"
        case .ownReport, .signedBefore, .notYourStep: "not-your-step"
        case .remarkNeeded, .unknownFigure, .reasonNeeded, .badLastDay, .badSteps, .textTooLong: "bad-decision"
        }
    }

    /// The status of its answer.
    var status: Int {
        switch self {
        case .ownReport, .signedBefore, .notYourStep: 403
        case .notWaiting, .signedMeanwhile, .movedOn, .importRunning, .periodClosed, .gateUnchanged, .notClosed: 409
        case .remarkNeeded, .unknownFigure, .reasonNeeded, .badLastDay, .badSteps, .textTooLong: 422
        }
    }
}
