import Planning
import Quantities

/// Compares totals and subtotals with the sums of their rows.
struct SumCheck {
    let table: OfficeTable
    let file: String

    func check(_ list: inout DiagnosticList) {
        var children: [Int: [Int]] = [:]
        var roots: [Int] = []
        for (index, row) in table.rows.enumerated() where !row.isOfWhich && (row.kind == .item || row.kind == .subtotal)
        {
            if let parent = row.parent { children[parent, default: []].append(index) } else { roots.append(index) }
        }
        let columns = table.figureColumns.filter(isAdded)
        for (index, row) in table.rows.enumerated() where row.meaning?.isComparison != true {
            switch row.kind {
            case .subtotal: compare(row, children[index] ?? [], columns, always: false, &list)
            case .total where row.parent == nil:
                compare(row, roots, columns, always: table.labelKind == .unit, &list)
            default: break
            }
        }
    }

    /// Percentages, rates and averages are not added.
    private func isAdded(_ column: OfficeColumn) -> Bool {
        guard let meaning = column.meaning, !meaning.isComparison, column.measure?.base != "%" else { return false }
        let folded = " " + NameFolding.folded(column.title) + " "
        return ![
            " ty le ", " binh quan ", " nang suat ", " mat do ", " xep hang ", " thu tu ", " chi so ", " index ",
            " ratio ",
        ]
        .contains { folded.contains($0) }
    }

    /// Says what differs where the other columns add up, so that these rows are the parts of the total.
    private func compare(
        _ whole: OfficeRow, _ parts: [Int], _ columns: [OfficeColumn], always: Bool, _ list: inout DiagnosticList
    ) {
        let parts = parts.filter { table.rows[$0].scenario == whole.scenario }
        guard parts.count > 1 else { return }
        var different: [(OfficeColumn, ExactDecimal, ExactDecimal)] = []
        var same = 0
        for column in columns {
            guard case .value(let written, _) = table.reading(whole, column) else { continue }
            let values = parts.compactMap { part -> ExactDecimal? in
                if case .value(let value, _) = table.reading(table.rows[part], column) { value } else { nil }
            }
            guard values.count > 1, let sum = Self.sum(values), let rest = try? sum.subtracting(written) else {
                continue
            }
            if rest.magnitude <= tolerance(values, written, whole, column) {
                same += 1
            } else {
                different.append((column, written, sum))
            }
        }
        guard same > different.count || always && same >= different.count || always && columns.count == 1 else {
            return
        }
        for (column, written, sum) in different {
            let place = Place(
                file: file, sheet: table.sheet, cell: table.address(whole, column), row: whole.number,
                field: column.title)
            list.add(.warning, at: place, found: written.description.replacing(".", with: ",")) {
                .sumDiffers(sum: sum.description.replacing(".", with: ","), rows: parts.count)
            }
        }
    }

    private static func sum(_ values: [ExactDecimal]) -> ExactDecimal? {
        var sum = ExactDecimal.zero
        for value in values {
            guard let next = try? sum.adding(value) else { return nil }
            sum = next
        }
        return sum
    }

    /// Half a unit of the last decimal for each rounded part. Whole numbers must add up, unless they are of a unit such
    /// as a million, to which they were rounded.
    private func tolerance(
        _ values: [ExactDecimal], _ written: ExactDecimal, _ whole: OfficeRow, _ column: OfficeColumn
    ) -> ExactDecimal {
        if written.scale == 0, values.allSatisfy({ $0.scale == 0 }), (table.measure(whole, column)?.exponent ?? 0) > 0 {
            return ExactDecimal((values.count + 1) / 2)
        }
        let scale = min(values.map(\.scale).max() ?? 0, written.scale == 0 ? 0 : 18)
        guard written.scale > 0 || scale > 0 else {
            return values.contains { $0.scale > 0 } ? ExactDecimal(values.count) : .zero
        }
        let places = min(scale, written.scale)
        return ExactDecimal(coefficient: Int128(values.count + 1) * 5, scale: min(places + 1, 18)) ?? .zero
    }
}
