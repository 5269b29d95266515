import Hummingbird
import Operations
import Planning
import Prose
import Quantities

/// What figures are read against. All of it goes the way of an import: read, held against what is there, recorded.
extension ProgramHandlers {
    @Sendable func records(_ request: Request, _ context: WebContext) async throws -> Response {
        let table = delivery.view().referenceTable(try kind(context))
        let rows = Array(table.rows.enumerated())
        return try read(request, context, rows, name: { String($0.offset + 1) }) { row, _ in
            JSON(members: zip(table.columns, row.element).map { ($0.name, .text($1)) })
        }
    }

    @Sendable func saveRecords(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let table = try table(kind(context), context.body["rows"]?.items ?? [])
        let outcome = try record([table.csv], context)
        return done(Self.json(outcome.check, outcome.change, choice), choice)
    }

    /// Looks at tables, and records them unless they are only to be looked at.
    func record(_ texts: [String], _ context: WebContext) throws -> (check: ReferenceCheck, change: CommitNumber?) {
        let (body, me) = (context.body, try context.signedIn())
        return try TypedText.withFiles(texts, named: nil) { files in
            let check = try delivery.check(files, by: me.authority)
            try require(check)
            if body["dryRun"]?.flag ?? false { return (check: check, change: CommitNumber?.none) }
            let request = ReferenceRequest(
                files: files, author: me.account.displayName, authority: me.authority,
                document: Self.filled(body["document"]), reason: Self.filled(body["reason"]),
                shown: body["shown"]?.text ?? check.fingerprint)
            switch try delivery.record(request) {
            case .recorded(let commit, _): return (check, commit.number)
            case .unchanged: return (check, nil)
            case .refused(let check):
                try require(check)
                throw Problem(.movedOn)
            case .moved: throw Problem(.movedOn)
            case .reasonNeeded(let check):
                throw Problem(.refused(.reasonNeeded(check.diagnostics)))
            }
        }
    }

    private func kind(_ context: WebContext) throws(Problem) -> ReferenceKind {
        guard let kind = ReferenceKind(rawValue: context.parameters.get("kind") ?? "") else {
            throw Problem(.notFound)
        }
        return kind
    }

    /// The rows that were sent, in the columns of their file.
    private func table(_ kind: ReferenceKind, _ rows: [JSON]) throws(Problem) -> ReferenceTable {
        var table = ReferenceTable(kind: kind, columns: kind.columnsOfFile, rows: [])
        var faults: [SchemaFault] = []
        for (place, row) in rows.enumerated() {
            for name in row.names where table.place(of: name) == nil {
                faults.append(SchemaFault(pointer: "/rows/\(place)/\(name.prefix(80))", kind: .unknownMember))
            }
            table.rows.append(table.columns.map { row[$0.name]?.text ?? "" })
        }
        guard faults.isEmpty else { throw Problem(.badBody(Array(faults.prefix(20)))) }
        guard !rows.isEmpty else { throw Problem(.badBody([SchemaFault(pointer: "/rows", kind: .missing)])) }
        return table
    }

    /// Goes on only where all of it can be recorded.
    private func require(_ check: ReferenceCheck) throws {
        guard check.beyond.isEmpty, !check.isBeyondShared else { throw Problem(.notAllowed(.administerCatalogue)) }
        guard !check.isRefused else {
            throw Problem(.refused(.badInput(check.diagnostics, unlisted: check.unlisted)))
        }
    }

    private static func filled(_ text: JSON?) -> String? {
        text?.text.flatMap { $0.isEmpty ? nil : $0 }
    }

    static func json(_ check: ReferenceCheck, _ change: CommitNumber?, _ choice: LanguageChoice) -> JSON {
        [
            "added": .integer(check.count(.added)), "changed": .integer(check.count(.changed)),
            "unchanged": .integer(check.count(.unchanged)), "change": .integer(change.map { Int($0.value) }),
            "shown": .text(check.fingerprint),
            "warnings": .list(check.diagnostics.map { .text(choice.words.diagnostic($0)) }),
        ]
    }
}
