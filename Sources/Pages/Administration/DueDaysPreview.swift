package import HTML
package import Planning
package import Prose
package import Quantities

/// The next days on which reports are due, beside the rules that make them.
package struct DueDaysPreview: Sendable {
    package struct Line: Sendable {
        let day: Day
        let periods: [Period]
        let levels: [UnitKind]
        let regime: String

        package init(day: Day, periods: [Period], levels: [UnitKind], regime: String) {
            self.day = day
            self.periods = periods
            self.levels = levels
            self.regime = regime
        }
    }

    let language: Language
    let lines: [Line]

    package init(language: Language, lines: [Line]) {
        self.language = language
        self.lines = lines
    }

    package var markup: Markup {
        guard !lines.isEmpty else { return .empty }
        let words = Words(language)
        let columns = ColumnWords(.due, language)
        func row(_ line: Line) -> Markup {
            """
            <tr><th scope="row" class="nowrap">\(words.day(line.day))</th><td>\(line.periods.map { words.period($0) }.joined(separator: ", "))</td>\
            <td>\(line.levels.map { columns.word($0.rawValue, of: "level") }.joined(separator: ", "))</td><td>\(CodeWords.regime(line.regime))</td></tr>
            """
        }
        return """
            <section aria-labelledby="next-due"><h2 id="next-due">\(words.say("Các hạn báo cáo sắp tới", "The next due days"))</h2>\
            <div class="tablebox" role="group" aria-labelledby="next-due" tabindex="0"><table class="list"><thead><tr>\
            <th scope="col">\(words.say("Hạn", "Due"))</th><th scope="col">\(words.say("Kỳ", "Period"))</th>\
            <th scope="col">\(columns.label("level"))</th><th scope="col">\(columns.label("regime"))</th></tr></thead>\
            <tbody>\(lines, each: row)</tbody></table></div></section>
            """
    }
}

/// The way to the season profiles.
package struct SeasonLink: Sendable {
    let language: Language
    let chosen: Language?

    package init(language: Language, chosen: Language?) {
        self.language = language
        self.chosen = chosen
    }

    package var markup: Markup {
        let words = Words(language)
        return """
            <p><a href="\(Route.administration(.seasons(language: chosen)))">\(words.say("Mùa vụ của các chỉ tiêu", "Season profiles of the indicators"))</a></p>
            """
    }
}

/// The way to the breakdown of a plan.
package struct BreakdownLink: Sendable {
    let language: Language
    let chosen: Language?

    package init(language: Language, chosen: Language?) {
        self.language = language
        self.chosen = chosen
    }

    package var markup: Markup {
        let words = Words(language)
        return """
            <p><a href="\(Route.administration(.breakdown(language: chosen)))">\(words.say("Phân bổ kế hoạch năm cho các đơn vị trực thuộc", "Break a year's plan down to the units below"))</a></p>
            """
    }
}
