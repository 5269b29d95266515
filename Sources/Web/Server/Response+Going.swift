import HTTPTypes
import Hummingbird

extension Response {
    /// After something was done: the browser goes on by GET, so that going back does it no second time.
    static func going(to address: String) -> Response {
        var response = Response(status: .seeOther)
        response.headers[.location] = address
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
