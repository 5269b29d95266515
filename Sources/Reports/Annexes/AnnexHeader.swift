import Office

/// A cell of the header of an annex, from 0 within the header.
struct AnnexHeaderCell: Equatable {
    let text: String
    let firstRow: Int
    let lastRow: Int
    let firstColumn: Int
    let lastColumn: Int
}

extension Annex {
    /// How many rows the titles of the columns take.
    var headerDepth: Int {
        max(1, columns.map(\.title.count).max() ?? 1)
    }

    /// The header cells, merged over columns with the same titles down to their row, and downwards where a column has
    /// no more titles.
    var headerCells: [AnnexHeaderCell] {
        let depth = headerDepth
        var cells: [AnnexHeaderCell] = []
        for row in 0..<depth {
            var column = 0
            while column < columns.count {
                let title = columns[column].title
                guard row < max(title.count, 1) else {
                    column += 1
                    continue
                }
                var last = column
                let isLowest = row == max(title.count, 1) - 1
                while !isLowest, last + 1 < columns.count,
                    columns[last + 1].title.count > row + 1,
                    columns[last + 1].title.prefix(row + 1) == title.prefix(row + 1)
                {
                    last += 1
                }
                cells.append(
                    AnnexHeaderCell(
                        text: title.isEmpty ? "" : title[row], firstRow: row, lastRow: isLowest ? depth - 1 : row,
                        firstColumn: column, lastColumn: last))
                column = last + 1
            }
        }
        return cells
    }
}
