package import Quantities

/// What somebody writes of one shortcoming; the places of a form.
package struct ShortcomingText: Sendable, Hashable {
    /// The longest text of each place, in Unicode scalars, as files have it.
    package static let longest = 2000

    package enum Part: String, Sendable, Hashable, CaseIterable {
        case text, cause, remedy, responsible
    }

    /// The code of a field of work; nothing where an indicator is named.
    package var field: String?
    package var origin: CauseOrigin?
    private var parts: [Part: String] = [:]

    package init() {}

    package init(_ shortcoming: Shortcoming) {
        field = shortcoming.field
        origin = shortcoming.origin
        self[.text] = shortcoming.text ?? ""
        self[.cause] = shortcoming.cause ?? ""
        self[.remedy] = shortcoming.remedy ?? ""
        self[.responsible] = shortcoming.responsible ?? ""
    }

    /// Reports have it as one paragraph: breaks of lines become spaces.
    package subscript(part: Part) -> String {
        get { parts[part] ?? "" }
        set {
            let text = newValue.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            parts[part] = text.isEmpty ? nil : text
        }
    }

    /// Whether nothing is said: who is responsible, or where a cause lies, says nothing without a cause.
    package var isEmpty: Bool { parts[.text] == nil && parts[.cause] == nil && parts[.remedy] == nil }

    /// The part that is longer than it may be.
    package var tooLong: Part? {
        Part.allCases.first { self[$0].unicodeScalars.count > Self.longest }
    }

    /// The record that says so.
    ///
    /// - Parameter indicator: The target that was missed; its field goes without saying.
    package func shortcoming(
        of unit: UnitKey, _ period: Period, number: Int, indicator: IndicatorCode?
    ) -> Shortcoming {
        Shortcoming(
            unit: unit, period: period, number: number, indicator: indicator, field: indicator == nil ? field : nil,
            text: parts[.text], origin: origin, cause: parts[.cause], remedy: parts[.remedy],
            responsible: parts[.responsible], isWithdrawn: isEmpty)
    }
}
