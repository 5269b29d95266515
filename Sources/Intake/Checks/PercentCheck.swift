import Office
import Planning
import Quantities

/// Recomputes the percentages that a sender worked out.
struct PercentCheck {
    let table: OfficeTable
    let file: String
    /// Columns that a plan records, whatever their headings look like.
    var recorded: Set<Int> = []

    /// How a column states what it compares.
    private enum Manner: CaseIterable {
        /// 106
        case index
        /// 6
        case growth
        /// 1.06
        case fraction
    }

    func check(_ list: inout DiagnosticList) {
        for column in table.figureColumns {
            guard case .figure(let meaning) = column.role, meaning.isComparison, !recorded.contains(column.index)
            else { continue }
            if let (top, bottom) = operands(of: column, meaning) {
                check(column, top, bottom, &list)
            } else if let first = table.rows.first(where: { holdsValue($0, column) }) {
                list.add(.information, at: place(first, column), found: column.title) {
                    .leftOut(.uncheckedComparison)
                }
            }
        }
    }

    private func holdsValue(_ row: OfficeRow, _ column: OfficeColumn) -> Bool {
        if case .value = table.reading(row, column) { true } else { false }
    }

    // MARK: What is compared

    /// The columns over and under the stroke.
    private func operands(of column: OfficeColumn, _ meaning: FigureMeaning) -> (OfficeColumn, OfficeColumn)? {
        for text in [column.formula, column.title].compactMap({ $0 }) {
            guard let (top, bottom) = Self.quotient(text) else { continue }
            if let one = marked(top), let other = marked(bottom) { return (one, other) }
        }
        guard case .percent(let of) = meaning.scenario else { return nil }
        let near = neighbours(of: column)
        let isOfYear = Self.comparesEstimate(column)
        guard let result = near.last(where: { isOfYear ? $0.meaning?.scenario == .yearEstimate : Self.isResult($0) })
        else { return nil }
        let base: OfficeColumn?
        switch of {
        case "plan", "province", "council": base = plan(near, column)
        case "same-period": base = near.last { $0.meaning?.isSamePeriod ?? false } ?? same(column)
        default: base = nil
        }
        return base.map { (result, $0) }
    }

    /// Those before the column under the same upper header, else all before it.
    private func neighbours(of column: OfficeColumn) -> [OfficeColumn] {
        let before = table.figureColumns.filter { $0.index < column.index }
        let group = before.filter { $0.path.count > 1 && $0.subject == column.subject && !column.subject.isEmpty }
        return group.isEmpty ? before : group
    }

    private func same(_ column: OfficeColumn) -> OfficeColumn? {
        table.figureColumns.last { $0.meaning?.isSamePeriod ?? false && $0.index < column.index }
    }

    /// The only plan, or the one of the assigner that the column names.
    private func plan(_ near: [OfficeColumn], _ column: OfficeColumn) -> OfficeColumn? {
        let plans = near.filter { if case .plan = $0.meaning?.scenario { true } else { false } }
        if plans.count == 1 { return plans.first }
        let title = NameFolding.folded(column.title).split(separator: " ")
        let named = plans.filter { plan in
            guard case .plan(let assigner) = plan.meaning?.scenario else { return false }
            return title.contains(assigner == "province" ? "tinh" : assigner == "council" ? "huyen" : "?")
        }
        return named.count == 1 ? named.first : nil
    }

    private static func isResult(_ column: OfficeColumn) -> Bool {
        guard let meaning = column.meaning, !meaning.isSamePeriod, !meaning.isYearBefore else { return false }
        return meaning.scenario == .actual
    }

    /// "Ước năm/KH tỉnh", "Ước cả năm so KH".
    private static func comparesEstimate(_ column: OfficeColumn) -> Bool {
        let folded = NameFolding.folded(column.title)
        return ["uoc nam", "uoc ca nam", "uoc th nam", "uoc th ca nam", "uoc thuc hien ca nam"].contains {
            folded.contains($0)
        }
    }

