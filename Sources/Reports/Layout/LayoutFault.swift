package import Quantities

/// Why there is no layout for a document.
package enum LayoutFault: Error, Sendable, Hashable {
    /// No profile holds on that day; the days on which those of the layout hold: "party-36-hd-2018: 2018-04-03 … 2026-05-26".
    case noneInForce(Layout, on: Day, known: [String])
    /// A profile's file says something that is no measure, or lacks something: where, and what was read.
    case badProfile(file: String, place: String, found: String)
    /// A profile's file names something that no profile has; the nearest names that it could be.
    case unknownKey(file: String, place: String, nearest: [String])
    /// The columns of the boxes do not fill the width that the margins leave for the text.
    case unfitColumns(file: String, place: String, found: String, wanted: String)
    case unreadable(file: String)
}
