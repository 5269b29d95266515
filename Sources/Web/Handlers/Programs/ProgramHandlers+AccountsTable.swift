import Hummingbird
import Operations
import Planning
import Prose
import Quantities

/// Accounts as a table: read, held against what is there, done.
extension ProgramHandlers {
    private func peopleImport(_ context: WebContext) throws(Problem) -> PeopleImport {
        PeopleImport(people, by: try context.signedIn(), from: context.clientAddress)
    }

    @Sendable func accountsTable(_ request: Request, _ context: WebContext) async throws -> Response {
        let rows = try Array(peopleImport(context).table(nil).rows.enumerated())
        return try read(request, context, rows, name: { String($0.offset + 1) }) { row, _ in
            JSON(members: zip(PeopleColumn.allCases, row.element).map { ($0.rawValue, .text($1)) })
        }
    }

    @Sendable func saveAccountsTable(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (body, work) = (context.body, try peopleImport(context))
        let rows = body["rows"]?.items ?? []
        guard !rows.isEmpty else { throw Problem(.badBody([SchemaFault(pointer: "/rows", kind: .missing)])) }
        let text = PeopleTable.text(rows.map { row in PeopleColumn.allCases.map { row[$0.rawValue]?.text ?? "" } })
        let isDryRun = body["dryRun"]?.flag ?? false
        let reason = TypedText.composed(body["reason"]?.text ?? "")
        let outcome = try TypedText.withFiles([text], named: nil) { files -> PeopleOutcome in
            guard isDryRun else {
                return try work.record(files[0], shown: body["shown"]?.text, reason: reason)
            }
            let check = try work.check(files[0])
            return check.plan.isRefused ? .refused(check) : .unchanged(check)
        }
        switch outcome {
        case .recorded(let check, let links): return done(json(check, links, choice, request), choice)
        case .unchanged(let check):
            return done(json(check, nil, choice, request), choice)
        case .refused(let check):
            let plan = check.plan.withoutFile
            throw Problem(.refused(.badInput(plan.diagnostics, unlisted: plan.unlisted)))
        case .moved: throw Problem(.movedOn)
        case .reasonNeeded(let check): throw Problem(.refused(.reasonNeeded(check.plan.withoutFile.diagnostics)))
        }
    }

    /// - Parameter links: Nothing where nothing was done.
    private func json(
        _ check: PeopleCheck, _ links: [AccountAdministration.Invitation]?, _ choice: LanguageChoice, _ request: Request
    ) -> JSON {
        let plan = check.plan
        return [
            "done": .flag(links != nil), "new": .integer(plan.count(.new)), "changed": .integer(plan.count(.changed)),
            "unchanged": .integer(plan.count(.unchanged)), "shown": .text(check.fingerprint),
            "people": .list(plan.people.map(Self.json)), "absent": .list(plan.absent.map { .text($0.signInName) }),
            "warnings": .list(plan.withoutFile.diagnostics.map { .text(choice.words.diagnostic($0)) }),
            "links": .list(
                (links ?? []).map { link in
                    [
                        "account": .text(link.account.signInName),
                        "address": .text(settings.address(ofLink: link.secret, calledAs: request.head.authority)),
                        "until": .moment(link.until),
                    ]
                }),
        ]
    }

    private static func json(_ person: PeoplePlan.Person) -> JSON {
        let effect =
            switch person.effect {
            case .new: "new"
            case .changed: "changed"
            case .unchanged: "unchanged"
            }
        return [
            "account": .text(person.signInName), "displayName": .text(person.displayName), "effect": .text(effect),
            "steps": .list(person.steps.map(json)),
        ]
    }

    private static func json(_ step: PeoplePlan.Step) -> JSON {
        let (does, before, after): (String, String?, String?) =
            switch step {
            case .rename(let old, let new): ("name", old, new)
            case .email(let old, let new): ("email", old, new)
            case .language(let old, let new): ("language", old, new)
            case .close: ("close", nil, nil)
            case .reopen: ("reopen", nil, nil)
            case .give(let term): ("give", nil, term.told)
            case .end(_, let term): ("end", term.told, nil)
            case .redate(_, let old, let new): ("redate", old.told, new.told)
            }
        return ["does": .text(does), "before": .text(before), "after": .text(after)]
    }
}
