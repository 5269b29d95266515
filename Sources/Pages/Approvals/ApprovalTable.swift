import HTML
import Planning
import Prose
import Quantities

/// The figures of a report: what counts now, what would count, what is odd, and room for a remark.
struct ApprovalTable {
    let page: ApprovalPage

    private var words: Words { page.words }
    private var phrases: ApprovalPhrases { page.phrases }
    private typealias Lines = [ApprovalReview.Line]

    /// Sent again, a report is read by what was mended; the first time by what it changes.
    private var groups: [(title: String, note: String?, lines: Lines)] {
        let lines = page.review.lines
        guard page.review.isSentAgain else {
            let moved = lines.filter(\.isMoved)
            return [
                (phrases.movedTitle, moved.isEmpty ? phrases.noMoves : nil, moved),
                (phrases.sameTitle, nil, lines.filter { !$0.isMoved }),
            ]
        }
        let mended = lines.filter(\.isMended)
        let left = lines.filter { !$0.isMended }
        return [
            (phrases.mendedTitle(mended.count), mended.isEmpty ? phrases.noMoves : nil, mended),
            (phrases.leftTitle(left.count), nil, left),
        ]
    }

    var markup: Markup {
        """
        <table class="entry review"><caption class="hide">\(phrases.figures)</caption><thead><tr>\
        <th scope="col">\(phrases.indicator)</th><th scope="col" class="r">\(phrases.samePeriod)</th>\
        <th scope="col" class="r">\(phrases.last)</th>\
        <th scope="col" class="r">\(phrases.before)</th><th scope="col" class="r">\(phrases.after)</th>\
        <th scope="col" class="r">\(phrases.difference)</th><th scope="col">\(phrases.notes)</th>\
        \("<th scope=\"col\">\(phrases.remark)</th>", when: page.mayReturn)</tr></thead><tbody>
        \(groups, each: group)</tbody></table>
        """
    }

    private func group(_ group: (title: String, note: String?, lines: Lines)) -> Markup {
        guard !group.lines.isEmpty || group.note != nil else { return .empty }
        return """
            <tr class="group"><th colspan="\(page.mayReturn ? 8 : 7)" scope="colgroup">\(group.title)\
            \(optional: group.note, { " <small>\($0)</small>" })</th></tr>
            \(group.lines, each: row)
            """
    }

    private func row(_ line: ApprovalReview.Line) -> Markup {
        let isOdd = line.isMoved && !line.oddities.isEmpty
        return """
            <tr class="\(isOdd ? "conflict" : "")"><th scope="row" class="what">\(words.name(line.definition.name))\
            <small>\(words.name(line.definition.measure))</small></th>\
            <td class="r" data-l="\(phrases.samePeriod)">\(number(line.samePeriod, line))</td>\
            <td class="r" data-l="\(phrases.last)">\(number(line.last, line))</td>\
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
        if let before = line.sentBefore, !before.isSame {
            let value = before.value.map { words.number($0, places: line.definition.decimals) } ?? phrases.withdrawn
            notes.append("<p>\(phrases.sentBefore(value, words.status(before.status)))</p>")
            notes += before.remarks.map { remark in
                "<p class=\"m\">\(phrases.answered(remark.text, remark.by))</p>"
            }
        } else if page.review.isSentAgain, line.sentBefore == nil {
            notes.append("<p>\(phrases.addedNow)</p>")
        }
        if line.isMoved {
            notes += line.oddities.map { oddity in
                "<p class=\"odd\">\(phrases.odd(oddity))</p>"
            }
        }
        if let note = line.note, !note.isEmpty { notes.append("<p>\(phrases.reason(note))</p>") }
        if let source = line.source { notes.append("<p class=\"m\">\(source)</p>") }
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
