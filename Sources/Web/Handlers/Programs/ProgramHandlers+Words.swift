import Hummingbird
import Operations
import Planning
import Prose
import Quantities

/// Texts whose figures are checked.
extension ProgramHandlers {
    @Sendable func check(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let text = try TextToCheck(sent: context.body["text"]?.text ?? "").text
        let query = try query(choice)
        let delivery = delivery
        // A long text takes its time; others are answered meanwhile.
        let checked = try await Blocking.run {
            try query.map { query throws(Failure) in try delivery.check(text, query) } ?? CheckedText(alone: text)
        }
        let json = Self.json(checked, choice.language)
        return done(["claims": .list(json.claims), "notClaims": .list(json.others)], choice)
    }

    /// Unit and period, or neither.
    private func query(_ choice: LanguageChoice) throws(Problem) -> CheckQuery? {
        let unit = choice.fields["unit"].flatMap { UnitReference($0) }
        let period = choice.fields["period"].flatMap { Period($0) }
        switch (unit, period) {
        case (nil, nil): return nil
        case (let unit?, let period?): return CheckQuery(unit: unit, period: period)
        case (nil, _): throw Problem(.missingPartner("unit"))
        case (_, nil): throw Problem(.missingPartner("period"))
        }
    }

    /// What was found in a text, as the command prints it, with the names that answers have.
    static func json(_ checked: CheckedText, _ language: Language) -> (claims: [JSON], others: [JSON]) {
        let printed = JSON(Array(CheckJSON.encode(checked, file: "", language: language).utf8)) ?? .null
        let claims = (printed["claims"]?.items ?? []).map { claim -> JSON in
            JSON(
                members: claimMembers.map { ($0, claim[$0] ?? .null) } + [
                    ("shouldBe", claim["should_be"] ?? .null)
                ])
        }
        return (claims, printed["not_claims"]?.items ?? [])
    }

    private static let claimMembers = [
        "span", "offsets", "line", "relation", "value", "percent", "outcome", "words", "arithmetic", "reference",
    ]
}
