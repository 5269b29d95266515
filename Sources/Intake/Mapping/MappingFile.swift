import Foundation
package import Planning
import Quantities

/// What a person decided about tables of a shape, saved so that next month's file needs no question.
///
/// Columns are known by their headers and rows by their names, with years left out, not by their places.
package struct MappingFile: Sendable {
    struct Column: Sendable {
        /// "plan:province", "actual", "skip" …; `nil` where it is still open.
        let use: String?
        /// The code of the indicator, or of the unit, in the column.
        let subject: String?
    }

    struct Table: Sendable {
        let key: String
        let unit: String?
        /// Who assigned the plans of columns that do not say it.
        let assigner: String?
        let columns: [String: Column]
        /// The code of the indicator or unit, or "skip".
        let rows: [String: String]
        /// "same" or "skip".
        var measures: [MeasurePair: String] = [:]
        /// A plain number, or "skip".
        var numbers: [Cell: String] = [:]
        var marks: NumberMarksAnswer?
        var rounding: RoundingAnswer?
    }

    /// A cell that could be read in more than one way: known by what stands in it, too.
    struct Cell: Sendable, Hashable {
        let row: String
        let column: String
        let text: String

        init(row: String, column: String, text: String) {
            self.row = MappingFile.key(row)
            self.column = MappingFile.key(column)
            self.text = text
        }
    }

    let tables: [Table]
    /// Who assigned the plans of all tables that do not say it.
    let assigner: String?

    /// The table with the same headers.
    func table(of table: OfficeTable) -> Table? {
        let key = Self.key(of: table)
        return tables.first { $0.key == key }
    }

    package static func key(of table: OfficeTable) -> String {
        table.columns.map { key($0.title) }.joined(separator: " | ")
    }

    /// The keys of headers from left to right; of equal ones the second ends in "#2".
    static func keys(_ titles: [String]) -> [String] {
        var counts: [String: Int] = [:]
        return titles.map { title in
            let key = key(title)
            counts[key, default: 0] += 1
            let count = counts[key] ?? 1
            return count == 1 ? key : "\(key) #\(count)"
        }
    }

    /// As headers and names are compared from month to month: folded, and without years and months.
    static func key(_ text: String) -> String {
        NameFolding.folded(text).split(separator: " ").filter { token in
            !(token.count == 4 && Int(token).map { (1990...2100).contains($0) } ?? false)
        }.joined(separator: " ")
    }
}

extension MappingFile {
    /// The word for a column whose rows say what they hold.
    package static let byRow = "by-row"

    private static let assigners = ["province", "council", "party", "stretch", "?"]

    fileprivate struct Document: Decodable {
        struct Table: Decodable {
            struct Column: Decodable {
                let header: String
                let use: String?
                let `is`: String?
            }

            struct Row: Decodable {
                let row: String
                let `is`: String?
            }

            struct Measure: Decodable {
                let indicator: String
                let measure: String
                let `is`: String?
            }

            struct Number: Decodable {
                let row: String
                let header: String
                let text: String
                let `is`: String?
            }

            let headers: String
            let unit: String?
            let plans_assigned_by: String?
            let columns: [Column]
            let rows: [Row]
            let measures: [Measure]?
            let numbers: [Number]?
            let marks: String?
            let rounding: String?
        }

        let tiendo_mapping: Int
        let plans_assigned_by: String?
        let tables: [Table]
    }

