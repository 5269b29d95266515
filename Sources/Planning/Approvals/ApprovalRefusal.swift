package import Quantities

/// Why a step of an approval, or something about a period, does not happen.
package enum ApprovalRefusal: Error, Sendable, Hashable {
    /// Nobody waits for it: it was approved, went back, or was taken back. `nil` where there is no such report.
    case notWaiting(SubmissionNumber, SubmissionState?)
    /// Whoever sent it can't sign it.
    case ownReport(SubmissionNumber)
    /// Whoever signed an earlier step can't sign the next.
    case signedBefore(SubmissionNumber)
    case notYourStep(SubmissionNumber, step: Int)
    /// Taken back is only what nobody has signed.
    case signedMeanwhile(SubmissionNumber)
    /// A report goes back with a word why.
    case remarkNeeded
    /// A remark names a figure that the report does not have.
    case unknownFigure(SubmissionNumber, EntryNumber)
    /// Figures of the same unit and period were recorded since the page was shown.
    case movedOn(SubmissionNumber)
    /// A file with figures of the same unit and period is just coming in.
    case importRunning(UnitVersion, Period)
    case periodClosed(UnitVersion, Period, PeriodGate)
    /// The unit is not there when the period ends, so that nobody has a form for it; with what became of it.
    case unitNotThere(UnitVersion, Period, successors: [UnitVersion])
    /// It is what it was to become.
    case gateUnchanged(PeriodGate)
    case reasonNeeded
    /// The last day of an exception lies in the past, or too far away.
    case badLastDay(Day?, latest: Day)
    /// An exception from what is not closed.
    case notClosed(UnitVersion, Period)
    case badSteps(Int)
    case textTooLong(limit: Int)
}
