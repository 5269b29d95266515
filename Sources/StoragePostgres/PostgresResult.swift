import CPostgres
import Storage

/// An answer of the server, freed with its last reference.
final class PostgresResult {
    /// Owned; every access goes through the functions below, which keep within its rows and columns.
    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) {
        self.raw = raw
    }

    deinit {
        PQclear(raw)
    }

    var rowCount: Int { Int(PQntuples(raw)) }
    var columnCount: Int { Int(PQnfields(raw)) }

    /// "COMMIT", "INSERT 0 5" …
    var tag: String { String(cString: PQcmdStatus(raw)) }

    var isSuccess: Bool {
        switch PQresultStatus(raw) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN: true
        default: false
        }
    }

    /// The five letters of the SQL standard, and what the server adds to them.
    var state: String { field("C") ?? "" }
    var message: String { field("M") ?? String(cString: PQresultErrorMessage(raw)) }
    var constraint: String? { field("n") }
    var column: String? { field("c") }

    private func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(raw, Int32(code.value)).map { String(cString: $0) }
    }

    func isNull(_ row: Int, _ column: Int) -> Bool {
        PQgetisnull(raw, Int32(row), Int32(column)) == 1
    }

    /// The text of a cell, in the memory of the answer: it lives as long as this object.
    func bytes(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8> {
        let count = Int(PQgetlength(raw, Int32(row), Int32(column)))
        guard count > 0, let start = PQgetvalue(raw, Int32(row), Int32(column)) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            UnsafeBufferPointer(start: $0, count: count)
        }
    }
}
