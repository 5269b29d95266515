/// Goes through the text of a .docx in its order: paragraphs, and between them what stands for the lines of tables.
///
/// Reader and writer walk alike, so a place of the text is the same for both.
protocol DocxTextWalker {
    mutating func take(_ paragraph: inout MarkupElement)
    /// Words that are in no paragraph: ends of lines, bars between cells.
    mutating func pass(_ words: String)
}

extension DocxTextWalker {
    /// Deletions, text boxes and what stands twice are left out.
    mutating func walk(_ element: inout MarkupElement) {
        element.changeChildren { child in
            switch child.name {
            case "w:p":
                take(&child)
                pass("\n")
            case "w:tbl": table(&child)
            case "w:del", "mc:Fallback", "w:txbxContent": break
            default: walk(&child)
            }
        }
    }

    // MARK: tables

    /// An empty line ends a table, as another may follow at once.
    private mutating func table(_ table: inout MarkupElement) {
        table.changeRows { row in
            if row.cellCount > 1 { self.row(&row) } else { walk(&row) }
        }
        pass("\n")
    }

    /// "| Trồng rừng | 1.900 | |": a cell over several columns has empty ones behind it.
    private mutating func row(_ row: inout MarkupElement) {
        pass("|" + String(repeating: " |", count: row.columnsBefore))
        row.changeCells { cell in
            pass(" ")
            paragraphs(&cell)
            pass(String(repeating: " |", count: cell.columns))
        }
        pass("\n")
    }

    /// Tables within cells are left out.
    private mutating func paragraphs(_ element: inout MarkupElement) {
        element.changeChildren { child in
            switch child.name {
            case "w:p":
                take(&child)
                pass(" ")
            case "w:tbl", "w:del", "mc:Fallback", "w:txbxContent": break
            default: paragraphs(&child)
            }
        }
    }
}

extension MarkupElement {
    /// More columns than this are no table of an office.
    private static let mostColumns = 63

    fileprivate mutating func changeChildren(_ change: (inout MarkupElement) -> Void) {
        for index in children.indices {
            guard case .element(var element) = children[index] else { continue }
            change(&element)
            children[index] = .element(element)
        }
    }

    /// The rows, those in content controls, too.
    fileprivate mutating func changeRows(_ change: (inout MarkupElement) -> Void) {
        changeChildren { child in
            switch child.name {
            case "w:tr": change(&child)
            case "w:sdt", "w:sdtContent", "w:customXml", "w:ins": child.changeRows(change)
            default: break
            }
        }
    }

    fileprivate mutating func changeCells(_ change: (inout MarkupElement) -> Void) {
        changeChildren { child in
            switch child.name {
            case "w:tc": change(&child)
            case "w:sdt", "w:sdtContent", "w:customXml": child.changeCells(change)
            default: break
            }
        }
    }

    /// Columns of its cells.
    fileprivate var cellCount: Int {
        children.compactMap(\.element).reduce(0) { count, child in
            switch child.name {
            case "w:tc": count + child.columns
            case "w:sdt", "w:sdtContent", "w:customXml": count + child.cellCount
            default: count
            }
        }
    }

    /// How many columns a cell covers.
    fileprivate var columns: Int { number("w:gridSpan", of: "w:tcPr") ?? 1 }

    /// Columns that a row leaves empty at its start.
    fileprivate var columnsBefore: Int { number("w:gridBefore", of: "w:trPr") ?? 0 }

    private func number(_ name: String, of properties: String) -> Int? {
        let found = child(properties)?.child(name)
        return found?[attribute: "w:val"].flatMap { Int($0) }.map { min(max($0, 0), Self.mostColumns) }
    }
}
