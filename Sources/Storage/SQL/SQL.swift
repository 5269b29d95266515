/// A piece of SQL whose interpolated values are always bound, never pasted into the text.
///
/// Only other pieces of SQL, names known at compile time and words for column types go in as text.
package struct SQL: Sendable, Hashable, ExpressibleByStringInterpolation {
    enum Part: Sendable, Hashable {
        case text(String)
        case value(Value)
        case word(TypeWord)
    }

    private(set) var parts: [Part]

    /// A `StaticString`: there is no way to make SQL out of text that is not in the program.
    package init(stringLiteral value: StaticString) {
        parts = [.text(value.description)]
    }

    package init(stringInterpolation: Interpolation) {
        parts = stringInterpolation.parts
    }

    package struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { parts.append(.text(literal.description)) }
        }

        /// A value: bound.
        package mutating func appendInterpolation(_ value: some Bindable) {
            parts.append(.value(value.bound))
        }

        /// A value that may be missing: bound, as NULL then.
        package mutating func appendInterpolation(_ value: (some Bindable)?) {
            parts.append(.value(value.bound))
        }

        /// Another piece, with its own values bound.
        package mutating func appendInterpolation(_ piece: SQL) {
            parts.append(contentsOf: piece.parts)
        }

        /// The name of a table or column, known at compile time.
        package mutating func appendInterpolation(_ name: Identifier) {
            parts.append(.text(name.text))
        }

        /// A word that the dialects spell differently.
        package mutating func appendInterpolation(_ word: TypeWord) {
            parts.append(.word(word))
        }
    }
}

extension SQL {
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    package mutating func append(_ piece: SQL) {
        parts.append(contentsOf: piece.parts)
    }
}

extension Sequence<SQL> {
    /// The pieces one after the other, with `separator` between them.
    package func joined(by separator: SQL) -> SQL {
        var result: SQL = ""
        for (index, piece) in enumerated() {
            if index > 0 { result.append(separator) }
            result.append(piece)
        }
        return result
    }
}

/// A name in SQL. It can only be made from text in the program.
package struct Identifier: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let text: String

    package init(stringLiteral value: StaticString) {
        text = value.description
    }

    package var description: String { text }
}
