import Office
import Prose

/// Columns that fill the page and, where there is room, hold their longest word: "VIII" and "người" are not torn apart.
struct ColumnWidths {
    /// What an annex asks for.
    let stated: [Length]
    /// What the longest word of each column needs, with the margins of its cell.
    let needed: [Length]

    /// In whole twips, as Word keeps them; what is left over goes to the widest.
    func filling(_ width: Length) -> [Length] {
        let sum = max(1, stated.reduce(0) { $0 + $1.emu })
        let scaled = stated.map { $0.emu * (width.emu / 635) / sum * 635 }
        let lacking = zip(scaled, needed).reduce(0) { $0 + max(0, $1.1.emu - $1.0) }
        let spare = zip(scaled, needed).reduce(0) { $0 + max(0, $1.0 - $1.1.emu) }
        let isEnough = lacking <= spare
        // Columns with room give in proportion to it; a page too narrow for all words is shared alike, too.
        var lengths = zip(scaled, needed).map { scaled, needed in
            let slack = scaled - needed.emu
            let length =
                slack < 0
                ? (isEnough ? needed.emu : scaled - slack * spare / max(lacking, 1))
                : (isEnough ? scaled - slack * lacking / max(spare, 1) : needed.emu)
            return length / 635 * 635
        }
        if let widest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }) {
            lengths[widest] += width.emu - lengths.reduce(0, +)
        }
        return lengths.map(Length.init(emu:))
    }
}

extension AnnexTable {
    /// The stated widths, scaled to the page.
    var columns: [Length] {
        let needed = annex.columns.indices.map { index in
            let words = words(ofColumn: index).map { text, role, isBold in
                widest(annex.columns[index].content == .measure ? text.replacing("/", with: "/ ") : text, role, isBold)
            }
            // The margins of the cell, 1.2 mm on both sides, its lines, and what two fonts differ by.
            return (words.max() ?? .zero) + .tenthsOfMillimetre(32)
        }
        return ColumnWidths(stated: annex.columns.map { .millimetres($0.millimetres) }, needed: needed).filling(width)
    }

    private func words(ofColumn index: Int) -> [(text: String, role: StyleRole, isBold: Bool)] {
        let column = annex.columns[index]
        var texts = [(column.title.last ?? "", StyleRole.tableHead, true), (column.number, .tableColumnNumber, false)]
        let role: StyleRole =
            switch column.content {
            case .ordinal, .measure: .tableCentre
            case .label, .text: .tableText
            case .figure, .percent: .tableNumber
            }
        // The name of a heading has all columns.
        for row in annex.rows where index < row.cells.count && (row.kind != .heading || index == 0) {
            let isBold = row.kind == .heading || row.kind == .total
            texts.append((row.cells[index].plain(Words(.vietnamese)), role, isBold))
        }
        return texts
    }

    private func widest(_ text: String, _ role: StyleRole, _ isBold: Bool) -> Length {
        guard let look = profile.looks[role], let measure = TextWidth.shared else { return .zero }
        return text.split { $0 == " " || $0 == "\n" }
            .map { measure.width(String($0), halfPoints: look.halfPoints, isBold: isBold) }.max() ?? .zero
    }
}
