import Planning
import Quantities

/// Plans what a recognised table would record.
struct TablePlanner {
    let table: OfficeTable
    let answers: MappingFile.Table?
    private let period: Period?
    private let words: HeaderWords
    /// What the titles say of columns whose headings say nothing.
    private let titleMeaning: FigureMeaning.Scenario?
    /// Who assigned the plans whose headings don't say it.
    private let assigner: String?

    init(_ table: OfficeTable, _ context: PlanContext) {
        self.table = table
        answers = context.answers?.table(of: table)
        words = context.words
        period = context.period ?? Self.period(of: table) ?? context.periodOtherwise
        let title = TitleMeaning(table.titles, words)
        titleMeaning = title.scenario
        assigner = answers?.assigner ?? context.assigner ?? title.assigner
    }

    /// By the title, the name of the sheet, or the headers.
    private static func period(of table: OfficeTable) -> Period? {
        var mention = PeriodMention.first(in: table.titles + [table.sheet])
        // "NĂM 2023 (tính đến 31/5/2023)" may be May, or five months of the year.
        if mention.otherDay != nil { return nil }
        if mention.year == nil || mention.part == nil {
            let headers = table.figureColumns.filter { column in
                if case .figure(let meaning) = column.role {
                    return !meaning.isSamePeriod && !meaning.isYearBefore && !meaning.isComparison
                }
                return false
            }.map { PeriodMention($0.title) }
            mention.year = mention.year ?? headers.compactMap(\.year).max()
            let parts = Set(headers.compactMap(\.part)).filter { $0 != .year }
            if mention.part == nil, parts.count == 1 { mention.part = parts.first }
        }
        return mention.year.flatMap { Period(year: $0, part: mention.part ?? .year) }
    }

    func plan(_ context: inout PlanContext) -> TablePlan {
        let day = period?.window(.administrative).to ?? context.catalogue.units.latestDay
        let unit = unit(&context, day)
        let shape = shape(&context, day, unit?.key)
        let keys = MappingFile.keys(table.figureColumns.map(\.title))
        var columns = zip(table.figureColumns, keys).map { column($0, $1, shape, unit, day, &context) }
        let units = context.catalogue.units
        var rows = table.rows.map { row($0, shape, day, unit?.key, &context) }
        if shape == .unitsDown {
            let level = ListLevel(rows.compactMap(\.match)) { match in
                UnitReference(match.code).flatMap { units.unit($0, on: day)?.kind }
            }
            rows = rows.map(level.decided)
        } else {
            let level = ListLevel(columns.compactMap { $0.subject?.match }) { match in
                UnitReference(match.code).flatMap { units.unit($0, on: day)?.kind }
            }
            columns = columns.map(level.decided)
        }
        rows = RowUses(columns) { meaning, text, column in use(meaning, text, column) }.filled(rows)
        columns = RowUses.columns(columns, rows)
        return TablePlan(table: table, shape: shape, unit: unit, period: period, columns: columns, rows: rows)
    }

    // MARK: The whole table

    private func unit(_ context: inout PlanContext, _ day: Day) -> UnitVersion? {
        if let asked = context.unit { return context.catalogue.units.unit(asked, on: day) }
        let lines = table.titles + [table.sheet]
        let named = context.withUnits(on: day, below: nil) { $0.named(in: lines) }
        if named.count == 1 { return named.first }
        // The file speaks first: others may send a table of the same shape.
        let answered = answers?.unit.flatMap { answer in
            context.withUnits(on: day, below: nil) { $0.unit(code: answer) }
        }
        return answered ?? context.unitOtherwise.flatMap { context.catalogue.units.unit($0, on: day) }
    }

    /// What the rows name more of; the header's word decides a draw.
    private func shape(_ context: inout PlanContext, _ day: Day, _ scope: UnitKey?) -> TablePlan.Shape {
        var units = table.labelKind == .unit ? 1 : 0
        var indicators = table.labelKind == .indicator ? 1 : 0
        var scenarios = 0
        for row in table.rows.prefix(80) where row.kind == .item || row.kind == .subtotal {
            let names = row.names
            if context.withUnits(on: day, below: scope, { $0.find(names) }).match != nil { units += 2 }
            if context.indicators.find(names, above: nil, measure: row.measure).match != nil { indicators += 2 }
            let isBelowName = row.parent.map { scenario(table.rows[$0].label) == nil } ?? false
            if row.meaning == nil, !isBelowName, scenario(row.label) != nil { scenarios += 2 }
        }
        if scenarios > max(units, indicators, 3) { return .scenariosDown }
        return units > indicators ? .unitsDown : .indicatorsDown
    }

