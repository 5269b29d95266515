import Crypto
import Planning

/// The digest of the rows of one change as they come by, and the seal of each.
///
/// The chain makes changes evident; the seal, a plain checksum of the row, tells which row it was.
struct CommitDigest {
    private var hash = SHA256()
    private var text = CanonicalText()
    private var scratch: [UInt8] = []
    private(set) var rowCount = 0

    /// Takes in a row about to be inserted, without its seal, and gives the seal.
    mutating func seal(_ values: some Sequence<Value>, of table: LedgerTable) -> Int64 {
        text.removeAll()
        text.beginRow(of: table)
        for (place, value) in values.enumerated() {
            text.append(value, at: place)
        }
        return finishRow()
    }

    /// Takes in the row that a cursor over `table.columns` stands on, and gives the seal that it should have.
    mutating func seal(_ cursor: any RowCursor, of table: LedgerTable) -> Int64 {
        text.removeAll()
        text.beginRow(of: table)
        for (place, field) in table.fields.enumerated() {
            text.append(cursor, field.kind, at: place, scratch: &scratch)
        }
        return finishRow()
    }

    private mutating func finishRow() -> Int64 {
        rowCount += 1
        text.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return checksum(text.bytes)
    }

    /// The digest, hexadecimal.
    func value() -> String {
        hexadecimal(hash.finalize())
    }
}

/// The hash that chains a change to the one before it (`previous` is empty for the first).
func chainHash(previous: String, number: CommitNumber, note: [Value], digest: String) -> String {
    var text = CanonicalText()
    let all = [previous.bound, number.bound] + note + [digest.bound]
    for (place, value) in all.enumerated() {
        text.append(value, at: place)
    }
    var hash = SHA256()
    text.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize())
}

/// SHA-256 of a text, hexadecimal.
func fingerprint(_ text: String) -> String {
    var hash = SHA256()
    Array(text.utf8).withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize())
}

/// Two digits for each byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(64)
    for byte in bytes {
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
}

/// A 64-bit checksum, eight bytes at a time: multiply, fold, and go on.
private func checksum(_ bytes: [UInt8]) -> Int64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var state = UInt64(bytes.count) &* prime
    bytes.withUnsafeBytes { buffer in
        var offset = 0
        while offset + 8 <= buffer.count {
            let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            state = (state ^ word) &* prime
            state ^= state >> 29
            offset += 8
        }
        while offset < buffer.count {
            state = (state ^ UInt64(buffer[offset])) &* prime
            state ^= state >> 29
            offset += 1
        }
    }
    return Int64(bitPattern: state ^ (state >> 32))
}
