import HTML
import Planning
import Prose
import Quantities

/// The rows of the form: what is asked, what is known beside it, and the cells to type into.
struct DeskTable {
    private let page: DeskPage
    private let faults: [IndicatorCode: [DeskFault]]
    private let conflicts: Set<IndicatorCode>

    private var words: Words { page.words }
    private var phrases: DeskPhrases { page.phrases }
    private var isClosed: Bool { page.isClosed }

    init(page: DeskPage) {
        self.page = page
        guard case .refused(let faults, let conflicts) = page.news else {
            let odd = page.form.oddities.map { indicator, oddity in
                DeskFault(
                    indicator: indicator, cell: nil, diagnostic: Diagnostic(.warning, .odd(oddity), at: Place()))
            }
            (faults, conflicts) = (Dictionary(grouping: odd) { $0.indicator }, [])
            return
        }
        self.faults = Dictionary(grouping: faults) { $0.indicator }
        self.conflicts = Set(conflicts)
    }

    var markup: Markup {
        """
        <table class="entry"><caption class="hide">\(phrases.form)</caption><thead><tr>\
        <th scope="col">\(phrases.indicator)</th><th scope="col" class="r">\(phrases.plan)</th>\
        <th scope="col" class="r">\(phrases.samePeriod)</th><th scope="col" class="r">\(phrases.last)</th>\
        <th scope="col">\(phrases.value)</th><th scope="col">\(phrases.status)</th><th scope="col">\(phrases.note)</th>\
        </tr></thead><tbody>
        \(page.shownRows, each: row)</tbody></table>
        """
    }

    private func row(_ row: DeskRow) -> Markup {
        switch row {
        case .field(let name): "<tr class=\"group\"><th colspan=\"7\" scope=\"colgroup\">\(name)</th></tr>\n"
        case .line(let line): line.formula == nil ? asked(line) : computed(line)
        }
    }

    // MARK: What is known

    private func head(_ line: DeskLine, _ hint: String) -> Markup {
        let definition = line.definition
        return """
            <th scope="row" class="what d\(min(line.depth, 3))"><span class="ord">\(line.ordinal)</span> \
            <span id="i-\(definition.code.text)">\(words.name(definition.name))</span>\
            \("<em class=\"owes\">\(phrases.owes)</em>", when: page.isMissing(line))\
            \(optional: page.hiddenWhole(of: line), { "<small>\(phrases.part(of: words.name($0.definition.name)))</small>" })\
            <small>\(words.name(definition.measure))\(" · \(hint)", when: !hint.isEmpty)</small></th>\
            <td class="r" data-l="\(phrases.plan)">\(line.plans, each: { plan($0, line) })</td>\
            <td class="r" data-l="\(phrases.samePeriod)">\(known(line.samePeriod, line))</td>\
            <td class="r" data-l="\(phrases.last)">\(last(line))\(same(line))</td>
            """
    }

    /// Where the period before has no figure, the newest one that stands or the year so far, with its period.
    private func last(_ line: DeskLine) -> Markup {
        guard line.last == nil, let before = line.newest ?? line.earlier else { return known(line.last, line) }
        return "\(known(before.value, line)) <small>\(words.period(before.period))</small>"
    }

    /// One tap takes over the figure of the period before, to be saved with the rest.
    private func same(_ line: DeskLine) -> Markup {
        guard line.formula == nil, let typed = DeskPage.copyingLast(line, words.language) else { return .empty }
        let values = [typed.value, typed.numerator, typed.denominator].joined(separator: "|")
        return """
            <button name="\(DeskRoute.Field.action)" value="\(DeskRoute.Field.same)\(line.definition.code.text)" class="same" \
            data-same="\(values)" aria-label="\(words.name(line.definition.name)): \(phrases.sameAsLast)">=\u{A0}\(phrases.sameAsLast)</button>
            """
    }

    private func plan(_ plan: DeskLine.Plan, _ line: DeskLine) -> Markup {
        let number = words.number(plan.value, places: line.definition.decimals)
        return "<span>\(number)\(" <small>\(words.assigner(plan.assigner))</small>", when: line.plans.count > 1)</span>"
    }

    private func known(_ value: ExactDecimal?, _ line: DeskLine) -> Markup {
        value.map { "\(words.number($0, places: line.definition.decimals))" } ?? "<span class=\"m\">–</span>"
    }

