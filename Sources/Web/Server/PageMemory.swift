import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Planning
import Prose
import Synchronization

/// The contents of pages as they are sent, kept while nothing changes that they are made from.
///
/// A page is a frame and a content. The frame shows who looks and carries the token of their session: it is written for each
/// request. The content is the same for all who may see as much. It is written for a visitor without name and token, so
/// nothing of one reader can come into what another is sent.
final class PageMemory: Sendable {
    /// All that a content depends on.
    struct Question: Hashable, Sendable {
        /// The change of the ledger that the figures were read at.
        let change: CommitNumber?
        /// The page, with all that it chooses.
        let page: Route
        let language: Language
        /// What whoever looks may do for some unit: it decides what a page offers.
        fileprivate let permissions: Set<Permission>?

        init(_ page: Route, at change: CommitNumber?, _ language: Language) {
            self.page = page
            self.change = change
            self.language = language
            permissions = Visitor.current?.permissions
        }
    }

    /// Of all contents together, packed ones as well. A district's scoreboard takes 0.3 MB, the matrix of the nation 0.7.
    private static let capacity = 64 << 20

    private struct Kept {
        let page: KeptPage
        var lastUse: UInt64
    }

    private struct State {
        var pages: [Question: Kept] = [:]
        var uses: UInt64 = 0
        var size = 0
    }

    private let state = Mutex(State())

    /// The page that answers a question, made only where it is not kept.
    func page<Refusal: Error>(
        _ question: Question, _ make: () throws(Refusal) -> Layout
    ) throws(Refusal) -> KeptPage {
        if let known = find(question) { return known }
        let nobody = Visitor.current.map { Visitor(name: nil, formToken: nil, permissions: $0.permissions) }
        let layout = Visitor.$current.withValue(nobody) { Result { () throws(Refusal) in try make() } }
        let made = KeptPage(try layout.get())
        keep(made, for: question)
        return made
    }

    private func find(_ question: Question) -> KeptPage? {
        state.withLock { state in
            state.uses += 1
            let now = state.uses
            guard let place = state.pages.index(forKey: question) else { return nil }
            state.pages.values[place].lastUse = now
            return state.pages.values[place].page
        }
    }

    private func keep(_ page: KeptPage, for question: Question) {
        state.withLock { state in
            if let before = state.pages.updateValue(Kept(page: page, lastUse: state.uses), forKey: question) {
                state.size -= before.page.size
            }
            state.size += page.size
            while state.size > Self.capacity, state.pages.count > 1,
                let oldest = state.pages.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                state.pages.removeValue(forKey: oldest.key)
                state.size -= oldest.value.page.size
            }
        }
    }
}

/// A page whose content is finished, and whose frame is written for each reader.
final class KeptPage: Sendable {
    private let frame: Layout
    private let content: ByteBuffer
    private let packed = Mutex<Gzip.Piece?>(nil)

    init(_ layout: Layout) {
        frame = layout.emptied
        content = ByteBuffer(string: layout.content.text)
    }

    /// What it takes in memory, with room for the packed content and the frame.
    var size: Int { content.readableBytes + content.readableBytes / 4 + 4096 }

    /// The page for whoever asks in this task, packed where they can unpack it.
    func answer(to request: Request) -> Response {
        if request.method != .head, CompressionMiddleware.takesGzip(request.headers[.acceptEncoding]),
            let packed = packedWhole()
        {
            var response = Response(status: .ok, body: ResponseBody(byteBuffer: packed))
            response.headers[.contentType] = "text/html; charset=utf-8"
            response.headers[.contentEncoding] = "gzip"
            return response
        }
        return .page(whole())
    }

    private func whole() -> ByteBuffer {
        let opening = frame.opening.text
        let closing = frame.closing.text
        var whole = ByteBuffer()
        whole.reserveCapacity(opening.utf8.count + content.readableBytes + closing.utf8.count)
        whole.writeString(opening)
        whole.writeImmutableBuffer(content)
        whole.writeString(closing)
        return whole
    }

    private func packedWhole() -> ByteBuffer? {
        guard let piece = packedContent() else { return nil }
        return Gzip.joined(ByteBuffer(string: frame.opening.text), piece, ByteBuffer(string: frame.closing.text))
    }

    /// Packed once, and better than what is sent once.
    private func packedContent() -> Gzip.Piece? {
        packed.withLock { packed in
            if packed == nil { packed = Gzip.piece(of: content) }
            return packed
        }
    }
}
