package import Planning
import Quantities
import Storage

extension Delivery {
    /// Changes on one page of the journal.
    private static let linesOnPage = 50

    /// A page of the journal: who changed what, when, on what paper; the newest change first.
    package func journal(_ filter: JournalFilter, before: CommitNumber? = nil) throws(Failure) -> Journal {
        guard let head = view().head?.number else {
            return Journal(filter: filter, lines: [], next: nil, authors: [])
        }
        let question = JournalQuestion(head: head, filter: filter, before: before)
        return try journals.answer(question) { () throws(Failure) in try journal(filter, before: before, at: head) }
    }

    private func journal(
        _ filter: JournalFilter, before: CommitNumber?, at head: CommitNumber
    ) throws(Failure) -> Journal {
        try stored { () throws(Fault) in
            try database.read { connection throws(Fault) in
                let lines = try connection.journal(
                    before: before, limit: Self.linesOnPage + 1, filter, upTo: head)
                let shown = try told(Array(lines.prefix(Self.linesOnPage)), connection)
                return Journal(
                    filter: filter, lines: shown,
                    next: lines.count > Self.linesOnPage ? shown.last?.commit.number : nil,
                    authors: try connection.authors(upTo: head), units: units(of: shown),
                    indicators: indicators(of: shown))
            }
        }
    }

    /// Who decided by a right that was handed on is told with the one whose right it is.
    private func told(_ lines: [JournalLine], _ connection: any Connection) throws(Fault) -> [JournalLine] {
        var standIns = StandIns(connection, view().catalogue.units)
        var told = lines
        for (place, line) in lines.enumerated() {
            guard [.sign, .approve, .sendBack].contains(line.commit.note.act), let report = line.reports.first else {
                continue
            }
            let events = try standIns.told(
                connection.events(of: report.number), of: report.unit, on: report.period.window(.administrative).to)
            told[place].inPlaceOf = events.last { $0.commit == line.commit.number }?.inPlaceOf
        }
        return told
    }

    private func units(of lines: [JournalLine]) -> [UnitKey: UnitVersion] {
        let tree = view().catalogue.units
        return lines.flatMap(\.subjects).reduce(into: [:]) { names, subject in
            if let key = subject.unit { names[key] = tree.version(key) }
        }
    }

    private func indicators(of lines: [JournalLine]) -> [IndicatorCode: Bilingual] {
        let catalogue = view().catalogue.indicators
        return lines.flatMap(\.remarks).reduce(into: [:]) { names, remark in
            names[remark.indicator] = catalogue.history(of: remark.indicator).last?.name
        }
    }
}
