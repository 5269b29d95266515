package import Office
import Planning
import Prose
import Quantities

/// A report as pages: the text upright, wide annexes lying, in the styles of a profile.
package struct ReportDocument {
    package let report: Report
    package let profile: LayoutProfile

    package init(_ report: Report, profile: LayoutProfile) {
        self.report = report
        self.profile = profile
    }

    package var document: TextDocument {
        TextDocument(properties: properties, styles: profile.styles, sections: [text] + annexSections)
    }

    package var properties: TextDocument.Properties {
        let source = report.source
        return TextDocument.Properties(
            title: [report.letter.typeName?.sentenceCase, report.letter.abstract.withSmallLetter]
                .compactMap { $0 }.joined(separator: " "), author: source.office.name,
            created: source.head.at.description, keywords: source.snapshot)
    }

    // MARK: Text

    private var text: Section {
        var blocks = profile.opening(report.letter)
        var numbers = HeadingNumbers(layout: report.source.query.layout)
        let last = report.body.lastIndex { $0.isWords }
        for (index, block) in report.body.enumerated() {
            blocks += self.blocks(block, &numbers, ends: index == last && report.letter.signer != nil)
        }
        if report.letter.signer != nil { blocks = blocks.heldToEnd + profile.closing(report.letter) }
        return Section(page: profile.page, numbering: profile.numbering(), blocks: blocks)
    }

    private func blocks(_ block: ContentBlock, _ numbers: inout HeadingNumbers, ends: Bool) -> [Block] {
        switch block {
        case .heading(let level, let title):
            let role: StyleRole = level == 1 ? .heading1 : level == 2 ? .heading2 : .heading3
            return [.paragraph(Paragraph(profile.style(role), numbers.next(level) + title))]
        case .paragraph(let passage): return [words(.body, passage.inlines, ends)]
        case .item(let passage): return [words(.listItem, [.text("- ")] + passage.inlines, ends)]
        case .clause(let passage): return [words(.body, [.text(numbers.next(2))] + passage.inlines, ends)]
        case .table(let annex):
            let head = Block.paragraph(Paragraph(profile.style(.caption), annex.title))
            return [head] + AnnexTable(annex: annex, profile: profile, width: profile.page.textWidth).blocks
        case .chart(let chart): return [.chart(chart)]
        }
    }

    private func words(_ role: StyleRole, _ inlines: [Inline], _ ends: Bool) -> Block {
        .paragraph(Paragraph(profile.style(role), ends ? profile.ended(inlines) : inlines))
    }

    // MARK: Annexes

    private var annexSections: [Section] {
        guard !report.annexIsInText else { return [] }
        return report.annexes.map { annex in
            let isWide = annex.isWide
            let page = isWide ? profile.landscapePage : profile.page
            var blocks = profile.annexHeading(
                number: annex.number, title: annex.title, reference: annex.subtitle)
            blocks += AnnexTable(annex: annex, profile: profile, width: page.textWidth).blocks
            return Section(page: page, numbering: profile.numbering(restarts: true), blocks: blocks)
        }
    }
}

extension [Block] {
    /// The last two paragraphs stay on the page of what follows: a signature alone on a page signs nothing.
    fileprivate var heldToEnd: [Block] {
        var blocks = self
        for index in blocks.indices.suffix(2) {
            guard case .paragraph(var paragraph) = blocks[index] else { continue }
            paragraph.keepsWithNext = true
            blocks[index] = .paragraph(paragraph)
        }
        return blocks
    }
}

extension Report {
    /// A scorecard's only table stands in its text.
    var annexIsInText: Bool { source.query.kind == .scorecard }
}

extension Annex {
    /// More than an upright page holds.
    var isWide: Bool { columns.reduce(0) { $0 + $1.millimetres } > 180 }
}

extension ContentBlock {
    /// Whether it is a sentence that a document may end with.
    fileprivate var isWords: Bool {
        switch self {
        case .paragraph, .item, .clause: true
        case .heading, .table, .chart: false
        }
    }
}

/// Numbers headings as each layout does: "I. ", "1. ", "1.1. "; "I- ", "1- ", "1.1- ".
struct HeadingNumbers {
    let layout: Layout
    private var counts = [0, 0, 0]

    init(layout: Layout) {
        self.layout = layout
    }

    mutating func next(_ level: Int) -> String {
        counts[level - 1] += 1
        for deeper in level..<3 { counts[deeper] = 0 }
        let mark = layout == .party ? "-\u{00A0}" : ".\u{00A0}"
        switch level {
        case 1: return Roman.numeral(counts[0]) + mark
        case 2: return "\(counts[1])" + mark
        default: return "\(counts[1]).\(counts[2])" + mark
        }
    }
}

extension String {
    /// "BÁO CÁO" as "Báo cáo".
    var sentenceCase: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
