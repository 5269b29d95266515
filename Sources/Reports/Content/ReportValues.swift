import Office
import Planning
import Prose
import Quantities

/// What the names in an office's template stand for: the parts of the standard document, and every figure by its
/// indicator.
///
/// | name | stands for |
/// | --- | --- |
/// | `unit.name`, `period.name`, `period.next`, `document.date`, `snapshot` | words of the document |
/// | `targets.all`, `targets.met`, `targets.on-track`, … | counts |
/// | `CODE.name`, `.measure`, `.actual`, `.plan`, `.percent`, `.before`, `.index`, `.state`, `.sentence`, `.item` | one indicator |
struct ReportValues {
    let report: Report
    let document: TextDocument
    let profile: LayoutProfile

    private var source: ReportSource { report.source }
    private var words: Words { report.source.words }

    var values: TemplateValues {
        var values = DefaultTemplate(of: document, profile: profile).values
        values["unit.name"] = .text(source.unitName)
        values["period.name"] = .text(source.wording.period)
        values["period.next"] = .text(source.wording.next)
        values["document.date"] = .text(source.dated.written)
        values["snapshot"] = .text(source.snapshot)
        let summary = SummarySentences(words, source.place)
        for count in FigureFacet.TargetCount.allCases {
            var passage = Passage()
            passage.append(summary.count(source.board.summary, count))
            values["targets.\(count.rawValue)"] = .passage(passage.inlines)
        }
        for row in source.board.rows { add(row.standing, to: &values) }
        return values
    }

    private func add(_ standing: Standing, to values: inout TemplateValues) {
        let code = standing.definition.code.text
        let assigner = standing.plans.first?.plan.assigner
        values["\(code).name"] = .text(standing.definition.name.vietnamese)
        values["\(code).measure"] = .text(standing.definition.measure.vietnamese)
        values["\(code).state"] = .text(standing.plans.isEmpty ? "" : words.state(standing.verdict.state))
        values["\(code).actual"] = figure(standing, .actual)
        values["\(code).before"] = figure(standing, .before)
        values["\(code).plan"] = assigner.map { figure(standing, .plan($0)) } ?? .absent
        values["\(code).percent"] = assigner.map { figure(standing, .percent($0)) } ?? .absent
        values["\(code).index"] = figure(standing, .index)
        values["\(code).sentence"] = passage(source.sentences.sentence(standing))
        values["\(code).item"] = passage(source.sentences.item(standing))
    }

    private func passage(_ passage: Passage?) -> TemplateValue {
        passage.map { .passage($0.inlines) } ?? .absent
    }

    private func figure(_ standing: Standing, _ facet: FigureFacet) -> TemplateValue {
        guard let value = standing.value(of: facet) else { return .absent }
        let text =
            switch facet {
            case .percent, .index: words.shortPercent(value)
            default: words.number(value)
            }
        return .figure(text, AnnexFigures(place: source.place).tag(standing, facet))
    }
}

extension Report {
    /// The values for an office's template.
    package func values(profile: LayoutProfile) -> TemplateValues {
        ReportValues(report: self, document: ReportDocument(self, profile: profile).document, profile: profile).values
    }
}
