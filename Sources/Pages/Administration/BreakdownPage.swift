package import HTML
package import Planning
package import Prose
package import Quantities

/// A year's plan of an indicator, broken down to the units below on one page, its sum beside what was assigned.
package struct BreakdownPage: Sendable {
    /// A unit below.
    package struct Line: Sendable {
        let unit: UnitVersion
        /// The plan that holds.
        let now: ExactDecimal?
        /// What stands in the field.
        let typed: String
        let problem: String?

        package init(unit: UnitVersion, now: ExactDecimal?, typed: String, problem: String? = nil) {
            self.unit = unit
            self.now = now
            self.typed = typed
            self.problem = problem
        }
    }

    /// What the page is about.
    package struct Subject: Sendable {
        let year: Int
        let indicator: IndicatorDefinition
        let unit: UnitVersion
        let assigner: Assigner
        /// What was assigned to the unit itself.
        let assigned: ExactDecimal?
        /// The sum of what is typed; nothing where it can't be read or is never added.
        let sum: ExactDecimal?

        package init(
            year: Int, indicator: IndicatorDefinition, unit: UnitVersion, assigner: Assigner, assigned: ExactDecimal?,
            sum: ExactDecimal?
        ) {
            self.year = year
            self.indicator = indicator
            self.unit = unit
            self.assigner = assigner
            self.assigned = assigned
            self.sum = sum
        }
    }

    /// The names of its fields.
    package enum Field {
        package static let assigner = "assigner"
        package static let from = "from"
        package static let act = "act"
        package static func value(_ unit: UnitKey) -> String { "v.\(unit.code)" }
    }

    let language: Language
    let chosen: Language?
    let years: [Int]
    let indicators: [IndicatorDefinition]
    let units: [UnitVersion]
    let subject: Subject?
    let lines: [Line]
    let from: String
    let document_: String
    let problems: [String]

    package init(
        language: Language, chosen: Language?, years: [Int], indicators: [IndicatorDefinition], units: [UnitVersion],
        subject: Subject?, lines: [Line], from: String = "", document: String = "", problems: [String] = []
    ) {
        self.language = language
        self.chosen = chosen
        self.years = years
        self.indicators = indicators
        self.units = units
        self.subject = subject
        self.lines = lines
        self.from = from
        self.document_ = document
        self.problems = problems
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: phrases.title, lead: phrases.lead,
            other: { language in
                .administration(
                    .breakdown(
                        year: subject.map { String($0.year) }, indicator: subject?.indicator.code,
                        unit: subject.map { UnitReference(code: $0.unit.key.code) }, language: language))
            },
            above: (ReferencePhrases(language).name(.plans), .administration(.records(.plans, language: chosen))),
            content: content
        ).document
    }

    private var phrases: BreakdownPhrases { BreakdownPhrases(language) }
    private var words: Words { Words(language) }

    private var content: Markup {
        guard !indicators.isEmpty else { return NoIndicators.markup(language, chosen) }
        return """
            \(problems, each: Told.wrong)\(chooser)\(optional: subject, form)
            """
    }

    private func name(_ definition: IndicatorDefinition) -> String {
        language.pick(definition.name.vietnamese, definition.name.english)
    }

    private var chooser: Markup {
        let common = AdministrationPhrases(language)
        let years = self.years.map { Choice(value: String($0), label: String($0)) }
        let indicators = self.indicators.map { Choice(value: $0.code.text, label: name($0)) }
        return """
            <form class="pick" method="get" action="\(AdministrationRoute.Path.breakdown)">
            \(Control.select(
                id: "year", name: AdministrationRoute.Field.year, label: phrases.year,
                groups: [ChoiceGroup(choices: years)], selected: subject.map { String($0.year) } ?? ""))
            \(Control.select(
                id: "indicator", name: AdministrationRoute.Field.indicator, label: phrases.indicator,
                groups: [ChoiceGroup(choices: indicators)], selected: subject?.indicator.code.text ?? ""))
            \(UnitField.markup(
                id: "unit", name: AdministrationRoute.Field.unit, label: phrases.unit, units: units,
                selected: subject.map { UnitField.value(of: $0.unit) } ?? "", phrases: common))
            <button>\(phrases.show)</button>\(optional: chosen, { Control.hidden(name: "lang", value: $0.rawValue) })
            </form>
            """
    }

    private func form(_ subject: Subject) -> Markup {
        guard !lines.isEmpty else { return "<p>\(phrases.nobodyBelow)</p>" }
        let hidden =
            Control.hidden(name: AdministrationRoute.Field.year, value: String(subject.year))
            + Control.hidden(name: AdministrationRoute.Field.indicator, value: subject.indicator.code.text)
            + Control.hidden(name: AdministrationRoute.Field.unit, value: UnitField.value(of: subject.unit))
        let assigners = [Assigner.province, .council, .party, .stretch].map {
            Choice(value: $0.name, label: ColumnWords(.plans, language).word($0.name, of: "assigner"))
        }
        let assigner = Control.select(
            id: "assigner", name: Field.assigner, label: phrases.assigner, groups: [ChoiceGroup(choices: assigners)],
            selected: subject.assigner.name)
        let from = Control.line(
            id: "from", name: Field.from, label: phrases.from, value: self.from, type: "date", hint: phrases.fromHint,
            help: HelpPhrases(language).planDay.markup)
        let document = Control.line(
            id: "paper", name: AdministrationRoute.Field.document, label: phrases.document, value: document_)
        return PostForm.markup(
            .administration(.breakdown()), class: "post record",
            """
            \(hidden)<div class="grid">\(assigner)\(from)\(document)</div>\(table(subject))\(balance(subject))\
            <div class="acts"><button class="quiet" name="\(Field.act)" value="sum">\(phrases.addUp)</button>\
            <button name="\(Field.act)" value="check">\(phrases.preview)</button></div>
            """)
    }

    private func table(_ subject: Subject) -> Markup {
        """
        <div class="tablebox" role="group" aria-label="\(phrases.title)" tabindex="0"><table class="list tight"><thead><tr>\
        <th scope="col">\(phrases.unit)</th><th scope="col" class="r">\(phrases.now)</th>\
        <th scope="col" class="r">\(phrases.plan)</th></tr></thead><tbody>\(lines, each: { row($0, subject) })</tbody></table></div>
        """
    }

    private func row(_ line: Line, _ subject: Subject) -> Markup {
        let id = "v-\(line.unit.key.code)"
        let title = UnitTitle.text(line.unit, language)
        return """
            <tr><th scope="row">\(title) <span class="m">\(line.unit.key.code.text)</span></th>\
            <td class="r">\(line.now.map { words.number($0, places: subject.indicator.decimals) } ?? "–")</td>\
            <td class="r"><label class="hide" for="\(id)">\(title)</label><input class="num" id="\(id)" name="\(Field.value(line.unit.key))" type="text" \
            inputmode="decimal" value="\(line.typed)" maxlength="40" autocomplete="off"\
            \(" aria-invalid=\"true\"", when: line.problem != nil)>\
            \(optional: line.problem, { "<span class=\"wrongcell\">\($0)</span>" })</td></tr>
            """
    }

    /// What was assigned, what the units come to, and by how much they differ.
    private func balance(_ subject: Subject) -> Markup {
        func number(_ value: ExactDecimal?) -> String {
            value.map { words.number($0, places: subject.indicator.decimals) } ?? "–"
        }
        let measure = language.pick(subject.indicator.measure.vietnamese, subject.indicator.measure.english)
        let gap = subject.sum.flatMap { sum in subject.assigned.flatMap { try? sum.subtracting($0) } }
        let said = gap.map { phrases.gap($0, number(gap)) } ?? ""
        let isEven = gap?.isZero ?? true
        return """
            <dl class="balance"><div><dt>\(phrases.assigned) (\(UnitTitle.text(subject.unit, language)))</dt>\
            <dd>\(number(subject.assigned)) \(measure)</dd></div><div><dt>\(phrases.sum)</dt><dd>\(number(subject.sum)) \(measure)</dd></div>\
            <div><dt>\(phrases.difference)</dt><dd class="\(isEven ? "even" : "odd")">\(said.isEmpty ? "–" : said)</dd></div></dl>
            """
    }
}