    /// Reads a mapping strictly; what is wrong is told with its place.
    package static func read(_ path: String, _ diagnostics: inout [Diagnostic]) -> MappingFile? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return read(FileManager.default.contents(atPath: path), name: name, &diagnostics)
    }

    static func read(_ content: Data?, name: String, _ diagnostics: inout [Diagnostic]) -> MappingFile? {
        func fail(_ place: String, _ expected: String, found: String? = nil) -> MappingFile? {
            let code = Diagnostic.Code.mappingFault(path: place, expected: expected)
            diagnostics.append(Diagnostic(.error, code, at: Place(file: name), found: found))
            return nil
        }
        guard let data = content, data.count <= 16 << 20 else {
            return fail("/", "a JSON file of at most 16 MiB")
        }
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: data)
        } catch let error as DecodingError {
            return fail(error.place, error.expectation)
        } catch {
            return fail("/", "JSON")
        }
        guard document.tiendo_mapping == 1 else { return fail("tiendo_mapping", "1") }
        if let assigner = document.plans_assigned_by, !Self.assigners.contains(assigner) {
            return fail("plans_assigned_by", Self.assigners.joined(separator: ", "), found: assigner)
        }
        for (place, table) in document.tables.enumerated() {
            if let assigner = table.plans_assigned_by, !Self.assigners.contains(assigner) {
                return fail(
                    "tables[\(place)].plans_assigned_by", Self.assigners.joined(separator: ", "), found: assigner)
            }
            for (number, column) in table.columns.enumerated() {
                guard let use = column.use, !["?", "skip", byRow].contains(use), FigureMeaning(code: use) == nil else {
                    continue
                }
                return fail(
                    "tables[\(place)].columns[\(number)].use",
                    "actual, actual:same-period, actual:year-before, plan:province, plan:council, plan:party, "
                        + "plan:stretch, year-estimate, percent, skip, ?", found: use)
            }
            if let fault = table.cellFault {
                return fail("tables[\(place)].\(fault.path)", fault.expected, found: fault.found)
            }
        }
        return MappingFile(
            tables: document.tables.map(Table.init),
            assigner: document.plans_assigned_by.flatMap { $0 == "?" ? nil : $0 })
    }
}

extension MappingFile.Table {
    static func answer(_ text: String?) -> String? {
        text.flatMap { $0 == "?" || $0.isEmpty || $0 == MappingFile.byRow ? nil : $0 }
    }

    fileprivate init(_ table: MappingFile.Document.Table) {
        key = table.headers
        unit = Self.answer(table.unit)
        assigner = Self.answer(table.plans_assigned_by)
        columns = Dictionary(
            zip(MappingFile.keys(table.columns.map(\.header)), table.columns).map { key, column in
                (key, MappingFile.Column(use: Self.answer(column.use), subject: Self.answer(column.is)))
            }, uniquingKeysWith: { first, _ in first })
        rows = Dictionary(
            table.rows.compactMap { row in Self.answer(row.is).map { (MappingFile.key(row.row), $0) } },
            uniquingKeysWith: { first, _ in first })
        measures = Dictionary(
            (table.measures ?? []).compactMap { measure in
                Self.answer(measure.is).map {
                    (MeasurePair(indicator: measure.indicator, measure: measure.measure), $0)
                }
            }, uniquingKeysWith: { first, _ in first })
        numbers = Dictionary(
            (table.numbers ?? []).compactMap { number in
                Self.answer(number.is).map {
                    (MappingFile.Cell(row: number.row, column: number.header, text: number.text), $0)
                }
            }, uniquingKeysWith: { first, _ in first })
        marks = table.marks.flatMap { NumberMarksAnswer(rawValue: $0) }
        rounding = table.rounding.flatMap { RoundingAnswer(rawValue: $0) }
    }
}

extension MappingFile.Document.Table {
    /// What is wrong with an answer about cells.
    fileprivate var cellFault: (path: String, expected: String, found: String)? {
        for (place, measure) in (measures ?? []).enumerated() {
            guard let answer = measure.is, !["same", "skip", "?", ""].contains(answer) else { continue }
            return ("measures[\(place)].is", "same, skip, ?", answer)
        }
        for (place, number) in (numbers ?? []).enumerated() {
            guard let answer = number.is, !["skip", "?", ""].contains(answer),
                (try? NumberReader(.neutral).read(answer)) == nil
            else { continue }
            return ("numbers[\(place)].is", "1234.5, skip, ?", answer)
        }
        if let rounding, rounding != "?", RoundingAnswer(rawValue: rounding) == nil {
            return ("rounding", (RoundingAnswer.allCases.map(\.rawValue) + ["?"]).joined(separator: ", "), rounding)
        }
        guard let marks, marks != "?", NumberMarksAnswer(rawValue: marks) == nil else { return nil }
        return ("marks", (NumberMarksAnswer.allCases.map(\.rawValue) + ["?"]).joined(separator: ", "), marks)
    }
}

extension DecodingError {
    /// "tables[0].rows[3].is"
    fileprivate var place: String {
        let path: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        let text = path.reduce("") { text, key in
            key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
        }
        return text.isEmpty ? "/" : text
    }

    fileprivate var expectation: String {
        switch self {
        case .keyNotFound: "a value"
        case .typeMismatch(let type, _), .valueNotFound(let type, _): "\(type)"
        default: "JSON"
        }
    }
}
