extension DocxBody {
    mutating func table(_ table: DocumentTable, _ xml: inout MarkupWriter) throws(OfficeFault) {
        let grid = try TableGrid(table)
        try xml.element("w:tbl") { xml throws(OfficeFault) in
            properties(table, &xml)
            xml.element("w:tblGrid") { xml in
                for column in table.columns { xml.empty("w:gridCol", ["w:w": "\(column.twips)"]) }
            }
            for (index, row) in table.rows.enumerated() {
                try write(row, grid.rows[index], isHeader: index < table.headerRows, table, &xml)
            }
        }
    }

    private func properties(_ table: DocumentTable, _ xml: inout MarkupWriter) {
        xml.element("w:tblPr") { xml in
            xml.empty("w:tblStyle", ["w:val": StyleSheet.table(table.border)])
            xml.empty("w:tblW", ["w:w": "\(table.width.twips)", "w:type": "dxa"])
            xml.empty("w:tblLayout", ["w:type": "fixed"])
            xml.empty("w:tblLook", ["w:val": "0420", "w:firstRow": "1", "w:noVBand": "1"])
            if !table.summary.isEmpty { xml.empty("w:tblDescription", ["w:val": table.summary]) }
        }
    }

    private mutating func write(
        _ row: DocumentTable.Row, _ slots: [TableGrid.Slot], isHeader: Bool, _ table: DocumentTable,
        _ xml: inout MarkupWriter
    ) throws(OfficeFault) {
        try xml.element("w:tr") { xml throws(OfficeFault) in
            if isHeader || !row.mayBreak || row.leastHeight > .zero {
                xml.element("w:trPr") { xml in
                    if !row.mayBreak { xml.empty("w:cantSplit") }
                    if row.leastHeight > .zero {
                        xml.empty("w:trHeight", ["w:val": "\(row.leastHeight.twips)", "w:hRule": "atLeast"])
                    }
                    if isHeader { xml.empty("w:tblHeader") }
                }
            }
            for slot in slots { try write(slot, table, &xml) }
        }
    }

    private mutating func write(
        _ slot: TableGrid.Slot, _ table: DocumentTable, _ xml: inout MarkupWriter
    ) throws(OfficeFault) {
        let width = table.columns[slot.column..<(slot.column + slot.columns)].reduce(.zero, +)
        try xml.element("w:tc") { xml throws(OfficeFault) in
            xml.element("w:tcPr") { xml in
                xml.empty("w:tcW", ["w:w": "\(width.twips)", "w:type": "dxa"])
                if slot.columns > 1 { xml.empty("w:gridSpan", ["w:val": "\(slot.columns)"]) }
                if slot.cell == nil { xml.empty("w:vMerge") }
                if let cell = slot.cell, cell.rows > 1 { xml.empty("w:vMerge", ["w:val": "restart"]) }
                if slot.cell?.isShaded == true {
                    xml.empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "F2F2F2"])
                }
                xml.empty("w:vAlign", ["w:val": (slot.cell?.vertical ?? .centre).word])
            }
            guard let cell = slot.cell else {
                xml.empty("w:p")
                return
            }
            try write(cell.blocks, in: width - table.cellMargin - table.cellMargin, &xml)
        }
    }
}

extension DocumentTable.Cell.Vertical {
    fileprivate var word: String {
        switch self {
        case .top: "top"
        case .centre: "center"
        case .bottom: "bottom"
        }
    }
}