    // MARK: Columns

    private func column(
        _ column: OfficeColumn, _ key: String, _ shape: TablePlan.Shape, _ unit: UnitVersion?, _ day: Day,
        _ context: inout PlanContext
    ) -> ColumnPlan {
        guard case .figure(let read) = column.role else {
            return ColumnPlan(column: column, use: .leftOut, subject: nil)
        }
        let answer = answers?.columns[key]
        if answer?.use == "skip" { return ColumnPlan(column: column, use: .leftOut, subject: nil, isAnswered: true) }
        let meaning = answer?.use.flatMap(FigureMeaning.init(code:)) ?? read
        if meaning.isComparison, answer?.use != nil || !isRate(column, shape, &context) {
            return ColumnPlan(column: column, use: .comparison, subject: nil)
        }
        let subject = subject(column, shape, unit, day, answer?.subject, &context)
        // The sum of the other columns.
        if shape == .indicatorsDown, subject?.match == nil, names(column).contains(where: isTotal) {
            return ColumnPlan(column: column, use: .leftOut, subject: nil)
        }
        let use = use(
            meaning, PeriodMention(column.title), column.title,
            hasSubject: subject?.match != nil || subject?.isAsked ?? false,
            isAnswered: answer?.use != nil)
        let scenario = scenario(meaning)
        return ColumnPlan(
            column: column, use: use, subject: subject, isAnswered: answer?.use != nil, scenario: scenario)
    }

    /// "KH | TH | %" under one name: the percent compares the other two.
    private func standsBesideItsFigures(_ column: OfficeColumn) -> Bool {
        column.path.count > 1
            && table.figureColumns.contains { other in
                guard case .figure(let meaning) = other.role else { return false }
                return other.index != column.index && !meaning.isComparison
                    && other.path.dropLast() == column.path.dropLast()
            }
    }

    /// A heading such as "Tỷ lệ giải ngân (%)" that is the name of an indicator: its figures are figures.
    private func isRate(_ column: OfficeColumn, _ shape: TablePlan.Shape, _ context: inout PlanContext) -> Bool {
        guard shape != .indicatorsDown, column.formula == nil, !standsBesideItsFigures(column) else { return false }
        let measure = MeasureText(printed: "%", exponent: 0, base: "%")
        return Self.names(column.path).contains { name in
            let match = context.indicators.find([name], above: nil, measure: measure).match
            return match.map { $0.score >= 94 && $0.reasons.contains(.measureFits) } ?? false
        }
    }

    private func subject(
        _ column: OfficeColumn, _ shape: TablePlan.Shape, _ unit: UnitVersion?, _ day: Day, _ answer: String?,
        _ context: inout PlanContext
    ) -> NameFinding? {
        let isComparison = if case .figure(let meaning) = column.role { meaning.isComparison } else { false }
        let names = Self.names(isComparison ? column.path : column.subject)
        switch shape {
        case .unitsDown, .scenariosDown:
            if let answer, let definition = context.indicators.definition(code: answer) {
                return .certain(
                    NameMatch(code: answer, name: definition.name.vietnamese, score: 100, reasons: [.code]))
            }
            let texts = names.isEmpty ? TitleSubjects.names(table.titles) : names
            return context.indicators.find(texts, above: nil, measure: column.measure ?? table.measure)
        case .indicatorsDown:
            if let answer { return context.withUnits(on: day, below: unit?.key) { $0.find([answer]) } }
            guard !names.isEmpty else {
                return unit == nil ? .open([]) : nil
            }
            let finding = context.withUnits(on: day, below: unit?.key) { $0.find(names) }
            // A header with words of its own that are no unit may still be plain figures of the table's unit.
            return finding.match == nil && unit != nil && !finding.isAsked ? nil : finding
        }
    }

