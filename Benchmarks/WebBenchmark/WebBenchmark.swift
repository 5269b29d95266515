import GRDB
import Hummingbird
import NIOCore

/// What the web server can do at best: `/hello` sends five letters, `/rows` reads 200 rows from SQLite and writes them as a
/// table by hand.
///
///     WebBenchmark PORT DATABASE TABLE
@main
struct WebBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let port = Int(arguments[1]) else {
            print("usage: WebBenchmark PORT DATABASE TABLE")
            return
        }
        let pool = try DatabasePool(path: arguments[2])
        let table = arguments[3]
        let router = Router()
        router.get("/hello") { _, _ in "hello" }
        router.get("/rows") { _, _ in
            let text = try await pool.read { try page(of: table, in: $0) }
            return Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        try await Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
        ).runService()
    }

    private static func page(of table: String, in database: Database) throws -> String {
        var text = "<!doctype html><title>rows</title><table>"
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \"\(table)\" LIMIT 200")
        while let row = try rows.next() {
            text += "<tr>"
            for (_, value) in row { text += "<td>\(String.fromDatabaseValue(value) ?? "")</td>" }
            text += "</tr>"
        }
        return text + "</table>"
    }
}
