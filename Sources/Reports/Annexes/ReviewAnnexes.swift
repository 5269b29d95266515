import Office
import Operations
import Planning
import Prose
import Quantities

/// The annexes that travel with a review, numbered in the order in which they stand.
struct ReviewAnnexes {
    let annexes: [Annex]
    /// "III": where the text sends the reader for the targets that lag; `nil` where there is no such annex.
    let missedNumber: String?

    init(_ source: ReportSource, lastYear: [IndicatorCode: Standing], reporting: Reporting, late: LateFigures) {
        let subtitle = source.enclosedWith
        var number = 0
        func next() -> String {
            number += 1
            return Roman.numeral(number)
        }
        var annexes = [MainAnnex(source: source, lastYear: lastYear).annex(number: next(), subtitle: subtitle)]
        let matrix = UnitMatrixAnnex(source: source)
        if matrix.hasContent { annexes += matrix.annexes(number: next(), subtitle: subtitle) }
        var missedNumber: String?
        if let missed = MissedTargetsAnnex(source: source).annex(number: Roman.numeral(number + 1), subtitle: subtitle)
        {
            missedNumber = next()
            annexes.append(missed)
        }
        if let silent = CompletenessAnnex(source: source, reporting: reporting).annex(
            number: Roman.numeral(number + 1), subtitle: subtitle)
        {
            number += 1
            annexes.append(silent)
        }
        if let after = LateFiguresAnnex(source: source, late: late).annex(
            number: Roman.numeral(number + 1), subtitle: subtitle)
        {
            annexes.append(after)
        }
        annexes[annexes.count - 1].notes.append(source.snapshot)
        self.annexes = annexes
        self.missedNumber = missedNumber
    }
}

extension ReportSource {
    /// The line that lets anybody make the same document again: up to which change the ledger was read.
    var snapshot: String {
        "Số liệu theo sổ đến lần ghi số \(head.number), mã \(head.hash.prefix(16))."
    }
}
