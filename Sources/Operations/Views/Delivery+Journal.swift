package import Planning
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
                let shown = Array(lines.prefix(Self.linesOnPage))
                return Journal(
                    filter: filter, lines: shown,
                    next: lines.count > Self.linesOnPage ? shown.last?.commit.number : nil,
                    authors: try connection.authors(upTo: head), units: units(of: shown),
                    indicators: indicators(of: shown))
            }
        }
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
