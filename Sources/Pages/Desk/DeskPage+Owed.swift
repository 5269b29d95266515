import HTML
import Planning
import Prose
import Quantities

/// A form is long, and what the period still owes are a few rows of it: they are marked, counted, and shown alone.
extension DeskPage {
    /// A form with no more rows is seen at a glance.
    private static let fewRows = 20

    /// Nothing is typed into a closed form; what a browser has kept unsent stays there until the period is open again.
    var isClosed: Bool { form.standing.closing != nil }

    /// Whether the period owes the row and nothing stands in it.
    func isMissing(_ line: DeskLine) -> Bool {
        !isClosed && line.own == nil && owed.contains(line.definition.code)
    }

    /// Whether only the rows are shown that have to be looked at.
    var isShort: Bool {
        guard owesSomething else { return false }
        return show.map { $0 == .owed } ?? isLong
    }

    /// Whether a row is shown: always where the whole form is; else what is owed, typed, waits, or is to be mended.
    func isShown(_ line: DeskLine) -> Bool {
        guard isShort else { return true }
        let code = line.definition.code
        guard line.formula == nil else { return false }
        return owed.contains(code) || typed[code] != nil || form.remarks[code] != nil
            || line.own?.token != line.recorded?.token
    }

    /// The rows, with the headings of those only that are shown.
    var shownRows: [DeskRow] {
        var rows: [DeskRow] = []
        var heading: DeskRow?
        for row in form.rows {
            switch row {
            case .field: heading = row
            case .line(let line):
                guard isShown(line) else { continue }
                if let field = heading { rows.append(field) }
                heading = nil
                rows.append(row)
            }
        }
        return rows
    }

    /// What a row is a part of, where that row isn't shown.
    func hiddenWhole(of line: DeskLine) -> DeskLine? {
        guard isShort, let whole = line.definition.partOf else { return nil }
        return form.lines.first { $0.definition.code == whole && !isShown($0) }
    }

    /// The same form with all its rows, or with those alone that have to be looked at.
    func route(showing show: DeskRoute.Show) -> Route {
        .desk(.form(reference, form.period, show: show, language: chosen))
    }

    /// How many figures are missing, the way to the first, and to the other view of the form.
    var owing: Markup {
        guard owesSomething else { return .empty }
        let missing = form.asked.filter(isMissing)
        let shown = form.lines.count(where: isShown)
        let first: Markup =
            missing.first.map { "<a href=\"\(Route.place(Self.place(of: $0)))\">\(phrases.firstMissing)</a>" } ?? .empty
        let other: Markup =
            isShort
            ? """
            <span class="m">\(phrases.shown(shown, of: form.lines.count))</span>\
            <a href="\(route(showing: .all))">\(phrases.showAll(form.lines.count))</a>
            """
            : isLong ? "<a href=\"\(route(showing: .owed))\">\(phrases.showOwed)</a>" : .empty
        return "<p class=\"owing\"><b>\(phrases.missing(missing.count))</b>\(first)\(other)</p>"
    }

    /// The place of the cell of a row in which one begins to type.
    static func place(of line: DeskLine) -> String { "f-\(line.definition.code.text)" }

    private var isLong: Bool { form.asked.count > Self.fewRows }
    private var owesSomething: Bool { !isClosed && form.asked.contains { owed.contains($0.definition.code) } }
}

extension DeskPhrases {
    /// In a row that the period owes.
    var owes: String { words.say("còn thiếu", "missing") }
    /// How many rows are owed and empty; none where all of them wait for approval or are to be sent.
    ///
    /// - Parameter count: `nil` where a number takes the place of "#".
    func missing(_ count: Int?) -> String {
        switch count {
        case nil: words.say("Còn thiếu # số", "# figures are missing")
        case 0: words.say("Đã nhập đủ các số còn thiếu.", "All that was missing is filled in.")
        case 1: words.say("Còn thiếu 1 số", "1 figure is missing")
        case let count?: words.say("Còn thiếu \(count) số", "\(count) figures are missing")
        }
    }
    var firstMissing: String { words.say("Đến ô còn thiếu đầu tiên", "Go to the first empty one") }
    func shown(_ shown: Int, of all: Int) -> String {
        words.say("Đang hiện \(shown) trong \(all) dòng", "\(shown) of \(all) rows are shown")
    }
    func showAll(_ rows: Int) -> String {
        words.say("Hiện cả biểu (\(rows) dòng)", "Show the whole form (\(rows) rows)")
    }
    var showOwed: String { words.say("Chỉ hiện số còn thiếu", "Show only what is missing") }
    func part(of whole: String) -> String { words.say("thuộc: \(whole)", "part of: \(whole)") }
}
