import Intake
import Planning
package import Prose

/// An import's report as `tiendo import --format json` prints it.
package enum ImportReportJSON {
    package static func encode(_ report: ImportReport, language: Language) -> String {
        let words = Words(language)
        var json = JSONText()
        json.object { json in
            json.string("commit", report.commit?.description)
            json.integer("submissions", report.submissions)
            json.integer("corrections", report.corrections)
            json.array("proofs") { json in
                for name in report.proofs { json.string(nil, name) }
            }
            json.array("files") { json in
                for file in report.files {
                    json.object { json in
                        json.string("name", file.name)
                        json.string("kind", file.kind?.rawValue)
                        json.integer("rows", file.rows)
                        json.integer("records", file.records)
                        json.integer("figures", file.figures)
                    }
                }
            }
            json.array("diagnostics") { json in
                for diagnostic in report.diagnostics {
                    json.object { json in
                        json.string("severity", diagnostic.severity.rawValue)
                        json.string("file", diagnostic.place.file)
                        json.string("sheet", diagnostic.place.sheet)
                        json.string("cell", diagnostic.place.cell)
                        json.string("field", diagnostic.place.field)
                        json.string("label", diagnostic.place.label)
                        json.string("found", diagnostic.found)
                        json.string("text", words.diagnostic(diagnostic))
                    }
                }
            }
        }
        guard !report.plans.isEmpty else { return json.text + "\n" }
        // The mapping in the same form as the file that --mapping writes.
        let mapping = MappingJSON.encode(report.plans).dropLast()
        return json.text.dropLast() + ",\"mapping\":" + mapping + "}\n"
    }
}
