package import Planning
package import Quantities
import Storage

/// A paper with whom it concerns.
package struct Paper: Sendable {
    package let proof: Proof
    package let recorded: Commit
    /// The figure that it stands behind; `nil` where it is the whole report.
    package let indicator: IndicatorCode?
    /// The units of the figures behind which it stands, and the day by which each is known.
    package let units: [(unit: UnitKey, day: Day)]
}

extension Delivery {
    /// Puts papers behind the newest bundle of a form; `false` where there is none yet.
    package func attach(
        _ paths: [String], to reference: UnitReference, _ period: Period,
        calendar: ReportingCalendar = .administrative, about indicator: IndicatorCode?, by author: String,
        remark: String?
    ) throws(Failure) -> Bool {
        try refresh()
        let unit = try view().unit(reference, on: period.window(calendar).to)
        let database = database
        let newest = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                try connection.submissions(of: unit.key, on: period, calendar).last
            }
        }
        guard let newest else { return false }
        _ = try attach(
            paths, to: [newest.number], by: author, document: indicator.map(ProofSubject.text), reason: remark)
        return true
    }

    /// The papers behind the figures of a form, the newest first; with an indicator, those of the whole report and its own.
    package func papers(
        of unit: UnitKey, on period: Period, about indicator: IndicatorCode? = nil
    ) throws(Failure) -> [Paper] {
        let reference = UnitReference(code: unit.code, validFrom: unit.validFrom)
        return try proofs(of: reference, on: period).reversed().map { record in
            Paper(
                proof: record.proof, recorded: record.recorded,
                indicator: ProofSubject.indicator(record.recorded.note),
                units: [(unit, period.window(.administrative).to)])
        }.filter { indicator == nil || $0.indicator == nil || $0.indicator == indicator }
    }

    /// One paper; `nil` where there is none of the number.
    package func paper(_ number: ProofNumber) throws(Failure) -> Paper? {
        let database = database
        let found = try stored { () throws(Fault) in
            try database.read { connection throws(Fault) -> (ProofRecord, [SubmissionRecord])? in
                guard let record = try connection.proof(number) else { return nil }
                var bundles: [SubmissionRecord] = []
                for number in record.submissions {
                    if let bundle = try connection.submission(number) { bundles.append(bundle) }
                }
                return (record, bundles)
            }
        }
        return found.map { record, bundles in
            Paper(
                proof: record.proof, recorded: record.recorded,
                indicator: ProofSubject.indicator(record.recorded.note),
                units: bundles.map { ($0.unit, $0.period.window($0.calendar).to) })
        }
    }
}

/// How the note of a change says that a paper stands behind one figure: the chain knows papers behind bundles only.
enum ProofSubject {
    private static let mark = "figure:"

    static func text(_ indicator: IndicatorCode) -> String { mark + indicator.text }

    static func indicator(_ note: ChangeNote) -> IndicatorCode? {
        guard note.act == .attachProof, let text = note.document, text.hasPrefix(mark) else { return nil }
        return IndicatorCode(String(text.dropFirst(mark.count)))
    }
}
