package import HTML
package import Planning
import Prose
package import Quantities

/// Who below a unit has reported on a period, when, what is missing, whom to ask; and the rates of recent periods.
package struct ReportingPage {
    /// A unit and its report.
    package struct Line: Sendable {
        let report: UnitReport
        let reference: UnitReference
        let came: Moment?
        let isWaiting: Bool
        /// What is missing even with what waits.
        let lacking: [IndicatorCode]
        let late: Int?
        let contacts: [String]

        package init(
            report: UnitReport, reference: UnitReference, came: Moment?, isWaiting: Bool, lacking: [IndicatorCode],
            late: Int?, contacts: [String]
        ) {
            self.report = report
            self.reference = reference
            self.came = came
            self.isWaiting = isWaiting
            self.lacking = lacking
            self.late = late
            self.contacts = contacts
        }

        var isSilent: Bool { report.state == .notReported && !isWaiting }
        /// Whether something has come and figures are missing even with what waits.
        var isIncomplete: Bool { !isSilent && !lacking.isEmpty }
        /// How many of the figures expected are there, with those that wait.
        var there: Int { report.expected - lacking.count }
    }

    /// How many units reported on a period.
    package struct Rate: Sendable {
        let period: Period
        let units: Int
        let complete: Int
        let partly: Int
        let inTime: Int
        let due: Day?

        package init(period: Period, units: Int, complete: Int, partly: Int, inTime: Int, due: Day?) {
            self.period = period
            self.units = units
            self.complete = complete
            self.partly = partly
            self.inTime = inTime
            self.due = due
        }
    }

    let frame: ViewFrame
    let lines: [Line]
    let rates: [Rate]
    private let phrases: ReportingPhrases

    package init(frame: ViewFrame, lines: [Line], rates: [Rate]) {
        self.frame = frame
        self.lines = lines
        self.rates = rates
        phrases = ReportingPhrases(frame.words.language)
    }

    package var document: Markup {
        let unit = frame.unitName(frame.board.unit)
        return frame.document(title: "\(phrases.title): \(unit)", content)
    }

    private var content: Markup {
        let none: Markup = "<p class=\"empty\">\(phrases.noUnits)</p>"
        let under = "\(frame.unitName(frame.board.unit)), \(frame.words.period(frame.board.period))"
        return """
            \(frame.opening(phrases.title, under, isIllustrative: false))
            \(lines.isEmpty ? none : summary + table)
            \(rateTable, when: rates.count > 1)
            \(frame.foot(.reporting))
            """
    }

    private var summary: Markup {
        let derived = lines.count { $0.report.isDerived && !$0.isWaiting }
        let dues = Set(lines.map(\.report.due))
        let due = dues.count == 1 ? dues.first ?? nil : nil
        let counts = [
            (phrases.partly, lines.count(where: \.isIncomplete)),
            (phrases.waiting, lines.count(where: \.isWaiting)), (phrases.silent, lines.count(where: \.isSilent)),
            (phrases.inTime, lines.count { !$0.isSilent && $0.late == 0 && $0.came != nil }),
        ].filter { $0.1 > 0 }
        return """
            <section class="sum" aria-labelledby="sum-h"><h2 id="sum-h">\(phrases.summary)</h2>
            <p class="met"><strong>\(lines.count { $0.report.state == .reported })<span>/\(lines.count)</span></strong> \
            \(phrases.complete)</p>
            <ul class="states">\(counts, each: { "<li>\($0.0($0.1))</li>" })</ul>
            <p>\(due.map { phrases.due(frame.words.day($0)) } ?? phrases.noDue)\
            \("<br>\(phrases.derived(derived))", when: derived > 0)</p></section>
            """
    }

    private var table: Markup {
        """
        <section aria-labelledby="units-h"><h2 id="units-h">\(phrases.units)</h2>
        <div class="scroll" role="group" aria-labelledby="units-h" tabindex="0"><table class="list ascards">
        <thead><tr><th scope="col">\(phrases.unit)</th><th scope="col">\(phrases.state)</th>\
        <th scope="col" class="r">\(phrases.figures)</th><th scope="col">\(phrases.came)</th>\
        <th scope="col">\(phrases.punctuality)</th><th scope="col">\(phrases.missing)</th>\
        <th scope="col">\(phrases.contact)</th></tr></thead>
        <tbody>\(sorted, each: row)</tbody></table></div></section>
        """
    }

    /// Who owes something first, in the order of the tree.
    private var sorted: [Line] {
        func rank(_ line: Line) -> Int {
            line.isSilent ? 0 : line.isIncomplete ? 1 : line.report.state == .reported ? 3 : 2
        }
        return lines.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    private func row(_ line: Line) -> Markup {
        let report = line.report
        let isLate = (line.late ?? 0) > 0
        let contacts: Markup =
            line.contacts.isEmpty
            ? "<span class=\"m\">\(phrases.noContact)</span>" : "\(line.contacts.joined(separator: ", "))"
        let phrase = phrases.punctuality(
            late: line.late, hasCome: !line.isSilent, due: report.due, today: report.today)
        return """
            <tr><th scope="row"><a href="\(Route.unit(frame.view(of: report.unit)))">\(frame.unitName(report.unit))</a></th>\
            <td class="mid\(" late", when: line.isSilent && isLate)" data-l="\(phrases.state)">\(phrases.state(report, waits: line.isWaiting, lacks: line.isIncomplete))\
            \(onBehalf(line))</td>\
            <td class="r" data-l="\(phrases.figures)">\(report.reported)/\(report.expected)\(coming(line))</td>\
            <td class="nowrap" data-l="\(phrases.came)">\(line.came.map { frame.words.moment($0) } ?? (report.isDerived ? phrases.derived : "–"))</td>\
            <td\(" class=\"late\"", when: isLate) data-l="\(phrases.punctuality)">\(phrase)</td><td class="long" data-l="\(phrases.missing)">\(missing(line))</td>\
            <td class="mid" data-l="\(phrases.contact)">\(contacts)</td></tr>

            """
    }

    private func coming(_ line: Line) -> Markup {
        let count = line.there - line.report.reported
        return count > 0 ? "<small class=\"block\">\(phrases.coming(count))</small>" : .empty
    }

    /// For a unit that phones.
    private func onBehalf(_ line: Line) -> Markup {
        guard line.report.state != .reported, Visitor.current?.permissions.contains(.enterOnBehalf) == true else {
            return .empty
        }
        let route = Route.desk(.form(line.reference, frame.board.period, language: frame.address.language))
        return "<small class=\"block\"><a href=\"\(route)\">\(phrases.enterFor)</a></small>"
    }

    private static let namesShown = 3

    private func missing(_ line: Line) -> Markup {
        // Where nothing came, all is missing: the word says so already.
        guard line.isIncomplete else { return "–" }
        let names = line.lacking.map { code in
            frame.catalogue.indicators.history(of: code).last.map { frame.words.name($0.name) } ?? code.text
        }
        let shown = names.prefix(Self.namesShown).joined(separator: "; ")
        guard names.count > Self.namesShown else { return "\(shown)" }
        return """
            <details><summary>\(shown) \(phrases.others(names.count - Self.namesShown))</summary>\
            \(names.dropFirst(Self.namesShown).joined(separator: "; "))</details>
            """
    }

    private var rateTable: Markup {
        """
        <section aria-labelledby="rates-h"><h2 id="rates-h">\(phrases.rates)</h2><p class="lead">\(phrases.ratesLead)</p>
        <div class="scroll" role="group" aria-labelledby="rates-h" tabindex="0"><table class="list">
        <thead><tr><th scope="col">\(phrases.period)</th><th scope="col">\(phrases.dueTitle)</th>\
        <th scope="col" class="r">\(phrases.completeTitle)</th><th scope="col" class="r">\(phrases.partlyTitle)</th>\
        <th scope="col" class="r">\(phrases.inTimeTitle)</th></tr></thead>
        <tbody>\(rates, each: rateRow)</tbody></table></div></section>
        """
    }

    private func rateRow(_ rate: Rate) -> Markup {
        let route = frame.page(frame.address.with { $0.period = rate.period })
        return """
            <tr><th scope="row"><a href="\(route)">\(frame.words.period(rate.period))</a></th>\
            <td>\(rate.due.map { frame.words.day($0) } ?? "–")</td><td class="r">\(phrases.share(rate.complete, rate.units))</td>\
            <td class="r">\(phrases.share(rate.partly, rate.units))</td>\
            <td class="r">\(rate.due == nil ? "–" : phrases.share(rate.inTime, rate.units))</td></tr>

            """
    }
}
