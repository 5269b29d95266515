import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

/// What programs ask besides the JSON forms of the pages.
struct ProgramHandlers: Sendable {
    static let usualRows = 100

    let delivery: Delivery
    let people: People
    let settings: AccessSettings
    /// How letters leave the house; nothing where the server is not set up for it.
    let mail: MailDesk?
    /// Tells the runs of the program apart, as for pages.
    let run: String

    /// An answer to a question, with its tag.
    func read(
        _ request: Request, _ context: WebContext, _ make: (LanguageChoice) throws -> JSON
    ) throws -> Response {
        let choice = try LanguageChoice(request, context)
        let text = try make(choice).written + "\n"
        // The tag is of the text itself: what people and reports are told depends on more than the ledger's head.
        let tag = EntityTag([run, text])
        var response =
            tag.isKnown(in: request.headers[.ifNoneMatch])
            ? Response(status: .notModified) : .text(text, type: "application/json")
        response.headers[.eTag] = tag.text
        response.headers[.cacheControl] = "private, no-cache"
        response.headers[.vary] = "Accept-Language"
        response.headers[.contentLanguage] = choice.language.rawValue
        return response
    }

    /// An answer to something that was changed.
    func done(_ json: JSON, _ choice: LanguageChoice, tag: EntityTag? = nil) -> Response {
        var response = Response.text(json.written + "\n", type: "application/json")
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLanguage] = choice.language.rawValue
        response.headers[.eTag] = tag?.text
        return response
    }

    // MARK: Pages of a list

    /// Some rows of a list, and after which one the next page begins.
    struct Page<Row> {
        let rows: [Row]
        let next: String?
    }

    /// The rows after the one that the address names; all rows where it is none of them that comes first.
    func page<Row>(
        _ all: [Row], _ fields: QueryFields, name: (Row) -> String
    ) throws(Problem) -> Page<Row> {
        let limit = fields["limit"].flatMap { Int($0) } ?? Self.usualRows
        var rest = all[...]
        if let after = fields["after"] {
            guard let place = all.firstIndex(where: { name($0) == after }) else {
                throw Problem(.unknownRow(after))
            }
            rest = all[(place + 1)...]
        }
        let rows = rest.prefix(limit)
        return Page(rows: Array(rows), next: rows.count < rest.count ? rows.last.map(name) : nil)
    }

    /// `{"rows": […], "next": …}`, and the same as a header.
    func read<Row>(
        _ request: Request, _ context: WebContext, _ all: [Row], name: (Row) -> String,
        _ make: (Row, Words) -> JSON
    ) throws -> Response {
        let fields = try LanguageChoice(request, context).fields
        let page = try page(all, fields, name: name)
        var response = try read(request, context) { choice in
            ["rows": .list(page.rows.map { make($0, choice.words) }), "next": .text(page.next)]
        }
        if let next = page.next, let header = HTTPField.Name("link") {
            response.headers[header] = "<\(Self.address(request, after: next))>; rel=\"next\""
        }
        return response
    }

    /// The same address for the next page. Cursors are plain letters.
    private static func address(_ request: Request, after next: String) -> String {
        let kept = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("after=") }
        return request.uri.path + "?" + (kept + ["after=\(next)"]).joined(separator: "&")
    }

    // MARK: What stands in addresses

    func unit(_ text: String, on day: Day) throws(Problem) -> UnitVersion {
        guard let reference = UnitReference(text) else { throw Problem(.badValue(.unit, text)) }
        guard let unit = delivery.view().catalogue.units.unit(reference, on: day) else {
            throw Problem(Failure.refused(.unknownUnit(text: text, nearest: [])))
        }
        return unit
    }

    func subject(_ context: WebContext) throws(Problem) -> (UnitReference, Period) {
        let (unit, period) = (try part("unit", context), try part("period", context))
        guard let reference = UnitReference(unit) else { throw Problem(.badValue(.unit, unit)) }
        guard let known = Period(period) else { throw Problem(.badValue(.period, period)) }
        return (reference, known)
    }

    private func part(_ name: String, _ context: WebContext) throws(Problem) -> String {
        do throws(QueryFields.Fault) {
            return try QueryFields.part(context.parameters.get(name) ?? "")
        } catch {
            throw Problem(.unreadableQuery(error))
        }
    }
}

extension JSON {
    static func unit(_ unit: UnitVersion) -> JSON {
        [
            "code": .text(unit.key.code.text), "validFrom": .text(unit.key.validFrom.description),
            "name": .text(unit.name),
        ]
    }

    static func day(_ day: Day?) -> JSON { .text(day?.description) }
    static func moment(_ moment: Moment?) -> JSON { .text(moment?.description) }
    static func decimal(_ value: ExactDecimal?) -> JSON { .text(value?.description) }

    static func window(_ window: DayRange) -> JSON {
        ["from": .day(window.from), "to": .day(window.to)]
    }
}
