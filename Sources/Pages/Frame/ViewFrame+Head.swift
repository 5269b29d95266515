import HTML
import Planning
import Prose
import Quantities

extension ViewFrame {
    /// What the reader must know of the view before reading on, beginning with what is invented.
    func notes(isIllustrative: Bool) -> [ScoreboardPage.Note] {
        var notes: [ScoreboardPage.Note] = []
        if isIllustrative { notes.append(ScoreboardPage.Note(text: wording.illustrativeNote, isIllustrative: true)) }
        if let moment = board.asOf {
            let now = page(address.with { $0.asOf = nil })
            notes.append(
                ScoreboardPage.Note(text: wording.ledgerAt(words.moment(moment)), way: (wording.backToNow, now)))
        }
        if board.structure != board.window.to {
            notes.append(ScoreboardPage.Note(text: wording.structureOn(words.day(board.structure))))
        }
        if board.includesPending { notes.append(ScoreboardPage.Note(text: wording.withPending)) }
        return notes
    }

    /// The heading with the days that the figures cover, and what is unusual.
    func masthead(_ title: String, _ under: String, isIllustrative: Bool) -> Markup {
        """
        <header class="mast"><h1>\(title)<span>\(under)</span></h1>
        <p class="window">\(wording.dataWindow(words.day(board.window.from), words.day(board.window.to))) · \
        \(words.calendar(board.calendar))</p>
        \(notes(isIllustrative: isIllustrative), each: { $0.markup })</header>
        """
    }

    /// Heading and form side by side, as all pages of a unit and period begin.
    func opening(_ title: String, _ under: String, isIllustrative: Bool, hidden: [(String, String?)] = []) -> Markup {
        """
        <div class="head">\(masthead(title, under, isIllustrative: isIllustrative))
        \(UnitPicker(frame: self).pickers(byUnit: nil, hidden: hidden).form(wording))</div>
        """
    }

    /// The same as files, and the change of the ledger that all of it was read from.
    func foot(_ reading: Reading) -> Markup {
        FramePhrases(words.language).foot(reading, address, ledger: ledger)
    }
}

extension Standing {
    /// Whether a figure or plan of it is invented.
    var isIllustrative: Bool {
        actual?.origin.isIllustrative ?? false || plans.contains { $0.plan.isIllustrative }
    }
}
