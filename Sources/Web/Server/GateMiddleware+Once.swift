import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Planning
import Storage
import Synchronization

/// A write with a key is done once: the answer is kept, and comes back when the request comes again.
extension GateMiddleware {
    /// The headers of an answer that belong to it.
    private static let keptHeaders: [HTTPField.Name] = [.contentType, .eTag, .contentLanguage]

    /// The answer that was given before; nothing where the request is to be done.
    func begin(
        _ request: Request, _ body: [UInt8], _ reader: SignedIn?, _ passage: inout Passage
    ) throws -> Response? {
        guard let key = ContractGate.key(request), let reader else { return nil }
        let version = request.headers[.ifMatch] ?? ""
        let text = [request.method.rawValue, request.uri.string, version, String(decoding: body, as: UTF8.self)]
        let once = OnceOnly(doorkeeper.delivery)
        switch try once.begin(key, request: text.joined(separator: "\n"), by: reader.account.number) {
        case .first(let ticket):
            passage.once = ticket
            return nil
        case .otherRequest: throw Problem(.keyReused)
        case .underWay: throw Problem(.keyBusy)
        case .answered(let kept): return response(kept)
        }
    }

    /// Keeps an answer, or frees the key where it is not known what came of the request.
    func keep(_ response: Response, _ ticket: OnceOnly.Ticket, _ context: WebContext) async -> Response {
        let once = OnceOnly(doorkeeper.delivery)
        do {
            guard response.status.code < 500 else {
                try once.free(ticket)
                return response
            }
            let collected = Collected()
            try await response.body.write(collected)
            let headers = Self.keptHeaders.compactMap { name in
                response.headers[name].map { KeptAnswer.Header(name: name.rawName, value: $0) }
            }
            let kept = KeptAnswer(status: response.status.code, headers: headers, body: collected.text)
            try once.keep(kept, for: ticket)
            return self.response(kept, isRepeat: false)
        } catch {
            // What was done is done; only its repetition can't be recognised.
            context.logger.error("answer not kept", metadata: ["detail": "\(error)"])
            return response
        }
    }

    private func response(_ kept: KeptAnswer, isRepeat: Bool = true) -> Response {
        var response = Response.text(kept.body, type: "", status: HTTPResponse.Status(code: kept.status))
        for header in kept.headers { HTTPField.Name(header.name).map { response.headers[$0] = header.value } }
        response.headers[.cacheControl] = "no-store"
        if isRepeat, let name = HTTPField.Name("idempotency-replayed") { response.headers[name] = "true" }
        return response
    }

    private final class Collected: ResponseBodyWriter, Sendable {
        private let bytes = Mutex(ByteBuffer())

        var text: String { bytes.withLock { String(buffer: $0) } }

        func write(_ part: ByteBuffer) async throws {
            bytes.withLock { bytes in
                var part = part
                bytes.writeBuffer(&part)
            }
        }

        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