    /// From the innermost cell outwards, then all together.
    private static func names(_ subject: [String]) -> [String] {
        guard !subject.isEmpty else { return [] }
        let parts = subject.reversed().flatMap { StubRole.parts($0).map(\.oneLine) }
        return parts + (subject.count > 1 ? [subject.joined(separator: " ")] : [])
    }

    /// Where a row says what its figures are, and the column when, or the other way round.
    private func use(_ said: FigureMeaning, _ text: String, _ column: OfficeColumn) -> ColumnPlan.Use {
        guard case .figure(let own) = column.role else { return .leftOut }
        let meaning = said.joined(with: own)
        if meaning.isComparison { return .comparison }
        var mention = PeriodMention(text)
        let other = PeriodMention(column.title)
        mention.part = mention.part ?? other.part
        mention.year = mention.year ?? other.year
        mention.otherDay = mention.otherDay ?? other.otherDay
        return use(meaning, mention, text + " " + column.title, hasSubject: true, isAnswered: false)
    }

    private func use(
        _ meaning: FigureMeaning, _ named: PeriodMention, _ title: String, hasSubject: Bool, isAnswered: Bool
    ) -> ColumnPlan.Use {
        var mention = named
        // A person has said that it is the period of the file.
        if isAnswered, mention.otherDay != nil { mention = PeriodMention("") }
        // The sum or the mean of several years is no year's figure.
        if mention.isSpan, !isAnswered { return scenario(meaning).isPlan ? .leftOut : .open }
        guard let base = period ?? mention.year.flatMap({ Period(year: $0, part: mention.part ?? .year) }) else {
            return .open
        }
        let place = MeaningPeriod(base: base, meaning: meaning, mention: mention)
        switch scenario(meaning) {
        case .plan(let assigner):
            let part = mention.part ?? .year
            if meaning.isOfPart || isOfTitle(meaning) && part != .year { return .leftOut }
            if part != .year, !isAnswered { return .open }
            let assigner = assigner.isEmpty ? self.assigner ?? "" : assigner
            guard !assigner.isEmpty, let year = Period.year(place.planYear) else { return .open }
            return .figures(.plan(Assigner(assigner)), year, nil)
        case .yearEstimate:
            return Period.year(place.planYear).map { .figures(.yearEstimate, $0, .estimate) } ?? .open
        case .actual:
            return place.period.map { .figures(.actual, $0, Self.status(title)) } ?? .open
        case .percent where !hasSubject: return .comparison
        case .percent, .unknown:
            // A year over a column, or an indicator over it and nothing else, is a result.
            let isPlain = mention.year != nil || meaning.isYearBefore || hasSubject
            return isPlain ? place.period.map { .figures(.actual, $0, nil) } ?? .open : .open
        }
    }

    /// What a heading says, or else the title: also of "Lũy kế 6 tháng" under "KẾ HOẠCH NĂM 2023".
    private func scenario(_ meaning: FigureMeaning) -> FigureMeaning.Scenario {
        isOfTitle(meaning) ? titleMeaning ?? meaning.scenario : meaning.scenario
    }

    private func isOfTitle(_ meaning: FigureMeaning) -> Bool {
        guard let titleMeaning else { return false }
        return meaning.scenario == .unknown || titleMeaning.isPlan && meaning.isCumulated
    }

    private static func status(_ title: String) -> FigureStatus? {
        let folded = " " + NameFolding.folded(title) + " "
        if folded.contains(" uoc ") { return .estimate }
        if folded.contains(" so bo ") { return .preliminary }
        return folded.contains(" chinh thuc ") || folded.contains(" quyet toan ") ? .official : nil
    }

    private func names(_ column: OfficeColumn) -> [String] { Self.names(column.subject) }

    private func isTotal(_ text: String) -> Bool { words.word(.total, is: text) != nil }

    // MARK: Rows

