import Office
import Planning
import Prose
import Quantities

/// The main table of a review: every indicator with last year, plans, result, comparisons and the estimate of the year.
struct MainAnnex {
    let source: ReportSource
    /// The results of the whole year before, by indicator; they need a scoreboard of their own.
    let lastYear: [IndicatorCode: Standing]

    private let figures: AnnexFigures
    private let order: [Column]

    init(source: ReportSource, lastYear: [IndicatorCode: Standing]) {
        self.source = source
        self.lastYear = lastYear
        figures = AnnexFigures(place: source.place)
        let known = Set(source.board.rows.flatMap { $0.standing.plans.map(\.plan.assigner) })
        order = Self.order(isYear: source.period.isYear, Array(known.sorted().prefix(2)))
    }

    func annex(number: String?, subtitle: String?) -> Annex {
        let rows = rows()
        let isMarked = rows.contains { row in
            if case .text(let note)? = row.cells.last { note.contains(Words.illustrativeMark) } else { false }
        }
        return Annex(
            number: number, title: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU \(source.wording.covered)".uppercased(),
            subtitle: subtitle, sheetName: "Chỉ tiêu", columns: columns(), rows: rows,
            notes: rows.gainNote + differenceNote + (isMarked ? ["* Số liệu minh họa."] : []))
    }

    private var differenceNote: [String] {
        let hasDifferences = source.board.rows.contains { row in
            row.standing.value(of: .index) == nil && row.standing.samePeriod?.points != nil
        }
        return hasDifferences
            ? [
                "Ở cột so sánh với kỳ trước, “điểm” là điểm phần trăm; số có dấu + hoặc - là mức tăng, giảm theo đơn vị tính."
            ]
            : []
    }

    // MARK: Columns

    private enum Column: Hashable {
        case lastYear, before, actual, index, yearEstimate
        case plan(Assigner)
        case percent(Assigner)
        case yearPercent(Assigner)
    }

    /// In the usual order; a year has no same period beside the year before, and no estimate.
    private static func order(isYear: Bool, _ assigners: [Assigner]) -> [Column] {
        var order: [Column] = isYear ? [.lastYear] : [.lastYear, .before]
        order += assigners.map { .plan($0) }
        order.append(.actual)
        order += assigners.map { .percent($0) }
        order.append(.index)
        if !isYear {
            order.append(.yearEstimate)
            if let first = assigners.first { order.append(.yearPercent(first)) }
        }
        return order
    }

    private func number(_ column: Column) -> Int {
        (order.firstIndex(of: column) ?? 0) + 1
    }

    private func columns() -> [Annex.Column] {
        let count = order.count
        return [
            Annex.Column(["TT"], millimetres: 8, content: .ordinal, number: "A"),
            Annex.Column(["Chỉ tiêu"], millimetres: 42, content: .label, number: "B"),
            Annex.Column(["ĐVT"], millimetres: 14, content: .measure, number: "C"),
        ] + order.map(column) + [
            Annex.Column(
                ["Cơ quan chủ trì"], millimetres: 40, content: .text, number: String(count + 1)),
            Annex.Column(["Đánh giá, ghi chú"], millimetres: 21, content: .text, number: String(count + 2)),
        ]
    }

    private func column(_ column: Column) -> Annex.Column {
        let year = source.period.year
        let own = number(column)
        switch column {
        case .lastYear:
            return Annex.Column(
                ["Thực hiện năm \(year - 1)"], millimetres: 16, content: .figure, number: "\(own)")
        case .before:
            return Annex.Column(
                ["Thực hiện \(PeriodWording(source.period.yearBefore).covered)"], millimetres: 16, content: .figure,
                number: "\(own)")
        case .plan(let assigner):
            return Annex.Column(
                ["Kế hoạch năm \(year)", source.words.assigner(assigner).firstLarge], millimetres: 16,
                content: .figure, number: "\(own)")
        case .actual:
            return Annex.Column(
                ["Thực hiện \(source.wording.covered)"], millimetres: 16, content: .figure, number: "\(own)")
        case .percent(let assigner):
            return Annex.Column(
                ["So sánh (%)", "KH \(source.words.assigner(assigner))"], millimetres: 12, content: .percent,
                number: "\(own)=\(number(.actual))/\(number(.plan(assigner)))")
        case .index:
            let base = source.period.isYear ? number(.lastYear) : number(.before)
            return Annex.Column(
                ["So sánh (%)", source.period.isYear ? "Năm trước" : "Cùng kỳ"], millimetres: 13, content: .percent,
                number: "\(own)=\(number(.actual))/\(base)")
        case .yearEstimate:
            return Annex.Column(["Ước cả năm", "Thực hiện"], millimetres: 16, content: .figure, number: "\(own)")
        case .yearPercent(let assigner):
            return Annex.Column(
                ["Ước cả năm", "So KH (%)"], millimetres: 12, content: .percent,
                number: "\(own)=\(number(.yearEstimate))/\(number(.plan(assigner)))")
        }
    }

