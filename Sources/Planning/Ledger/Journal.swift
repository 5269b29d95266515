package import Quantities

/// What a change is about.
package enum JournalSubject: Sendable, Hashable {
    /// A bundle of figures that it recorded, moved or put a paper behind.
    package struct Report: Sendable, Hashable {
        package let number: SubmissionNumber
        package let unit: UnitKey
        package let period: Period
        package let figures: Int

        package init(number: SubmissionNumber, unit: UnitKey, period: Period, figures: Int) {
            self.number = number
            self.unit = unit
            self.period = period
            self.figures = figures
        }
    }

    case report(Report)
    case gate(PeriodGate)
    case approvalRule(ApprovalRule)
    case profile(DocumentProfile.Key)
    case shortcomings(UnitKey, Period)

    /// The unit that it is about, where it is about one.
    package var unit: UnitKey? {
        switch self {
        case .report(let report): report.unit
        case .gate(let gate): gate.unit
        case .shortcomings(let unit, _): unit
        case .approvalRule, .profile: nil
        }
    }

    package var period: Period? {
        switch self {
        case .report(let report): report.period
        case .gate(let gate): gate.period
        case .shortcomings(_, let period): period
        case .approvalRule, .profile: nil
        }
    }
}

/// What an approver wrote beside a figure that a change sent back.
package struct JournalRemark: Sendable, Hashable {
    package let indicator: IndicatorCode
    package let text: String

    package init(indicator: IndicatorCode, text: String) {
        self.indicator = indicator
        self.text = text
    }
}

/// A change as the journal lists it.
package struct JournalLine: Sendable, Hashable {
    /// Reports, other subjects and remarks of one change that are listed.
    package static let mostListed = 3

    package let commit: Commit
    /// How many units, definitions and dates it recorded.
    package let records: Int
    /// How many figures it recorded.
    package let figures: Int
    /// How many papers it brought as proof.
    package let proofs: Int
    /// What it is about, as far as the reader may see it and it is listed.
    package let subjects: [JournalSubject]
    /// Reports that it is about, too.
    package let otherReports: Int
    package let remarks: [JournalRemark]
    /// Nothing for a change of the time when that was not noted.
    package let origin: ChangeOrigin?
    /// Whose right to approve it was, where that was handed on to the author.
    package var inPlaceOf: String?

    package init(
        commit: Commit, records: Int, figures: Int, proofs: Int, subjects: [JournalSubject] = [],
        otherReports: Int = 0, remarks: [JournalRemark] = [], origin: ChangeOrigin? = nil
    ) {
        self.commit = commit
        self.records = records
        self.figures = figures
        self.proofs = proofs
        self.subjects = subjects
        self.otherReports = otherReports
        self.remarks = remarks
        self.origin = origin
    }

    /// The reports among its subjects.
    package var reports: [JournalSubject.Report] {
        subjects.compactMap { if case .report(let report) = $0 { report } else { nil } }
    }
}

/// Which changes of the journal are looked for; what is `nil` does not matter.
package struct JournalFilter: Sendable, Hashable {
    package var author: String?
    package var act: ChangeNote.Act?
    /// Changes that are about figures of these units, or open and close periods for them.
    package var units: Set<UnitCode>?
    /// Changes with figures or definitions of these indicators.
    package var indicators: Set<IndicatorCode>?
    /// Changes that are about figures of these units, and those that are about no figures: all that a reader may see.
    package var visible: Set<UnitCode>?
    package var channel: ChangeOrigin.Channel?
    /// The network address, as it was noted.
    package var address: String?
    /// At or after the first moment, at or before the second.
    package var from: Moment?
    package var to: Moment?

    package init() {}
}

/// A page of the journal, the newest change first.
package struct Journal: Sendable {
    package let filter: JournalFilter
    package let lines: [JournalLine]
    /// Where the next page begins; `nil` on the last.
    package let next: CommitNumber?
    /// Everyone who ever made a change, by name.
    package let authors: [String]
    /// What the units and indicators are called that the lines name.
    package let units: [UnitKey: UnitVersion]
    package let indicators: [IndicatorCode: Bilingual]

    package init(
        filter: JournalFilter, lines: [JournalLine], next: CommitNumber?, authors: [String],
        units: [UnitKey: UnitVersion] = [:], indicators: [IndicatorCode: Bilingual] = [:]
    ) {
        self.filter = filter
        self.lines = lines
        self.next = next
        self.authors = authors
        self.units = units
        self.indicators = indicators
    }
}
