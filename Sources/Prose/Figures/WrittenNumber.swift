package import Quantities

/// A number as a text has it: its value and how far it is written out.
package struct WrittenNumber: Sendable, Hashable {
    package let value: ExactDecimal
    /// Digits written behind the decimal mark, zeros included.
    package let decimals: Int

    package init(value: ExactDecimal, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }

    /// Reads digits with dots and commas: Vietnamese notation first, then what slips in from elsewhere ("4.2",
    /// "1,234,567"). `nil` for what is no number: "1.2.3", or more than 30 digits.
    init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        do {
            value = try NumberReader(.vietnamese).read(text)
            decimals = Self.digits(behind: ",", in: text)
            return
        } catch {
            if case .ambiguous(_, let readings) = error, let decimal = readings.first {
                value = decimal
                decimals = Self.digits(behind: ".", in: text)
                return
            }
        }
        // "1,234,567.8"
        guard text.utf8.filter({ $0 == UInt8(ascii: ",") }).count > 1, let foreign = Self.foreign(text) else {
            return nil
        }
        self = foreign
    }

    private static func foreign(_ text: String) -> WrittenNumber? {
        let swapped = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
        guard let value = try? NumberReader(.vietnamese).read(swapped) else { return nil }
        return WrittenNumber(value: value, decimals: digits(behind: ",", in: swapped))
    }

    private static func digits(behind mark: Character, in text: String) -> Int {
        text.lastIndex(of: mark).map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }

    /// The number as an integer of at most nine digits.
    var small: Int? {
        guard value.scale == 0, decimals == 0, value.coefficient >= 0, value.coefficient < 1_000_000_000 else {
            return nil
        }
        return Int(value.coefficient)
    }
}
