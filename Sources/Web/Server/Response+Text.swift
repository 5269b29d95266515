import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A text that is sent as a whole, with its length.
    static func text(_ text: String, type: String, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response(status: status, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        response.headers[.contentType] = type
        return response
    }

    /// A page that was written as bytes.
    static func page(_ written: ByteBuffer) -> Response {
        var response = Response(status: .ok, body: ResponseBody(byteBuffer: written))
        response.headers[.contentType] = "text/html; charset=utf-8"
        return response
    }
}
