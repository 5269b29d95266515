package import Planning
package import Prose
package import Quantities

/// A file for the form of a unit and period, and what was said about it at the screen.
package struct UploadRequest: Sendable {
    package var unit: UnitReference
    package var period: Period
    package var calendar = ReportingCalendar.administrative
    package var language: Language
    /// Ends with the name that the file had.
    package var path: String
    package var author: String
    /// Who sent it, where somebody else brings it in.
    package var document: String?
    package var reason: String?
    /// Of figures whose table does not say it.
    package var status = FigureStatus.estimate
    /// By the place of the table in the file.
    package var answers: [Int: TableAnswers] = [:]
    /// Takes the figures of the file for those of the form's period, whatever its title says.
    package var isOfThisPeriod = false
    /// What the rows stood at when the file was shown.
    package var bases: [IndicatorCode: String] = [:]

    package init(unit: UnitReference, period: Period, language: Language, path: String, author: String) {
        self.unit = unit
        self.period = period
        self.language = language
        self.path = path
        self.author = author
    }

    /// The name that the file had.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What became of it.
package enum UploadOutcome: Sendable {
    case saved(figures: Int)
    /// Nothing was recorded: the file has faults or nothing new, or somebody changed its rows meanwhile.
    case refused(FormUpload, conflicts: [IndicatorCode])
}