    private func computed(_ line: DeskLine) -> Markup {
        """
        <tr class="computed" data-code="\(line.definition.code.text)" data-places="\(line.definition.decimals)" \
        data-formula="\(line.formula?.root.postfix ?? "")">\(head(line, phrases.computed))\
        <td data-l="\(phrases.value)"><output>\(known(line.computed, line))</output></td><td></td><td></td></tr>\n
        """
    }

    // MARK: What is typed

    private func asked(_ line: DeskLine) -> Markup {
        let code = line.definition.code
        let isWrong = faults[code]?.contains { $0.diagnostic.severity == .error } ?? false
        let remarks = page.form.remarks[code] ?? []
        let mark = conflicts.contains(code) ? "conflict" : isWrong ? "bad" : remarks.isEmpty ? "" : "sentback"
        return """
            <tr class="\(mark)" data-code="\(code.text)"\(rules(line))>\(head(line, phrases.hint(line)))\
            <td class="type" data-l="\(phrases.value)">\(values(line))\(remarks, each: asked)\(recorded(line))\(theirs(line))\
            \(messages(line, [.value, .numerator, .denominator, nil]))\
            \(Control.hidden(name: DeskRoute.Field.base(code), value: base(line)))</td>\
            <td class="type" data-l="\(phrases.status)">\(status(line))\(messages(line, [.status]))</td>\
            <td class="type" data-l="\(phrases.note)">\(input(line, .note, "note"))\(messages(line, [.note]))</td></tr>\n
            """
    }

    /// What was typed stays bound to what its writer saw, until the page has shown what has changed since.
    private func base(_ line: DeskLine) -> String {
        let code = line.definition.code
        let typed = page.typed[code]
        let isToldOfDefinition =
            faults[code]?.contains {
                if case .formOutdated = $0.diagnostic.code { true } else { false }
            } ?? false
        let definition = isToldOfDefinition ? nil : typed?.definition
        let standing = conflicts.contains(code) ? nil : typed?.base
        return "\(definition ?? line.definition.validFrom)|\(standing ?? line.base)"
    }

    private func values(_ line: DeskLine) -> Markup {
        guard line.hasParts else { return input(line, .value, "num") }
        return """
            <div class="parts"><label>\(line.definition.numeratorName(in: phrases.words.language) ?? phrases.numerator)\(input(line, .numerator, "num"))</label>\
            <label>\(line.definition.denominatorName(in: phrases.words.language) ?? phrases.denominator)\(input(line, .denominator, "num"))</label>\
            <label>\(phrases.rate)\(input(line, .value, "num"))</label>\
            <output>\(quotient(line))</output></div>
            """
    }

    /// What the script goes by while somebody types; the server has the last word.
    private func rules(_ line: DeskLine) -> Markup {
        """
         data-places="\(line.definition.decimals)" data-factor="\(line.definition.factor)"\
        \(" data-signed=\"1\"", when: line.isSigned)\
        \(optional: line.isYesOrNo ? 1 : line.whole, { " data-whole=\"\($0)\"" })\
        \(" data-percent=\"1\"", when: line.definition.measure.vietnamese.hasPrefix("%"))\
        \(" data-typed=\"1\"", when: isCopied(line))\
         data-rules="\(DeskScriptWords.rules(page.form.rules(of: line), words))"
        """
    }

    /// Filled in from the period before, and recorded nowhere yet.
    private func isCopied(_ line: DeskLine) -> Bool {
        guard case .copied = page.news, let typed = page.typed[line.definition.code] else { return false }
        return typed.value != text(line.own, .value, line) || line.own == nil
    }

    private func quotient(_ line: DeskLine) -> Markup {
        guard page.typed[line.definition.code] == nil, let own = line.own, own.numerator != nil else { return .empty }
        return known(own.value, line)
    }

    private func input(_ line: DeskLine, _ cell: DeskCell, _ kind: String) -> Markup {
        let code = line.definition.code
        let wrong = (faults[code] ?? []).contains { $0.cell == cell && $0.diagnostic.severity == .error }
        let label = "\(words.name(line.definition.name)): \(phrases.cell(cell))"
        let isFirst = cell == (line.hasParts ? .numerator : .value)
        return """
            <input\(" id=\"\(DeskPage.place(of: line))\"", when: isFirst) class="\(kind)" name="\(DeskRoute.Field.cell(cell, code))" value="\(text(line, cell))" \
            aria-label="\(label)" data-cell="\(cell.rawValue)" autocomplete="off"\(" readonly", when: isClosed)\
            \(" inputmode=\"decimal\"", when: kind == "num" && !line.isSigned)\
            \(" aria-invalid=\"true\" aria-describedby=\"m-\(code.text)-\(cell.rawValue)\"", when: wrong)>
            """
    }

