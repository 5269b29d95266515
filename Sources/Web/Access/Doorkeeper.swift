import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Pages
import Planning
import Prose
import Quantities

/// Finds out who asks, and whether that may be: the only place where a route is let through.
struct Doorkeeper: Sendable {
    private static let longestForm = 256 * 1024
    /// So much of a form with files is read for the sake of what was typed into it, from somebody who never had a session.
    private static let longestKept = 2 << 20

    let delivery: Delivery
    let people: People
    let settings: AccessSettings
    let cookie: SessionCookie

    init(_ delivery: Delivery, _ settings: AccessSettings) {
        self.delivery = delivery
        self.settings = settings
        people = People(delivery, cost: settings.passwordCost, limits: settings.limits)
        cookie = SessionCookie(isSecure: settings.isSecure)
    }

    /// Who asks; nothing where nobody has signed in. A key that does not fit is refused, never ignored.
    func reader(of request: Request) throws -> SignedIn? {
        if let header = request.headers[.authorization] {
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200,
                let reader = try people.signedIn(byToken: String(parts[1]))
            else { throw Problem(.badToken) }
            return reader
        }
        return try cookie.secret(in: request).flatMap { secret throws(Failure) in
            try people.signedIn(bySession: secret)
        }
    }

    /// What may be done by whoever asks.
    func authority(of reader: SignedIn?) -> Authority {
        let view = delivery.view()
        // In an empty ledger there is nothing to hide, and no unit yet for which anybody could have been given a role.
        let isOpen = settings.opensFigures || view.head == nil
        let open: Set<Permission> = isOpen ? [.viewScoreboard, .exportData] : []
        guard let reader, view.head != nil else {
            return Authority(grants: [], units: view.catalogue.units, open: open)
        }
        return reader.authority
    }

    /// Where a request comes from. Only a proxy on this machine is believed what it says of others.
    func clientAddress(of request: Request, _ peer: String) -> String {
        guard case .published = settings.names, ["127.0.0.1", "::1"].contains(peer),
            let name = HTTPField.Name("x-forwarded-for"), let said = request.headers[name],
            let last = said.split(separator: ",").last.map({ $0.filter { $0 != " " } }),
            !last.isEmpty, last.utf8.count <= 45, last.allSatisfy({ $0.isHexDigit || $0 == "." || $0 == ":" })
        else { return peer }
        return String(last)
    }

    /// What the frame of the pages shows.
    func visitor(_ reader: SignedIn?, _ authority: Authority) -> Visitor {
        Visitor(
            name: reader?.account.displayName, account: reader?.account.signInName, formToken: reader?.formToken,
            permissions: authority.permissions,
            units: reader == nil ? [] : authority.units(of: .viewScoreboard),
            language: reader?.account.languageTag.flatMap { Language(rawValue: $0) })
    }

    /// Refuses what comes from a page of somebody else.
    func checkOrigin(of request: Request, _ entry: RouteTable.Entry, _ reader: SignedIn?) throws(Problem) {
        guard entry.body != .none else { return }
        if let reader, reader.formToken == nil { return }
        // A program without a key is refused for want of it.
        if entry.body.isOfPrograms, reader == nil { return }
        guard OriginRule.allows(request, settings.names) else { throw Problem(.foreignRequest) }
    }

    /// The fields of the form and its files, after its token was found right. The files are laid into `folder`.
    func form(
        _ request: inout Request, _ entry: RouteTable.Entry, _ reader: SignedIn?, _ folder: UploadFolder?
    ) async throws -> (fields: QueryFields?, files: [UploadedFile]) {
        if case .file(let limit) = entry.body, let folder {
            try checkScript(request, reader)
            return (nil, [try await RawFileReader.read(request, limit: limit, into: folder)])
        }
        guard case .upload(let limit) = entry.body, let folder else {
            return (try await form(&request, entry, reader), [])
        }
        let sent = try await UploadReader.read(request, limit: limit, into: folder) { fields throws(Problem) in
            guard let token = reader?.formToken else { return }
            guard let sent = fields[PostForm.tokenField], FormToken.areEqual(sent, token) else {
                throw Problem(.foreignRequest)
            }
        }
        return (sent.fields, sent.files)
    }

