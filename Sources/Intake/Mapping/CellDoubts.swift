import Planning
import Quantities

/// Cells of a planned table that only a person can read: collects what is open, and gives what was said.
struct CellDoubts {
    /// So many cells are asked about one by one; the rest go by the answer for all.
    private static let mostNumbers = 200

    private let plan: TablePlan
    private let answers: MappingFile.Table?
    private let words: HeaderWords
    private(set) var found = TableDoubts()
    private var pairs: Set<MeasurePair> = []

    init(_ plan: TablePlan, _ answers: MappingFile.Table?, _ words: HeaderWords) {
        self.plan = plan
        self.answers = answers
        self.words = words
        found.marks = answers?.marks
        found.rounding = answers?.rounding
    }

    /// What was said about something that is asked.
    enum Answer<Value> {
        case open
        case skip
        case given(Value)
    }

    // MARK: Numbers

    /// The numbers that a fault leaves to choose from: with a mark before decimals, and with one between thousands.
    static func readings(_ fault: Diagnostic.Code, isBelowZero: Bool) -> [ExactDecimal]? {
        let texts: [String]
        switch fault {
        case .ambiguousNumber(let readings), .misplacedDot(let readings): texts = readings
        default: return nil
        }
        let values = texts.compactMap { text -> ExactDecimal? in
            guard let value = try? NumberReader(.neutral).read(text) else { return nil }
            return isBelowZero ? try? ExactDecimal(0).subtracting(value) : value
        }
        return values.count == 2 ? values : nil
    }

    /// What a cell is taken for that may be one number or the other.
    mutating func number(_ readings: [ExactDecimal], at place: CellPlace) -> Answer<ExactDecimal> {
        let own = answers?.numbers[plan.cell(place)]
        let answer = Self.answer(own, found.marks, readings)
        note(.marks, readings, own, answer, at: place)
        return answer
    }

    /// Whether a number with more decimals than are kept is taken as it is rounded.
    mutating func rounded(_ value: ExactDecimal, at place: CellPlace) -> Answer<ExactDecimal> {
        let own = answers?.numbers[plan.cell(place)]
        let answer: Answer<ExactDecimal> =
            switch (own, found.rounding) {
            case ("skip", _): .skip
            case (value.description, _), (_, .round): .given(value)
            case (_, .skip): .skip
            case (_, nil): .open
            }
        note(.decimals, [value], own, answer, at: place)
        return answer
    }

    private mutating func note(
        _ kind: TableDoubts.Number.Kind, _ readings: [ExactDecimal], _ own: String?, _ answer: Answer<ExactDecimal>,
        at place: CellPlace
    ) {
        guard found.numbers.count < Self.mostNumbers else { return }
        let (row, column) = (plan.table.rows[place.row], plan.columns[place.column].column)
        var taken: ExactDecimal?
        var isLeftOut = false
        switch answer {
        case .given(let value): taken = value
        case .skip: isLeftOut = true
        case .open: break
        }
        found.numbers.append(
            TableDoubts.Number(
                kind: kind, place: place, cell: plan.table.address(row, column), row: plan.cellPath(of: row),
                column: column.title, label: row.label, text: plan.cell(place).text, readings: readings,
                answer: Self.isKnown(own, readings) ? own : nil, taken: taken, isLeftOut: isLeftOut))
    }

    private static func isKnown(_ answer: String?, _ readings: [ExactDecimal]) -> Bool {
        answer == "skip" || readings.contains { $0.description == answer }
    }

    private static func answer(
        _ own: String?, _ marks: NumberMarksAnswer?, _ readings: [ExactDecimal]
    ) -> Answer<ExactDecimal> {
        if own == "skip" { return .skip }
        if let value = readings.first(where: { $0.description == own }) { return .given(value) }
        guard let marks, let decimal = readings.first, let whole = readings.last else { return .open }
        return switch marks {
        case .skip: .skip
        case .decimals: .given(decimal)
        case .thousands: .given(whole)
        }
    }

    // MARK: Measures

    /// Whether figures in another measure than the indicator's are taken as they stand; `isFirst` where it was not asked yet.
    mutating func measure(
        _ measure: MeasureText, of definition: IndicatorDefinition, _ wanted: MeasureText, at cell: String
    ) -> (answer: Answer<ReadingDecision>, mayBeSame: Bool, isFirst: Bool) {
        let pair = MeasurePair(indicator: definition.code.text, measure: measure.base)
        let mayBeSame = measure.isCount(words) && wanted.isCount(words)
        let said = answers?.measures[pair].flatMap { $0 == "skip" || $0 == "same" && mayBeSame ? $0 : nil }
        let isFirst = pairs.insert(pair).inserted
        if isFirst {
            found.measures.append(
                TableDoubts.Measure(
                    subject: pair, name: definition.name, printed: measure.printed, wanted: definition.measure,
                    mayBeSame: mayBeSame, cell: cell, answer: said))
        }
        switch said {
        case "same":
            return (.given(.measure(printed: measure.printed, wanted: definition.measure)), mayBeSame, isFirst)
        case "skip": return (.skip, mayBeSame, isFirst)
        default: return (.open, mayBeSame, isFirst)
        }
    }
}
