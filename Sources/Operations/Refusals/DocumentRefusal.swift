package import Planning
package import Quantities

/// A document, or the trace of one of its figures, that can't be given.
package enum DocumentRefusal: Error, Sendable, Hashable {
    /// There is no change with this number.
    case unknownChange(CommitNumber, last: CommitNumber?)
    /// No figure of a document has this reference, as the ledger stood.
    case unknownReference(String)
    /// A document of the kind is not written for such a period.
    case unfitPeriod(kind: String, Period, example: String)
    /// A document of the kind is not written for such a unit.
    case unfitUnit(kind: String, UnitVersion)
    /// No conference with the code, or none that reviewed the period.
    case unknownConference(String?, unit: UnitVersion, Period, known: [String])
    /// A file with an office's own settings that can't be used.
    case badOfficeFile(path: String, OfficeFileFault)
}

/// What is wrong with an office's own settings.
package enum OfficeFileFault: Error, Sendable, Hashable {
    case notJSON(String)
    case unknownKey(String, allowed: [String])
    case wrongType(key: String)
    case tooLarge
}
