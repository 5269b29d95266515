import Office

extension AnnexTable {
    /// Equal tops beside each other are one cell; a short title reaches down to the numbers.
    func header(_ columns: [Length]) -> [DocumentTable.Row] {
        let cells = annex.headerCells
        let heights = heights(cells, columns)
        return heights.indices.map { level in
            var row = DocumentTable.Row(cells.filter { $0.firstRow == level }.map(headerCell))
            row.leastHeight = heights[level]
            return row
        }
    }

    private func headerCell(_ cell: AnnexHeaderCell) -> DocumentTable.Cell {
        var made = DocumentTable.Cell(
            profile.style(.tableHead), [.text(cell.text)], columns: cell.lastColumn - cell.firstColumn + 1,
            rows: cell.lastRow - cell.firstRow + 1)
        made.isShaded = true
        return made
    }

    /// What the cells of each row need; the last row has room for the rest of a tall cell that ends in it.
    private func heights(_ cells: [AnnexHeaderCell], _ columns: [Length]) -> [Length] {
        var heights = Array(repeating: Length.zero, count: annex.headerDepth)
        for cell in cells.sorted(by: { $0.lastRow - $0.firstRow < $1.lastRow - $1.firstRow }) {
            let above = heights[cell.firstRow..<cell.lastRow].reduce(.zero, +)
            let width = columns[cell.firstColumn...cell.lastColumn].reduce(.zero, +)
            heights[cell.lastRow] = max(heights[cell.lastRow], height(cell.text, in: width) - above)
        }
        return heights
    }

    private func height(_ text: String, in width: Length) -> Length {
        guard let look = profile.looks[.tableHead], let measure = TextWidth.shared else { return .zero }
        // The margins of the cell, and what two fonts differ by.
        let lines = measure.lineCount(
            text, in: width - .tenthsOfMillimetre(30), halfPoints: look.halfPoints, isBold: look.isBold)
        // A line of Times New Roman has 1.15 times its size.
        return look.before + look.after + Length(emu: lines * look.halfPoints * 6_350 * 115 / 100)
    }
}
