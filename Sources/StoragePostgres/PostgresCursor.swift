import Foundation
import Storage

/// Rows as they come from the server: all at once, or in portions of a server-side cursor.
final class PostgresCursor: RowCursor {
    /// Gives the next portion; `nil` when the first one is all there is.
    private let more: (() throws(Fault) -> PostgresResult)?
    private let finish: () throws(Fault) -> Void
    private var result: PostgresResult
    private var row = -1

    init(
        _ result: PostgresResult, more: (() throws(Fault) -> PostgresResult)? = nil,
        finish: @escaping () throws(Fault) -> Void = {}
    ) {
        self.result = result
        self.more = more
        self.finish = finish
    }

    private var isDone = false

    func next() throws(Fault) -> Bool {
        guard !isDone else { return false }
        row += 1
        if row < result.rowCount { return true }
        if let more, result.rowCount > 0 {
            result = try more()
            row = 0
            if result.rowCount > 0 { return true }
        }
        isDone = true
        try finish()
        return false
    }

    var columnCount: Int { result.columnCount }

    func isNull(at position: Int) -> Bool {
        result.isNull(row, position)
    }

    /// Digits with an optional minus, as the server writes a bigint.
    func integer(at position: Int) -> Int64 {
        var value: Int64 = 0
        var isNegative = false
        for byte in result.bytes(row, position) {
            if byte == UInt8(ascii: "-") {
                isNegative = true
            } else {
                // Downwards, so that the smallest number fits.
                value = value &* 10 &- Int64(byte &- UInt8(ascii: "0"))
            }
        }
        return isNegative ? value : 0 &- value
    }

    func text(at position: Int) -> String {
        String(decoding: result.bytes(row, position), as: UTF8.self)
    }

    func hasText(_ expected: [UInt8], at position: Int) -> Bool {
        let found = result.bytes(row, position)
        guard found.count == expected.count, let start = found.baseAddress else { return found.count == expected.count }
        return memcmp(start, expected, expected.count) == 0
    }

    func appendText(at position: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: result.bytes(row, position))
    }

    func appendBytes(at position: Int, to bytes: inout [UInt8]) {
        HexText.append(result.bytes(row, position), to: &bytes)
    }
}
