import Foundation
package import Planning
package import Quantities

/// A file for a form that somebody has sent and not saved yet.
package struct HeldFile: Sendable, Hashable {
    package let number: Int64
    /// By what the browser knows it.
    package let id: String
    package let account: AccountNumber
    package let unit: UnitReference
    package let period: Period
    /// The name that it had, fit to stand in a folder.
    package let name: String
    package let byteCount: Int
    package let heldAt: Moment
}

extension Connection {
    /// All that are kept, the oldest first.
    package func heldFiles() throws(Fault) -> [HeldFile] { try heldFiles("") }

    package func heldFile(_ id: String) throws(Fault) -> HeldFile? {
        try heldFiles("WHERE id = \(id)").first
    }

    private func heldFiles(_ condition: SQL) throws(Fault) -> [HeldFile] {
        var found: [HeldFile] = []
        let query: SQL = """
            SELECT number, id, account, unit_code, unit_from, period, name, byte_count, held_at
              FROM held_file \(condition) ORDER BY number
            """
        try each(query) { row throws(Fault) in
            var reader = RowReader(row, from: 0)
            found.append(
                HeldFile(
                    number: try reader.next(), id: try reader.next(), account: try reader.next(),
                    unit: UnitReference(code: try reader.next(), validFrom: try reader.next()),
                    period: try reader.next(), name: try reader.next(), byteCount: try reader.next(),
                    heldAt: try reader.next()))
        }
        return found
    }

    /// Keeps the file at a path. Only inside a transaction that holds the ledger's lock.
    package func holdFile(
        _ path: String, id: String, name: String, byteCount: Int, of account: AccountNumber,
        for unit: UnitReference, _ period: Period, at moment: Moment
    ) throws(Fault) {
        let number = try nextNumber(in: "held_file")
        try execute(
            """
            INSERT INTO held_file (number, id, account, unit_code, unit_from, period, name, byte_count, held_at)
            VALUES (\(number), \(id), \(account), \(unit.code), \(unit.validFrom), \(period), \(name), \(byteCount),
                    \(moment))
            """)
        try ProofFile.eachPart(path) { part, bytes throws(Fault) in
            try execute(
                "INSERT INTO held_part (file, part, content) VALUES (\(number), \(part), \(Value.bytes(bytes)))")
        }
    }

    /// Writes what is kept into a new file.
    package func write(_ file: HeldFile, to path: String) throws(Fault) {
        let handle = try ProofFile.create(path)
        defer { try? handle.close() }
        let parts = try all("SELECT part FROM held_part WHERE file = \(file.number) ORDER BY part", as: Int64.self)
        for part in parts {
            let cursor = try rows("SELECT content FROM held_part WHERE file = \(file.number) AND part = \(part)")
            guard try cursor.next() else { throw .corrupt("part \(part) of a file that is kept is gone") }
            var bytes: [UInt8] = []
            cursor.appendBytes(at: 0, to: &bytes)
            try ProofFile.io(path) { try handle.write(contentsOf: bytes) }
        }
    }

    /// Keeps a file no longer.
    package func dropHeldFile(_ number: Int64) throws(Fault) {
        try execute("DELETE FROM held_part WHERE file = \(number)")
        try execute("DELETE FROM held_file WHERE number = \(number)")
    }
}
