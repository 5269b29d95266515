import Planning

extension ApprovalRefusal {
    /// What the problem is called.
    var problem: ProblemName {
        switch self {
        case .periodClosed: .periodClosed
        case .movedOn, .importRunning: .movedOn
        case .notWaiting, .signedMeanwhile, .gateUnchanged, .notClosed: .notWaiting
        case .ownReport, .signedBefore, .notYourStep: .notYourStep
        case .remarkNeeded, .unknownFigure, .reasonNeeded, .badLastDay, .badSteps, .textTooLong, .unitNotThere:
            .badDecision
        }
    }

    /// The status of its answer.
    var status: Int {
        switch self {
        case .ownReport, .signedBefore, .notYourStep: 403
        case .notWaiting, .signedMeanwhile, .movedOn, .importRunning, .periodClosed, .gateUnchanged, .notClosed: 409
        case .remarkNeeded, .unknownFigure, .reasonNeeded, .badLastDay, .badSteps, .textTooLong, .unitNotThere: 422
        }
    }
}