    private func row(
        _ row: OfficeRow, _ shape: TablePlan.Shape, _ day: Day, _ scope: UnitKey?, _ context: inout PlanContext
    ) -> RowPlan {
        let path = (table.ancestors(row) + [row.label]).joined(separator: " › ")
        let answer = answers?.rows[MappingFile.key(path)]
        if answer == "skip" { return RowPlan(use: .leftOut, isAnswered: true) }
        guard row.kind == .item || row.kind == .subtotal || answer != nil else { return RowPlan(use: .leftOut) }
        if shape == .scenariosDown {
            let answered = answer.flatMap(FigureMeaning.init(code:))
            guard let meaning = answered ?? scenario(row.label) else { return RowPlan(use: .open([])) }
            return RowPlan(
                use: .scenario, isAnswered: answered != nil, said: RowMeaning(meaning: meaning, text: row.label))
        }
        let said = row.meaning.map { RowMeaning(meaning: $0, text: row.scenario ?? "") }
        let names = answer.map { [$0] } ?? row.names
        let finding =
            switch shape {
            case .unitsDown: unitFinding(row, names, day, scope, &context)
            case .indicatorsDown, .scenariosDown:
                context.indicators.find(
                    names, above: answer == nil ? row.parent.map { table.rows[$0].label } : nil,
                    measure: row.measure ?? (answer == nil ? table.measure : nil))
            }
        if let match = finding.match { return RowPlan(use: .subject(match), isAnswered: answer != nil, said: said) }
        if answer == nil, said == nil, let below = below(row, shape, day, scope, &context) { return below }
        // A region over its communes is their sum.
        if shape == .unitsDown, row.kind == .subtotal { return RowPlan(use: .leftOut) }
        return RowPlan(use: .open(finding.candidates), said: said)
    }

    /// "- Kế hoạch", "- Thực hiện" under the name of what they are of.
    private func below(
        _ row: OfficeRow, _ shape: TablePlan.Shape, _ day: Day, _ scope: UnitKey?, _ context: inout PlanContext
    ) -> RowPlan? {
        guard let meaning = scenario(row.label), meaning.scenario != .unknown, let above = row.parent else {
            return nil
        }
        let parent = table.rows[above]
        let finding =
            switch shape {
            case .unitsDown: unitFinding(parent, parent.names, day, scope, &context)
            case .indicatorsDown, .scenariosDown:
                context.indicators.find(
                    parent.names, above: parent.parent.map { table.rows[$0].label },
                    measure: parent.measure ?? row.measure ?? table.measure)
            }
        let said = RowMeaning(meaning: meaning, text: row.label)
        return finding.match.map { RowPlan(use: .subject($0), said: said) }
            ?? RowPlan(use: .open(finding.candidates), said: said)
    }

    /// What a label says that speaks of plan, result, comparison or time, and of nothing else.
    private func scenario(_ label: String) -> FigureMeaning? {
        let cell = HeaderCellMeaning(label, words)
        guard cell.isCovered else { return nil }
        let mention = PeriodMention(label)
        return cell.meaning.scenario != .unknown || mention.year != nil || mention.part != nil ? cell.meaning : nil
    }

    /// "Minh Thanh (H. Sơn Dương)": what stands in brackets may be the unit above.
    private func unitFinding(
        _ row: OfficeRow, _ names: [String], _ day: Day, _ scope: UnitKey?, _ context: inout PlanContext
    ) -> NameFinding {
        let finding = context.withUnits(on: day, below: scope) { $0.find(names) }
        guard finding.match == nil, !finding.candidates.isEmpty else { return finding }
        for bracketed in row.label.inBrackets {
            let above = context.withUnits(on: day, below: nil) { matcher in
                matcher.find([bracketed]).match.flatMap { matcher.unit($0) }
            }
            guard let above else { continue }
            let inside = context.withUnits(on: day, below: above.key) { $0.find([row.label.withoutBrackets.oneLine]) }
            if var match = inside.match {
                match.reasons.append(.namedAbove)
                return .certain(match)
            }
        }
        return finding
    }
}

extension OfficeRow {
    /// The ways in which the label may be looked up.
    var names: [String] {
        var names = [label]
        for text in spellings where !names.contains(text) { names.append(text) }
        if let cut = FootnoteMark.cut(label), !names.contains(cut.rest) { names.append(cut.rest) }
        if let comma = label.lastIndex(of: ","), label.distance(from: comma, to: label.endIndex) < 20 {
            names.append(String(label[..<comma]))
        }
        return names
    }
}
