import HTML
import Planning
import Prose
import Quantities

/// The figures of a report: what counts now, what would count, what is odd, and room for a remark.
struct ApprovalTable {
    let page: ApprovalPage

    private var words: Words { page.words }
    private var phrases: ApprovalPhrases { page.phrases }
    private var moved: [ApprovalReview.Line] { page.review.lines.filter(\.isMoved) }
    private var same: [ApprovalReview.Line] { page.review.lines.filter { !$0.isMoved } }

    var markup: Markup {
        """
        <table class="entry review"><caption class="hide">\(phrases.figures)</caption><thead><tr>\
        <th scope="col">\(phrases.indicator)</th><th scope="col" class="r">\(phrases.samePeriod)</th>\
        <th scope="col" class="r">\(phrases.before)</th><th scope="col" class="r">\(phrases.after)</th>\
        <th scope="col" class="r">\(phrases.difference)</th><th scope="col">\(phrases.notes)</th>\
        \("<th scope=\"col\">\(phrases.remark)</th>", when: page.mayReturn)</tr></thead><tbody>
        \(group(phrases.movedTitle, moved.isEmpty ? phrases.noMoves : nil))\(moved, each: row)\
        \(group(phrases.sameTitle, nil), when: !same.isEmpty)\(same, each: row)</tbody></table>
        """
    }

    private func group(_ title: String, _ note: String?) -> Markup {
        """
        <tr class="group"><th colspan="\(page.mayReturn ? 7 : 6)" scope="colgroup">\(title)\
        \(optional: note, { " <small>\($0)</small>" })</th></tr>\n
        """
    }

    private func row(_ line: ApprovalReview.Line) -> Markup {
        let isOdd = line.isMoved && !line.oddities.isEmpty
        return """
            <tr class="\(isOdd ? "conflict" : "")"><th scope="row" class="what">\(words.name(line.definition.name))\
            <small>\(words.name(line.definition.measure))</small></th>\
            <td class="r" data-l="\(phrases.samePeriod)">\(number(line.samePeriod, line))</td>\
            <td class="r" data-l="\(phrases.before)">\(before(line))</td>\
            <td class="r" data-l="\(phrases.after)"><b>\(after(line))</b> <small>\(words.status(line.status))</small></td>\
            <td class="r" data-l="\(phrases.difference)">\(difference(line))</td>\
            <td class="notes" data-l="\(phrases.notes)">\(notes(line))</td>\(remark(line), when: page.mayReturn)</tr>\n
            """
    }

    private func number(_ value: ExactDecimal?, _ line: ApprovalReview.Line) -> Markup {
        value.map { "\(words.number($0, places: line.definition.decimals))" } ?? "<span class=\"m\">–</span>"
    }

    private func before(_ line: ApprovalReview.Line) -> Markup {
        guard let before = line.before else { return "<span class=\"m\">–</span>" }
        let status = line.statusBefore.map { " <small>\(words.status($0))</small>" as Markup } ?? .empty
        let reference = FigureReference.derived(
            DerivedFigure(
                subject: .indicator(line.key.indicator), unit: page.reference, period: line.key.period,
                calendar: line.key.calendar, facet: .actual, change: page.review.seen))
        return """
            <a href="\(Route.figure(reference, nil))" title="\(phrases.pedigree)">\
            \(words.number(before, places: line.definition.decimals))</a>\(status)
            """
    }

    private func after(_ line: ApprovalReview.Line) -> Markup {
        line.after == nil ? "\(phrases.withdrawn)" : number(line.after, line)
    }

    private func difference(_ line: ApprovalReview.Line) -> Markup {
        guard let difference = line.difference else { return line.before == nil ? "\(phrases.new)" : .empty }
        guard difference != .zero else { return "<span class=\"m\">0</span>" }
        let text = words.number(difference, places: line.definition.decimals)
        return "\(difference > .zero ? "+" : "")\(text)"
    }

    private func notes(_ line: ApprovalReview.Line) -> Markup {
        var notes: [Markup] = line.remarks.map { remark in
            "<p class=\"wrongcell\">\(phrases.formerRemark(remark.text, remark.by, words.moment(remark.at)))</p>"
        }
        if line.isMoved {
            notes += line.oddities.map { oddity in
                "<p class=\"odd\">\(phrases.odd(oddity))</p>"
            }
        }
        if let note = line.note, !note.isEmpty { notes.append("<p>\(phrases.reason(note))</p>") }
        if !line.signatures.isEmpty, page.review.steps > 1 {
            let names = line.signatures.map(\.by.name).joined(separator: ", ")
            notes.append("<p class=\"m\">\(phrases.signedBy(names))</p>")
        }
        return Markup(joining: notes)
    }

    private func remark(_ line: ApprovalReview.Line) -> Markup {
        let label = phrases.remark(on: words.name(line.definition.name))
        return """
            <td class="type" data-l="\(phrases.remark)"><input class="note" name="\(ApprovalRoute.Field.remark(line.entry))" \
            value="\(page.typed.remarks[line.entry] ?? "")" aria-label="\(label)" maxlength="1000" autocomplete="off"></td>
            """
    }
}
