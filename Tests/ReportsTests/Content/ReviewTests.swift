import Aggregation
import Foundation
import Office
import Operations
import Planning
import Prose
import Quantities
import Storage
import Testing

@testable import Reports

@Suite struct ReviewTests {
    @Test func `the text of the half year is what an office has read and approved`() throws {
        try ReportExample.withDelivery { delivery in
            for layout in Layout.allCases {
                let report = try ReportExample.report(ReportExample.query(layout: layout))
                try Golden.expect(report.body.map(\.plain).joined(separator: "\n"), named: "half-year-\(layout).txt")
            }
        }
    }

    @Test func `every figure of text and annexes is found again in the ledger by its reference`() throws {
        try ReportExample.withDelivery { delivery in
            for layout in Layout.allCases {
                let report = try ReportExample.report(ReportExample.query(layout: layout))
                let profile = try report.source.profile()
                let figures = ReportDocument(report, profile: profile).document.figures
                let known = Set(figures.map { Written(reference: $0.1.reference, text: $0.0.bare) })
                for (_, tag) in figures { #expect(tag.reference.utf8.count <= 64 && tag.title.count <= 64) }
                #expect(figures.count > 1500, "\(figures.count) figures, \(known.count) references")
                var ledger = try LedgerReader(delivery, upTo: report.source.head.number)
                for written in known {
                    let (value, places) = try ledger.value(written.reference)
                    let words = Words(.vietnamese)
                    let texts = [nil, 1, places].map { words.number(value, places: $0).bare }
                    #expect(
                        texts.contains(written.text)
                            || (value.scale..<7).contains { words.number(value, places: $0).bare == written.text },
                        "\(written.reference): the document says \(written.text), the ledger \(value)")
                }
            }
        }
    }

    @Test func `a figure is traced down to its entries, the replaced one too`() throws {
        try ReportExample.withDelivery { delivery in
            let report = try ReportExample.report(ReportExample.query())
            let jobs = try #require(report.source.standing("jobs-created"))
            let actual = try delivery.trace(report.source.place.reference(jobs, .actual).text)
            #expect(actual.value == 3522)
            #expect(actual.sources.first?.entries.count == 2, "3.497 stands behind 3.522")
            let percent = try delivery.trace(report.source.place.reference(jobs, .percent(.province)).text)
            #expect(percent.value == ExactDecimal("71.2"))
            #expect(percent.sources.map(\.facet) == [.actual, .plan(.province)])
            let met = try delivery.trace(report.source.place.reference(targets: .met).text)
            #expect(met.value == ExactDecimal(met.counted.count))
            #expect(throws: Failure.self) { try delivery.trace("jobs-created/076/2023-S1/actual/999999") }
            #expect(try delivery.trace("jobs-created/076/2023-S1/actual").value == 3522, "as a person types it")
        }
    }

    @Test func `the four figures of the conference are in it, as the press had them`() throws {
        try ReportExample.withDelivery { delivery in
            let text = try ReportExample.report(ReportExample.query()).plain.replacing(Words.firmSpace, with: " ")
            #expect(text.contains("28/31 xã, thị trấn đạt tiêu chí quốc gia về y tế"))
            #expect(text.contains("96,6% kế hoạch"))
            #expect(text.contains("1.903,5"))
            #expect(text.contains("67% "))
            #expect(text.contains("3.522 lao động"))
        }
    }

    @Test func `as of 1 July the report says what was known then, 3.497`() throws {
        try ReportExample.withDelivery { delivery in
            let text = try ReportExample.report(ReportExample.query(asOf: "2023-07-01")).plain
            #expect(text.contains("3.497"))
            #expect(!text.contains("3.522"))
        }
    }

    @Test func `the same data give the same bytes, whatever was recorded since`() throws {
        try ReportExample.withDelivery { delivery in
            let query = ReportExample.query()
            let profile = try ReportSource(query, from: delivery).profile()
            for format in [ReportFormat.docx, .xlsx, .html] {
                let first = try Report(query, from: delivery).bytes(format, profile: profile, scratch: "/tmp")
                let second = try Report(query, from: delivery).bytes(format, profile: profile, scratch: "/tmp")
                #expect(first == second && !first.isEmpty, "\(format)")
            }
        }
    }

