import CPostgres
import Storage

/// An open connection to a server: what libpq can do, in Swift. Used by one thread at a time; see `PostgresPool`.
final class PostgresLink {
    /// Owned by whoever holds the link; `finish` ends it.
    private let raw: OpaquePointer

    /// Connects and sets the session up. `schema` goes first on the search path.
    init(url: String, schema: String?) throws(Fault) {
        raw = try PostgresLink.connect(url)
        // Notices would go to the standard error of the program.
        PQsetNoticeProcessor(raw, { _, _ in }, nil)
        do {
            try setUp(schema)
        } catch {
            finish()
            throw error
        }
    }

    /// Takes up a connection that was parked.
    init?(parked: ParkedLink) {
        guard let raw = OpaquePointer(bitPattern: parked.address) else { return nil }
        self.raw = raw
    }

    /// Lets go of the connection without closing it. The link must not be used afterwards.
    func park() -> ParkedLink {
        ParkedLink(address: UInt(bitPattern: raw))
    }

    /// Closes the connection. The link must not be used afterwards.
    func finish() {
        PQfinish(raw)
    }

    /// Connected and between two transactions.
    var isIdle: Bool {
        PQstatus(raw) == CONNECTION_OK && PQtransactionStatus(raw) == PQTRANS_IDLE
    }

    private static func connect(_ url: String) throws(Fault) -> OpaquePointer {
        // What stands before the address can be overridden by it, what stands behind it cannot.
        let settings = [
            ("connect_timeout", "10"), ("application_name", "tiendo"), ("dbname", url), ("client_encoding", "UTF8"),
        ]
        let connected = withCStrings(settings.map(\.0)) { keys in
            withCStrings(settings.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
        }
        guard let connected else { throw .unavailable("out of memory") }
        guard PQstatus(connected) == CONNECTION_OK else {
            defer { PQfinish(connected) }
            throw .unavailable(PostgresLink.lastMessage(connected))
        }
        return connected
    }

    private func setUp(_ schema: String?) throws(Fault) {
        guard PQserverVersion(raw) >= 140_000 else {
            throw .unavailable("PostgreSQL 14 or newer is needed; this is \(PQserverVersion(raw) / 10_000)")
        }
        let encoding = String(cString: PQparameterStatus(raw, "server_encoding"))
        guard encoding == "UTF8" else { throw .unavailable("the database is encoded in \(encoding), not in UTF8") }
        try run("SET synchronous_commit TO on")
        try run("SET lock_timeout TO '20s'")
        try run("SET bytea_output TO 'hex'")
        if let schema {
            try run("SELECT set_config('search_path', quote_ident($1), false)", [.text(schema)])
        }
    }

    /// Runs one statement with its values.
    @discardableResult
    func run(_ text: String, _ values: [Value] = []) throws(Fault) -> PostgresResult {
        let parameters = try values.map { value throws(Fault) in try PostgresLink.parameter(value) }
        let types = values.map(PostgresLink.type)
        let answer = withCStrings(parameters) { pointers in
            PQexecParams(raw, text, Int32(values.count), types, pointers, nil, nil, 0)
        }
        return try check(answer)
    }

    /// Puts lines in the text form of COPY into a table.
    func copy(_ lines: [UInt8], _ statement: String) throws(Fault) {
        try check(PQexec(raw, statement))
        let isSent = lines.withUnsafeBytes { bytes in
            let characters = bytes.assumingMemoryBound(to: CChar.self)
            return PQputCopyData(raw, characters.baseAddress, Int32(bytes.count)) == 1
        }
        guard isSent, PQputCopyEnd(raw, nil) == 1 else {
            throw .unavailable(PostgresLink.lastMessage(raw))
        }
        var fault: Fault?
        while let answer = PQgetResult(raw) {
            do { try check(answer) } catch { fault = fault ?? error }
        }
        if let fault { throw fault }
    }

    /// Reads what has arrived without waiting; the number of notifications.
    func notifications() throws(Fault) -> Int {
        guard PQconsumeInput(raw) == 1 else { throw .unavailable(PostgresLink.lastMessage(raw)) }
        var count = 0
        while let notification = PQnotifies(raw) {
            PQfreemem(notification)
            count += 1
        }
        return count
    }

    /// A name as it may stand in a statement.
    func quoted(_ name: String) throws(Fault) -> String {
        guard let escaped = PQescapeIdentifier(raw, name, name.utf8.count) else {
            throw .failed(PostgresLink.lastMessage(raw))
        }
        defer { PQfreemem(escaped) }
        return String(cString: escaped)
    }

    @discardableResult
    private func check(_ answer: OpaquePointer?) throws(Fault) -> PostgresResult {
        guard let answer else { throw .unavailable(PostgresLink.lastMessage(raw)) }
        let result = PostgresResult(answer)
        guard result.isSuccess else {
            throw Fault(of: result, isConnected: PQstatus(raw) == CONNECTION_OK)
        }
        return result
    }

    private static func lastMessage(_ raw: OpaquePointer) -> String {
        let message = String(cString: PQerrorMessage(raw))
        return message.split(separator: "\n").joined(separator: " ")
    }

    private static func parameter(_ value: Value) throws(Fault) -> String? {
        switch value {
        case .null: return nil
        case .integer(let number): return String(number)
        case .text(let text):
            if text.utf8.contains(0) { throw .unstorableText(text) }
            return text
        case .bytes(let bytes): return HexText.text(bytes)
        }
    }

    /// The server's numbers for bigint, text and bytea; 0 lets it find the type of a NULL from the place where it stands.
    private static func type(_ value: Value) -> UInt32 {
        switch value {
        case .null: 0
        case .integer: 20
        case .text: 25
        case .bytes: 17
        }
    }
}

/// The address of a connection that nobody uses, so that it can lie in a pool that many threads share.
///
/// A pointer cannot be `Sendable`, its number can. Whoever takes it out of the pool is the only one to have it.
struct ParkedLink: Sendable {
    let address: UInt
}

/// Calls `body` with pointers to the texts as C has them, NULL for `nil` and one NULL more at the end.
///
/// The pointers are good until `body` returns.
private func withCStrings<R>(_ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> R) -> R {
    var bytes: [CChar] = []
    var offsets: [Int?] = []
    for text in texts {
        guard let text else {
            offsets.append(nil)
            continue
        }
        offsets.append(bytes.count)
        bytes.append(contentsOf: text.utf8.map { CChar(bitPattern: $0) })
        bytes.append(0)
    }
    return bytes.withUnsafeBufferPointer { buffer in
        var pointers: [UnsafePointer<CChar>?] = offsets.map { offset in
            offset.flatMap { buffer.baseAddress?.advanced(by: $0) }
        }
        pointers.append(nil)
        return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
