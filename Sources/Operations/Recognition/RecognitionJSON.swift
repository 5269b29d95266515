package import Intake
import Office
package import Prose
import Planning
import Quantities

/// Recognised tables as `tiendo table --format json` prints them.
package enum RecognitionJSON {
    package static func encode(_ survey: OfficeSurvey, language: Language) -> String {
        let words = Words(language)
        var json = JSONText()
        json.object { json in
            json.string("file", survey.file)
            json.array("sheets") { json in
                for sheet in survey.sheets {
                    json.object { json in
                        json.string("name", sheet.name)
                        json.flag("hidden", sheet.isHidden)
                        json.array("tables") { json in
                            guard case .tables(let tables) = sheet.finding else { return }
                            for table in tables { write(table, words, &json) }
                        }
                    }
                }
            }
            json.array("diagnostics") { json in
                for diagnostic in survey.diagnostics { json.string(nil, words.diagnostic(diagnostic)) }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ table: OfficeTable, _ words: Words, _ json: inout JSONText) {
        json.object { json in
            json.string("range", table.range.description)
            json.integer("confidence", table.confidence)
            json.array("findings") { json in for finding in table.findings { json.string(nil, words.finding(finding)) }
            }
            json.array("titles") { json in for title in table.titles { json.string(nil, title) } }
            json.string("measure", table.measure?.printed)
            json.string("rows_are", table.labelKind.rawValue)
            json.array("columns") { json in for column in table.columns { write(column, &json) } }
            json.array("rows") { json in for row in table.rows { write(row, table, &json) } }
            json.array("notes") { json in for note in table.notes { json.string(nil, note) } }
        }
    }

    private static func write(_ column: OfficeColumn, _ json: inout JSONText) {
        json.object { json in
            json.string("column", CellAddress.letters(column.index))
            json.array("header") { json in for part in column.path { json.string(nil, part) } }
            json.string("role", column.role.code)
            json.string("measure", column.measure?.printed)
            json.string("number", column.mark)
            json.string("formula", column.formula)
        }
    }

    private static func write(_ row: OfficeRow, _ table: OfficeTable, _ json: inout JSONText) {
        json.object { json in
            json.integer("row", row.number)
            json.string("numbering", row.numbering)
            json.string("label", row.label)
            json.array("under") { json in for name in table.ancestors(row) { json.string(nil, name) } }
            json.integer("level", row.level)
            json.string("kind", row.kind.rawValue)
            json.flag("of_which", row.isOfWhich)
            json.string("measure", row.measure?.printed)
            json.string("scenario", row.scenario)
            json.object("values") { json in
                for column in table.figureColumns {
                    guard case .value(let value, _) = table.reading(row, column) else { continue }
                    json.string(CellAddress.letters(column.index), value.description)
                }
            }
        }
    }
}
