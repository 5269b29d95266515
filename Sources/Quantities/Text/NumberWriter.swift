/// Writes a number so that `NumberReader` of the same notation reads the same number.
package struct NumberWriter: Sendable {
    private let notation: NumberNotation

    /// A writer for one notation.
    package init(_ notation: NumberNotation) {
        self.notation = notation
    }

    /// The number with all its decimals, and zeros up to `places` when that is more: 5 with two places is "5,00".
    /// Never cuts a digit off; who wants fewer rounds first.
    package func write(_ value: ExactDecimal, places: Int? = nil) -> String {
        let digits = Array(String(value.coefficient.magnitude).utf8)
        let leading = max(0, value.scale + 1 - digits.count)
        let all = repeatElement(UInt8(ascii: "0"), count: leading) + digits
        let wholeCount = all.count - value.scale
        let zeros = max(0, (places ?? 0) - value.scale)

        var text: [UInt8] = value.coefficient < 0 ? [UInt8(ascii: "-")] : []
        for (index, digit) in all.enumerated() {
            if index == wholeCount { text.append(decimalMark) }
            if isGroupStart(index, of: wholeCount) { text.append(UInt8(ascii: ".")) }
            text.append(digit)
        }
        if zeros > 0 {
            if value.scale == 0 { text.append(decimalMark) }
            text += repeatElement(UInt8(ascii: "0"), count: zeros)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private var decimalMark: UInt8 {
        notation == .vietnamese ? UInt8(ascii: ",") : UInt8(ascii: ".")
    }

    private func isGroupStart(_ index: Int, of wholeCount: Int) -> Bool {
        notation == .vietnamese && index > 0 && index < wholeCount && (wholeCount - index).isMultiple(of: 3)
    }
}