    // MARK: Rows

    private func rows() -> [Annex.Row] {
        var rows: [Annex.Row] = []
        var fieldNumber = 0
        var field: String?
        var item = 0
        var depths: [IndicatorCode: Int] = [:]
        for row in source.board.rows {
            let standing = row.standing
            if standing.definition.field != field {
                field = standing.definition.field
                fieldNumber += 1
                item = 0
                rows.append(heading(Roman.numeral(fieldNumber), source.fieldName(standing.definition.field)))
            }
            let depth = standing.definition.partOf.map { (depths[$0] ?? 0) + 1 } ?? 0
            depths[standing.definition.code] = depth
            if depth == 0 { item += 1 }
            rows.append(line(standing, depth: depth, ordinal: depth == 0 ? "\(item)" : depth == 1 ? "-" : "+"))
        }
        return rows
    }

    private func heading(_ ordinal: String, _ name: String) -> Annex.Row {
        let empty = Array(repeating: Annex.Cell.empty, count: order.count + 3)
        return Annex.Row(.heading, [.text(ordinal), .text(name)] + empty)
    }

    private func line(_ standing: Standing, depth: Int, ordinal: String) -> Annex.Row {
        let definition = standing.definition
        let places = standing.places
        var cells: [Annex.Cell] = [
            .text(ordinal), .text(definition.name.vietnamese), .text(definition.measure.vietnamese),
        ]
        for column in order { cells.append(cell(standing, column, cells, places)) }
        cells.append(.text(definition.owner ?? ""))
        cells.append(.text(note(standing)))
        return Annex.Row(depth == 0 ? .item : .part(depth), cells)
    }

    private func cell(
        _ standing: Standing, _ column: Column, _ row: [Annex.Cell], _ places: Int
    ) -> Annex.Cell {
        let actual = number(.actual) + 2
        switch column {
        case .lastYear:
            guard let past = lastYear[standing.definition.code], let year = Period.year(source.period.year - 1) else {
                return .empty
            }
            let place = FigurePlace(
                unit: source.place.unit, period: year, calendar: source.place.calendar, change: source.place.change)
            return AnnexFigures(place: place).cell(past, .actual, places: max(places, past.actual?.shown.scale ?? 0))
        case .before: return figures.cell(standing, .before, places: places)
        case .plan(let assigner): return figures.cell(standing, .plan(assigner), places: places)
        case .actual: return figures.cell(standing, .actual, places: places)
        case .percent(let assigner):
            return figures.percent(
                standing, .percent(assigner), of: actual, over: number(.plan(assigner)) + 2, in: row)
        case .index:
            let base = (source.period.isYear ? number(.lastYear) : number(.before)) + 2
            if standing.value(of: .index) == nil, standing.samePeriod?.points != nil { return points(standing) }
            return figures.percent(standing, .index, of: actual, over: base, in: row)
        case .yearEstimate: return figures.cell(standing, .yearEstimate, places: places)
        case .yearPercent(let assigner):
            return figures.percent(
                standing, .yearPercent(assigner), of: number(.yearEstimate) + 2, over: number(.plan(assigner)) + 2,
                in: row)
        }
    }

    /// Rates differ in points, averages in their measure, which the row names: "+2,2 điểm", "+0,3".
    private func points(_ standing: Standing) -> Annex.Cell {
        guard let points = standing.samePeriod?.points else { return .empty }
        let sign = points.signum > 0 ? "+" : ""
        let isRate = ["%", "‰"].contains(standing.definition.measure.vietnamese)
        return .text("\(sign)\(source.words.number(points))\(isRate ? " điểm" : "")")
    }

    private func note(_ standing: Standing) -> String {
        var notes: [String] = []
        if !standing.plans.isEmpty { notes.append(source.stateName(standing)) }
        if let from = standing.actual?.origin.carriedFrom { notes.append("số \(source.words.period(from))") }
        let isMarked =
            (standing.actual?.origin.isIllustrative ?? false) || standing.plans.contains(where: \.plan.isIllustrative)
        let text = notes.joined(separator: "; ")
        return isMarked ? (text.isEmpty ? "*" : text + " *") : text
    }
}

/// Roman numbers of headings, 1…3999.
enum Roman {
    static func numeral(_ number: Int) -> String {
        var rest = max(0, number)
        var text = ""
        for (value, letters) in signs {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let signs = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}

extension String {
    var firstLarge: String { prefix(1).uppercased() + dropFirst() }
}
