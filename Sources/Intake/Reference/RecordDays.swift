import Planning
import Quantities

/// Days that records of units leave out.
enum RecordDays {
    /// "Since before records began": what an empty `valid_from` means.
    static let beforeRecords = Day(ordinal: -25567)
    /// The end of 2999, after everything that is recorded.
    static let afterAll = Day(ordinal: 376_199)
}