    /// The same refusal with what was typed into a form with files: the session may have ended while somebody wrote.
    func keeping(_ refusal: Problem, of request: Request, _ entry: RouteTable.Entry) async -> Problem {
        guard case .upload(let limit) = entry.body, case .notSignedIn = refusal.kind else { return refusal }
        // Who wrote until the session ended gets all of it back, however large the file beside it was.
        let longest = cookie.secret(in: request) == nil ? min(limit, Self.longestKept) : limit
        do {
            _ = try await UploadReader.read(request, limit: longest, into: nil) {
                _ throws(Problem) in throw refusal
            }
        } catch let problem as Problem {
            if case .notSignedIn = problem.kind { return problem }
        } catch {
            return refusal
        }
        return refusal
    }

    private func form(
        _ request: inout Request, _ entry: RouteTable.Entry, _ reader: SignedIn?
    ) async throws -> QueryFields? {
        switch entry.body {
        case .none, .upload, .file: return nil
        case .json:
            try checkScript(request, reader)
            return nil
        case .form, .openForm:
            let fields = try await fields(&request)
            if entry.body == .form, let token = reader?.formToken {
                guard let sent = fields[PostForm.tokenField], FormToken.areEqual(sent, token) else {
                    throw refused(.foreignRequest, fields)
                }
            } else if entry.body == .form, reader == nil {
                throw refused(.notSignedIn, fields)
            }
            return fields
        }
    }

    /// A page's script has the token of its session; a program has a key of its own.
    private func checkScript(_ request: Request, _ reader: SignedIn?) throws(Problem) {
        guard let token = reader?.formToken else { return }
        let sent = HTTPField.Name("x-form-token").flatMap { request.headers[$0] }
        guard let sent, FormToken.areEqual(sent, token) else { throw Problem(.foreignRequest) }
    }

    /// It came from a page of this server: only the session is gone, or another one.
    private func refused(_ kind: Problem.Kind, _ fields: QueryFields) -> Problem {
        var problem = Problem(kind)
        problem.kept = fields
        return problem
    }

    private func fields(_ request: inout Request) async throws -> QueryFields {
        let type = request.headers[.contentType]?.lowercased() ?? ""
        guard type.split(separator: ";").first == "application/x-www-form-urlencoded" else {
            throw Problem(.notAForm)
        }
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: Self.longestForm)
        } catch is NIOTooManyBytesError {
            throw Problem(.bodyTooLarge(limit: Self.longestForm))
        }
        do throws(QueryFields.Fault) {
            return try QueryFields(String(buffer: buffer), .form)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
    }

    /// Figures that wait for approval are asked for by `pending`, on whatever page: that takes a right of its own, for every
    /// unit where none is named.
    func checkPending(
        _ query: QueryFields?, _ reader: SignedIn?, _ authority: Authority, _ named: NamedUnit
    ) throws(Problem) {
        guard query?["pending"] == "true" else { return }
        let isAllowed =
            named.key(in: delivery.view().catalogue.units, today: delivery.today).map {
                authority.allows(.viewPending, for: $0.unit, on: $0.day)
            } ?? authority.allowsEverywhere(.viewPending)
        guard !isAllowed else { return }
        throw Problem(reader == nil ? .notSignedIn : .notAllowed(.viewPending))
    }

    /// Lets through or refuses.
    func check(_ access: Access, _ reader: SignedIn?, _ authority: Authority, _ named: NamedUnit) throws(Problem) {
        switch access {
        case .everyone: return
        // A token has its scopes: with the account itself it could give itself others.
        case .signedIn: guard reader?.formToken != nil else { throw Problem(.notSignedIn) }
        case .needs(let permission): try check([permission], reader, authority, named)
        case .needsAny(let permissions): try check(permissions, reader, authority, named)
        }
    }

    private func check(
        _ permissions: [Permission], _ reader: SignedIn?, _ authority: Authority, _ named: NamedUnit
    ) throws(Problem) {
        let unit = named.key(in: delivery.view().catalogue.units, today: delivery.today)
        let isAllowed = permissions.contains { permission in
            unit.map { authority.allows(permission, for: $0.unit, on: $0.day) } ?? authority.allowsSomewhere(permission)
        }
        guard !isAllowed else { return }
        guard reader != nil, let first = permissions.first else { throw Problem(.notSignedIn) }
        throw Problem(.notAllowed(first))
    }
}
