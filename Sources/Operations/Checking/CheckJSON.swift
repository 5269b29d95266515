import Planning
package import Prose
import Quantities

/// A checked text as `tiendo check --format json` prints it.
package enum CheckJSON {
    package static func encode(_ checked: CheckedText, file: String, language: Language) -> String {
        let words = Words(language)
        var json = JSONText()
        json.object { json in
            json.string("file", file)
            if let place = checked.place {
                json.string("unit", place.unit.description)
                json.string("period", place.period.code)
                json.string("calendar", place.calendar.rawValue)
                json.integer("change", Int(place.change.description))
            }
            json.array("claims") { json in
                for judgement in checked.judgements { write(judgement, checked.prose, words, &json) }
            }
            json.array("not_claims") { json in
                for mention in checked.prose.plain {
                    json.object { json in
                        json.string("span", checked.prose.text(mention.span))
                        offsets(mention.span, &json)
                        json.string("kind", mention.kind.rawValue)
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func write(
        _ judgement: ClaimJudgement, _ prose: ReadProse, _ words: Words, _ json: inout JSONText
    ) {
        let claim = judgement.claim
        json.object { json in
            json.string("span", prose.text(claim.span))
            offsets(claim.span, &json)
            json.integer("line", prose.line(of: claim))
            json.string("relation", claim.relation.rawValue)
            json.string("value", claim.level?.base?.description)
            json.string("percent", claim.percent?.description)
            json.string("outcome", judgement.outcome.name)
            json.string("words", words.verdict(judgement))
            json.string("arithmetic", words.workings(judgement.workings))
            if case .wrong(let value) = judgement.outcome { json.string("should_be", value.description) }
            json.string("reference", judgement.reference?.text)
        }
    }

    private static func offsets(_ span: Range<Int>, _ json: inout JSONText) {
        json.array("offsets") { json in
            json.integer(nil, span.lowerBound)
            json.integer(nil, span.upperBound)
        }
    }
}