    private func marked(_ name: String) -> OfficeColumn? {
        let found = table.columns.filter { $0.mark == name }
        return found.count == 1 ? found.first : nil
    }

    /// 5 and 3 in "So sánh 5/3", "5:3", "5/3*100", "(5)/(3)".
    static func quotient(_ text: String) -> (String, String)? {
        let plain = text.filter { !$0.isWhitespace && !"()[]".contains($0) }
        var digits = ""
        var top = ""
        var isBehind = false
        for character in plain + " " {
            if character.isNumber {
                digits.append(character)
            } else if character == "/" || character == ":", !digits.isEmpty, !isBehind {
                top = digits
                digits = ""
                isBehind = true
            } else {
                if isBehind, !digits.isEmpty { return (top, digits) }
                digits = ""
                isBehind = false
            }
        }
        return nil
    }

    // MARK: The rows

    private func check(
        _ column: OfficeColumn, _ top: OfficeColumn, _ bottom: OfficeColumn, _ list: inout DiagnosticList
    ) {
        var rows: [(row: OfficeRow, written: ExactDecimal, places: Int, ratio: Ratio, difference: ExactDecimal?)] = []
        for row in table.rows {
            guard case .value(let written, let places) = table.reading(row, column),
                case .value(let one, _) = table.reading(row, top),
                case .value(let other, _) = table.reading(row, bottom),
                other.signum > 0, let ratio = try? one.divided(by: other)
            else { continue }
            let shown = places.map { min($0, ExactDecimal.maximumScale) } ?? min(written.scale, 6)
            rows.append((row, written, shown, ratio, try? one.subtracting(other)))
        }
        guard !rows.isEmpty else { return }
        let fits = Manner.allCases.map { manner in
            (manner, rows.count { Self.fits($0.written, $0.places, $0.ratio, manner) })
        }
        let best = fits.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? .index
        let name = column.mark ?? CellAddress.letters(column.index)
        if best == .growth {
            list.add(.information, at: place(rows[0].row, column), found: column.title) {
                .percentReadAsGrowth(column: name)
            }
        }
        for entry in rows where !Self.fits(entry.written, entry.places, entry.ratio, best) {
            // Between percentages a difference in points is usual.
            if entry.row.measure?.base == "%", entry.difference == entry.written { continue }
            guard let right = Self.value(entry.ratio, best), let exact = try? right.rounded(to: max(entry.places, 1))
            else { continue }
            let isGrowth = best == .index && Self.fits(entry.written, entry.places, entry.ratio, .growth)
            list.add(.warning, at: place(entry.row, column), found: Self.printed(entry.written)) {
                isGrowth
                    ? .growthAmongIndices(column: name, row: entry.row.number, computed: Self.printed(exact))
                    : .percentDiffers(column: name, row: entry.row.number, computed: Self.printed(exact))
            }
        }
    }

    private static func value(_ ratio: Ratio, _ manner: Manner) -> Ratio? {
        guard let percent = try? ratio.multiplied(by: Ratio(100)) else { return nil }
        return switch manner {
        case .index: percent
        case .growth: try? percent.subtracting(Ratio(100))
        case .fraction: ratio
        }
    }

    /// Rounded or cut off at the decimals that are printed.
    private static func fits(_ written: ExactDecimal, _ places: Int, _ ratio: Ratio, _ manner: Manner) -> Bool {
        guard let exact = value(ratio, manner) else { return true }
        let shown = (try? written.rounded(to: places)) ?? written
        return [RoundingMode.halfAwayFromZero, .towardZero].contains { mode in
            (try? exact.rounded(to: places, mode)) == shown
        }
    }

    private static func printed(_ value: ExactDecimal) -> String {
        value.description.replacing(".", with: ",")
    }

    private func place(_ row: OfficeRow, _ column: OfficeColumn) -> Place {
        Place(file: file, sheet: table.sheet, cell: table.address(row, column), row: row.number)
    }
}

extension OfficeColumn {
    var meaning: FigureMeaning? {
        if case .figure(let meaning) = role { meaning } else { nil }
    }
}
