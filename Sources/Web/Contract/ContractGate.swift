import HTTPTypes
import Hummingbird
import NIOCore

/// Holds a request to the contract of its route.
struct ContractGate: Sendable {
    let contract: Contract

    /// Whether the answer can be read by whoever asks, and the address says what the route knows.
    func check(_ request: Request, _ path: Parameters) throws(Problem) {
        guard contract.answersFile || Negotiation.takesJSON(request.headers[.accept]) else {
            throw Problem(.notAcceptable)
        }
        let query: QueryFields
        do throws(QueryFields.Fault) {
            query = try QueryFields(request.uri.query, .asSent)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
        let known = contract.parameters(in: .query)
        for field in query.fields {
            guard let parameter = known.first(where: { $0.name == field.name }) else {
                let near = Nearest.words(field.name, known.map(\.name))
                throw Problem(.unknownParameter(field.name), options: near.isEmpty ? known.map(\.name) : near)
            }
            try Self.check(field.value, parameter)
        }
        for parameter in known where parameter.isRequired && query[parameter.name] == nil {
            throw Problem(.missingParameter(parameter.name))
        }
        for parameter in contract.parameters(in: .path) {
            try Self.check(Self.part(parameter.name, path), parameter)
        }
        if let sent = Self.key(request) { try Self.check(sent, .key) }
        guard contract.takes.isEmpty || contract.takes.contains(Self.type(request)) else {
            throw Problem(.wrongMedia(contract.takes))
        }
    }

    private static func check(_ text: String, _ parameter: Parameter) throws(Problem) {
        guard let fault = parameter.schema.fault(inText: text) else { return }
        var options: [String] = []
        if case .words(let words) = fault { options = words }
        throw Problem(.program(.badParameter(parameter.name, fault)), options: options)
    }

    /// A part of the path, decoded; all the rest of it where the table has "**".
    private static func part(_ name: String, _ path: Parameters) throws(Problem) -> String {
        let raw = path.get(name) ?? path.getCatchAll().joined(separator: "/")
        do throws(QueryFields.Fault) {
            return try QueryFields.part(raw)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
    }

    /// What is sent, without its parameters.
    private static func type(_ request: Request) -> String {
        let sent = request.headers[.contentType]?.lowercased().split(separator: ";").first
        return sent.map { $0.filter { $0 != " " } } ?? ""
    }

    /// By which a program says that it is the same request once more.
    static func key(_ request: Request) -> String? {
        HTTPField.Name(Parameter.key.name.lowercased()).flatMap { request.headers[$0] }
    }

    /// What was sent, read and held against its schema.
    func body(_ request: inout Request, limit: Int) async throws -> (json: JSON, bytes: [UInt8]) {
        guard let wanted = contract.body else { return (.null, []) }
        guard Self.type(request) == "application/json" else { throw Problem(.notJSON) }
        let buffer: ByteBuffer
        do {
            buffer = try await request.collectBody(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Problem(.bodyTooLarge(limit: limit))
        }
        let bytes = Array(buffer.readableBytesView)
        guard let json = JSON(bytes) else { throw Problem(.unreadableJSON) }
        let faults = wanted.schema.faults(in: json)
        guard faults.isEmpty else { throw Problem(.badBody(faults)) }
        // Held against the schema as it came: what that forbids is refused, and not mended.
        return (json.visible, bytes)
    }
}