    private func status(_ line: DeskLine) -> Markup {
        let code = line.definition.code
        let chosen = text(line, .status)
        let options = FigureStatus.allCases.map { status -> Markup in
            """
            <option value="\(status.rawValue)"\(" selected", when: status.rawValue == chosen)>\(words.status(status))</option>
            """
        }
        return """
            <select name="\(DeskRoute.Field.cell(.status, code))" data-cell="status"\(" disabled", when: isClosed) \
            aria-label="\(words.name(line.definition.name)): \(phrases.status)">\(Markup(joining: options))</select>
            """
    }

    /// What stands in a cell: what was typed, else what waits or is recorded.
    private func text(_ line: DeskLine, _ cell: DeskCell) -> String {
        page.typed[line.definition.code].map { $0[cell] } ?? text(line.own, cell, line)
    }

    private func text(_ own: DeskFigure?, _ cell: DeskCell, _ line: DeskLine) -> String {
        guard let own else { return "" }
        switch cell {
        case .value:
            guard let value = own.value else { return phrases.withdraw }
            let places = line.definition.decimals
            return own.numerator == nil ? DeskNotation.typable(value, places: places, words.language) : ""
        case .numerator: return own.numerator.map { DeskNotation.typable($0, words.language) } ?? ""
        case .denominator: return own.denominator.map { DeskNotation.typable($0, words.language) } ?? ""
        case .status: return own.status.rawValue
        case .note: return own.note ?? ""
        }
    }

    // MARK: What is said beside it

    /// What the approver wants to have mended.
    private func asked(_ remark: FigureRemark) -> Markup {
        "<p class=\"asks\">\(phrases.remark(remark.text, remark.by, words.moment(remark.at)))</p>"
    }

    private func recorded(_ line: DeskLine) -> Markup {
        guard let recorded = line.recorded, recorded.value != nil else { return .empty }
        return """
            <small class="known">\(phrases.recordedAs(shown(recorded, line), recorded.status))</small>
            """
    }

    private func theirs(_ line: DeskLine) -> Markup {
        guard conflicts.contains(line.definition.code) else { return .empty }
        let figure = line.own.map { shown($0, line) } ?? phrases.emptied
        let waits = line.own?.token != line.recorded?.token
        let by = waits ? page.form.pending.map { (who: $0.by, at: words.moment($0.since)) } : nil
        return """
            <p class="theirs">\(phrases.theirs(figure, by: by)) \(optional: line.own, { take($0, line) })</p>
            """
    }

    /// The script shows it: without one the figure is typed.
    private func take(_ own: DeskFigure, _ line: DeskLine) -> Markup {
        let values = [DeskCell.value, .numerator, .denominator].map { text(own, $0, line) }.joined(separator: "|")
        return """
            <button type="button" class="same take" hidden data-same="\(values)" data-status="\(own.status.rawValue)">\
            \(phrases.takeTheirs)</button>
            """
    }

    private func shown(_ figure: DeskFigure, _ line: DeskLine) -> String {
        guard let value = figure.value else { return phrases.withdraw }
        let number = words.number(value, places: line.definition.decimals)
        guard let numerator = figure.numerator, let denominator = figure.denominator else { return number }
        return "\(words.number(numerator))/\(words.number(denominator)) = \(number)"
    }

    private func messages(_ line: DeskLine, _ cells: [DeskCell?]) -> Markup {
        let code = line.definition.code
        let fitting = (faults[code] ?? []).filter { cells.contains($0.cell) }
        return Markup(
            joining: fitting.map { fault in
                let kind = fault.diagnostic.severity == .error ? "wrongcell" : "odd"
                return """
                    <p class="\(kind)" id="m-\(code.text)-\(fault.cell?.rawValue ?? "row")">\
                    \(words.atTheCell(fault.diagnostic))</p>
                    """
            })
    }
}
