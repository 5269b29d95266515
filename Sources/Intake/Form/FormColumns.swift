import Planning

/// The columns of a form from left to right; those that its indicators do not need are left out.
struct FormColumns {
    enum Column: Hashable {
        case ordinal, label, measure
        case plan(Assigner)
        case samePeriod, last, value, numerator, denominator
        case percentOfPlan(Assigner)
        case percentOfSamePeriod, status, note
        /// Hidden: which indicator the row is about.
        case key
    }

    let order: [Column]
    let assigners: [Assigner]
    private let places: [Column: Int]

    init(_ lines: [TemplateLine]) {
        assigners = Set(lines.flatMap { $0.plans.map(\.assigner) }).sorted()
        var order: [Column] = [.ordinal, .label, .measure] + assigners.map { .plan($0) } + [.samePeriod]
        if lines.contains(where: { $0.last?.value != nil }) { order.append(.last) }
        order.append(.value)
        if lines.contains(where: \.definition.hasParts) { order += [.numerator, .denominator] }
        order += assigners.map { .percentOfPlan($0) } + [.percentOfSamePeriod, .status, .note, .key]
        self.order = order
        places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    }

    subscript(column: Column) -> Int? { places[column] }

    /// The last column that is printed.
    var lastShown: Int { order.count - 2 }

    var key: Int { order.count - 1 }

    /// The code by which the hidden row tells what is read back from the column.
    static func code(_ column: Column) -> String? {
        switch column {
        case .label: "label"
        case .value: "value"
        case .numerator: "numerator"
        case .denominator: "denominator"
        case .status: "status"
        case .note: "note"
        case .key: FormKey.columnsMark
        default: nil
        }
    }

    static func millimetres(_ column: Column) -> Double {
        switch column {
        case .ordinal: 11
        case .label: 72
        case .measure: 23
        case .plan, .last: 22
        case .samePeriod: 25
        case .value, .numerator, .denominator: 24
        case .percentOfPlan, .percentOfSamePeriod: 18
        case .status: 22
        case .note: 45
        case .key: 30
        }
    }

    /// The titles from the top row of the header down.
    func titles(_ column: Column, _ words: FormWords, year: Int) -> [String] {
        switch column {
        case .ordinal: [words.say("TT", "No.")]
        case .label: [words.say("Chỉ tiêu", "Indicator")]
        case .measure: [words.say("ĐVT", "Unit")]
        case .plan(let assigner): [words.say("Kế hoạch năm \(year)", "Plan \(year)"), words.assigner(assigner)]
        case .samePeriod: [words.say("Cùng kỳ năm trước", "Same period last year")]
        case .last: [words.say("Kỳ trước", "Previous period")]
        case .value: [words.say("Thực hiện kỳ này", "Actual")]
        case .numerator: [words.say("Số gốc của tỷ lệ", "Parts of a rate"), words.say("Tử số", "Numerator")]
        case .denominator: [words.say("Số gốc của tỷ lệ", "Parts of a rate"), words.say("Mẫu số", "Denominator")]
        case .percentOfPlan(let assigner):
            [words.say("% kế hoạch", "% of plan"), words.assigner(assigner)]
        case .percentOfSamePeriod: [words.say("% cùng kỳ", "% of same period")]
        case .status: [words.say("Trạng thái", "Status")]
        case .note: [words.say("Lý do, ghi chú", "Reason, note")]
        case .key: [""]
        }
    }
}