    @Test func `a figure that is missing makes no sentence`() throws {
        try ReportExample.withDelivery { delivery in
            let report = try ReportExample.report(ReportExample.query())
            let text = report.body.map(\.plain).joined(separator: "\n").lowercased()
            for row in report.source.board.rows where row.standing.actual == nil {
                let name = row.standing.definition.name.vietnamese.lowercased()
                #expect(!text.contains(name + " đạt") && !text.contains(name + " là"), "\(name)")
            }
        }
    }

    @Test func `what was invented is marked in the text`() throws {
        try ReportExample.withDelivery { delivery in
            let text = try ReportExample.report(ReportExample.query()).body.map(\.plain).joined()
            #expect(text.contains("1.903,5*\u{00A0}ha"))
            #expect(!text.contains("3.522*"), "the press published it")
            #expect(text.contains("Số liệu, nội dung có dấu * là minh họa"))
        }
    }

    @Test func `the text is in Unicode's composed form`() throws {
        try ReportExample.withDelivery { delivery in
            let text = try ReportExample.report(ReportExample.query()).plain
            #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
        }
    }

    @Test func `a half-year report wants a half-year`() throws {
        try ReportExample.withDelivery { delivery in
            #expect(throws: Failure.self) { try Report(ReportExample.query(.halfYear, "2023-Q2"), from: delivery) }
            #expect(throws: Failure.self) { try Report(ReportExample.query(.scorecard), from: delivery) }
        }
    }
}

extension String {
    /// Digits and marks only: "96,6%" and "1.903,5" without signs and spaces.
    fileprivate var bare: String { filter { $0.isNumber || $0 == "," || $0 == "." || $0 == "-" } }
}

private struct Written: Hashable {
    let reference: String
    let text: String
}

/// Reads figures by their references: entries as they stand, the rest from scoreboards of the change.
private struct LedgerReader {
    let delivery: Delivery
    let view: LedgerView
    private var boards: [String: Scoreboard] = [:]

    init(_ delivery: Delivery, upTo change: CommitNumber) throws {
        self.delivery = delivery
        view = try delivery.view(atChange: change)
    }

    mutating func value(_ text: String) throws -> (ExactDecimal, Int?) {
        let reference = try #require(
            FigureReference(
                text, indicators: view.catalogue.indicators.codes,
                fields: view.catalogue.indicators.fields.map(\.code), assigners: view.plans.allAssigners), "\(text)")
        guard case .derived(let figure) = reference else {
            let trace = try delivery.trace(text)
            #expect(trace.sources.contains { !$0.entries.isEmpty })
            return (try #require(trace.value, "\(text)"), trace.definition?.decimals)
        }
        let key = "\(figure.unit) \(figure.period)"
        let board = try boards[key] ?? view.scoreboard(ScoreboardQuery(unit: figure.unit, period: figure.period))
        boards[key] = board
        switch figure.subject {
        case .indicator(let code):
            let standing = try #require(board.rows.first { $0.standing.definition.code == code }?.standing)
            return (try #require(standing.value(of: figure.facet), "\(text)"), standing.definition.decimals)
        case .targets(let field):
            let rows = board.rows.map(\.standing).filter { field == nil || $0.definition.field == field }
            let said = try #require(StandingSummary(rows).value(of: figure.facet), "\(text)")
            return (try #require(said.value, "\(text)"), nil)
        }
    }
}

extension TextDocument {
    /// All figures with their tags, in the order of the pages.
    var figures: [(String, FigureTag)] { sections.flatMap { $0.blocks.flatMap(\.figures) } }
}

extension Block {
    fileprivate var figures: [(String, FigureTag)] {
        switch self {
        case .paragraph(let paragraph):
            paragraph.inlines.compactMap { if case .figure(let text, let tag, _) = $0 { (text, tag) } else { nil } }
        case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.figures) } }
        case .chart, .rule: []
        }
    }
}
