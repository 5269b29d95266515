import Storage
import TestSupport
import Testing

@Suite struct SQLTests {
    @Test func `values are bound and pieces are pasted`() {
        let condition: SQL = "year = \(2023) AND name = \("Sơn Dương")"
        let query: SQL = "SELECT 1 FROM t WHERE \(condition) AND note IS \(String?.none)"
        let sqlite = Dialect.sqlite.render(query)
        #expect(sqlite.text == "SELECT 1 FROM t WHERE year = ? AND name = ? AND note IS ?")
        #expect(sqlite.values == [.integer(2023), .text("Sơn Dương"), .null])
        #expect(
            Dialect.postgres.render(query).text == "SELECT 1 FROM t WHERE year = $1 AND name = $2 AND note IS $3")
    }

    @Test func `joined pieces keep their order`() {
        let list = (1...3).map { "(\($0))" as SQL }.joined(by: ", ")
        let (text, values) = Dialect.postgres.render("VALUES \(list)")
        #expect(text == "VALUES ($1), ($2), ($3)")
        #expect(values == [.integer(1), .integer(2), .integer(3)])
    }

    @Test func `column types are spelled for each engine`() {
        let table: SQL = "CREATE TABLE t (a \(.integer), b \(.text))\(.strict)"
        #expect(Dialect.sqlite.render(table).text == "CREATE TABLE t (a INTEGER, b TEXT) STRICT")
        #expect(Dialect.postgres.render(table).text == "CREATE TABLE t (a BIGINT, b TEXT COLLATE \"C\")")
    }

    @Test(arguments: Backend.available)
    func `a text that looks like SQL is a text`(_ backend: Backend) throws {
        let nasty = "'); DROP TABLE entry; --\\' \" $1 ? \u{1F33E}\r\n\t\\N"
        try backend.withDatabase { database in
            let found = try database.read { connection throws(Fault) in
                try connection.first("SELECT CAST(\(nasty) AS TEXT)", as: String.self)
            }
            #expect(found == nasty)
            #expect(try database.read { c throws(Fault) in try c.tables() }.contains("entry"))
        }
    }

    @Test(arguments: Backend.available, [Int64.min, -1, 0, 1, Int64.max])
    func `an integer comes back as it went`(_ backend: Backend, _ number: Int64) throws {
        try backend.withDatabase { database in
            let found = try database.read { connection throws(Fault) in
                try connection.first("SELECT CAST(\(number) AS BIGINT)", as: Int64.self)
            }
            #expect(found == number)
        }
    }

    @Test(arguments: Backend.available)
    func `a NUL character is refused`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            #expect(throws: Fault.unstorableText("a\0b")) {
                try database.read { connection throws(Fault) in
                    try connection.first("SELECT CAST(\("a\0b") AS TEXT)", as: String.self)
                }
            }
        }
    }

    @Test(arguments: Backend.available)
    func `NULL where a value belongs is a fault and not a zero`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let error = #expect(throws: Fault.self) {
                try database.read { connection throws(Fault) in
                    try connection.first("SELECT CAST(NULL AS BIGINT)", as: Int64.self)
                }
            }
            #expect(error == .corrupt("NULL in column 0"))
        }
    }

    @Test(arguments: Backend.available)
    func `rows can be streamed from two queries at once`(_ backend: Backend) throws {
        try backend.withDatabase { database in
            let sums = try database.read { connection throws(Fault) in
                let numbers: SQL = """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(12_000))
                    SELECT i FROM n ORDER BY i
                    """
                let left = try connection.stream(numbers)
                let right = try connection.stream(numbers)
                var sums = (left: Int64(0), right: Int64(0))
                while try left.next() {
                    sums.left += left.integer(at: 0)
                    if try right.next() { sums.right += right.integer(at: 0) }
                }
                return sums
            }
            #expect(sums == (72_006_000, 72_006_000))
        }
    }
}