/// The words of the breakdown of a plan.
struct BreakdownPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    var title: String { say("Phân bổ kế hoạch", "Breakdown of a plan") }
    var lead: String {
        say(
            "Kế hoạch năm của một chỉ tiêu, chia cho các đơn vị trực thuộc. Tổng được so với số cấp trên giao.",
            "A year's plan of an indicator, divided among the units below. The sum is compared with what was assigned.")
    }
    var year: String { say("Năm", "Year") }
    var indicator: String { say("Chỉ tiêu", "Indicator") }
    var unit: String { say("Đơn vị", "Unit") }
    var show: String { say("Xem", "Show") }
    var assigner: String { say("Cấp giao", "Assigned by") }
    var from: String { say("Hiệu lực từ", "Holds from") }
    var fromHint: String {
        say("Để trống: từ 1/1; điều chỉnh trong năm thì điền ngày", "Empty: from 1 January; fill in for an adjustment")
    }
    var document: String { say("Văn bản giao", "Document") }
    var now: String { say("Đang giao", "Assigned now") }
    var plan: String { say("Số giao", "Plan") }
    var addUp: String { say("Cộng lại", "Add up") }
    var preview: String { say("Xem trước thay đổi", "Preview the change") }
    var assigned: String { say("Cấp trên giao", "Assigned from above") }
    var sum: String { say("Tổng các đơn vị", "Sum of the units") }
    var difference: String { say("Chênh lệch", "Difference") }
    var nobodyBelow: String { say("Đơn vị này không có đơn vị trực thuộc.", "There are no units below this one.") }
    func gap(_ gap: ExactDecimal, _ shown: String) -> String {
        if gap.isZero { return say("khớp", "none") }
        return gap.signum > 0 ? say("thừa \(shown)", "\(shown) too much") : say("thiếu \(shown)", "\(shown) to go")
    }
}
