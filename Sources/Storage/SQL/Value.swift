/// What a column holds: everything exact is an integer, everything else text, but for the bytes of a file.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// What can be bound to a statement.
package protocol Bindable {
    var bound: Value { get }
}

extension Value: Bindable {
    package var bound: Value { self }
}

extension Int64: Bindable {
    package var bound: Value { .integer(self) }
}

extension Int: Bindable {
    package var bound: Value { .integer(Int64(self)) }
}

extension Bool: Bindable {
    /// 1 or 0: the engines' own booleans differ.
    package var bound: Value { .integer(self ? 1 : 0) }
}

extension String: Bindable {
    /// Composed (NFC), so that equal texts have equal bytes.
    package var bound: Value { .text(composed) }
}

extension Optional: Bindable where Wrapped: Bindable {
    package var bound: Value { self?.bound ?? .null }
}
