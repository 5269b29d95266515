package import Planning
package import Quantities

/// What a form carries out of sight, so that it comes back without a question: whose it is, of which period, and by which
/// state of which ledger it was written.
package struct FormKey: Sendable, Hashable {
    /// A change of a ledger, which tells this ledger from every other.
    package struct State: Sendable, Hashable {
        package let commit: CommitNumber
        package let hash: String

        package init(commit: CommitNumber, hash: String) {
            self.commit = commit
            self.hash = hash
        }
    }

    package let unit: UnitKey
    package let period: Period
    package let calendar: ReportingCalendar
    package let language: FormLanguage
    /// `nil` for a form of an empty ledger.
    package let state: State?

    package init(
        unit: UnitKey, period: Period, calendar: ReportingCalendar, language: FormLanguage, state: State?
    ) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.language = language
        self.state = state
    }
}

extension FormKey {
    /// The first cell of the sheet that holds the key.
    static let mark = "tiendo-form"
    /// The cell in the column of row keys that stands in the row of column codes.
    static let columnsMark = "tiendo-columns"
    /// The key of a row that holds no figure: titles, fields, signatures.
    static let noFigure = "#"

    /// The lines of the key's sheet: what, and its text.
    var lines: [(name: String, text: String)] {
        [(Self.mark, "1")] + content + [("check", check)]
    }

    private var content: [(name: String, text: String)] {
        [
            ("unit", unit.description), ("period", period.code), ("calendar", calendar.rawValue),
            ("language", language.rawValue), ("commit", state?.commit.description ?? ""), ("hash", state?.hash ?? ""),
        ]
    }

    private var check: String {
        Fingerprint.of(content.map { "\($0.name)=\($0.text)" }.joined(separator: "|"))
    }

    /// Reads the lines back; `nil` where they are not as they were written.
    init?(lines: [String: String]) {
        guard let unit = lines["unit"].flatMap(UnitReference.init), let validFrom = unit.validFrom,
            let period = lines["period"].flatMap(Period.init),
            let calendar = lines["calendar"].flatMap(ReportingCalendar.init(rawValue:)),
            let language = lines["language"].flatMap(FormLanguage.init(rawValue:))
        else { return nil }
        let state = lines["commit"].flatMap { Int64($0) }.map {
            State(commit: CommitNumber($0), hash: lines["hash"] ?? "")
        }
        self.init(
            unit: UnitKey(code: unit.code, validFrom: validFrom), period: period, calendar: calendar,
            language: language, state: state)
        guard lines["check"] == check else { return nil }
    }

    // MARK: Rows

    /// "forest-planted@2020-01-01#5f2a…": the indicator, the version of its definition, and a check that binds both to
    /// this form.
    func rowKey(_ code: IndicatorCode, _ version: Day) -> String {
        let text = "\(code)@\(version)"
        return "\(text)#\(Fingerprint.of("\(check)|\(text)").prefix(8))"
    }

    /// The indicator and version of a row's key; `nil` where it is not one of this form.
    func row(_ key: String) -> (code: IndicatorCode, version: Day)? {
        let parts = key.split(separator: "#", maxSplits: 1)[0].split(separator: "@")
        guard parts.count == 2, let version = Day(String(parts[1])) else { return nil }
        let code = IndicatorCode(String(parts[0]))
        return rowKey(code, version) == key ? (code, version) : nil
    }
}

/// The languages in which a form is written.
package enum FormLanguage: String, Sendable, Hashable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}

/// Tells a text that was changed by accident; nobody's signature.
private enum Fingerprint {
    /// FNV-1a of 64 bits, as 16 hexadecimal digits.
    static func of(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
