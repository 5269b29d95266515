/// Who is told what stands in a piece of markup. What is handed over is gone when the call returns.
protocol MarkupReader {
    /// Why the reader can't go on.
    var fault: OfficeFault? { get }
    /// Set by the reader to end the parse: it has seen enough, or has a fault. It is still told the rest of a chunk.
    var isDone: Bool { get }
    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes)
    mutating func end(_ name: MarkupName)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension MarkupReader {
    var fault: OfficeFault? { nil }
    var isDone: Bool { false }
    mutating func end(_ name: MarkupName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// A name in markup, without its prefix, compared as bytes.
struct MarkupName {
    private let bytes: UnsafePointer<CChar>
    private let count: Int

    init(_ whole: UnsafePointer<CChar>) {
        var start = whole
        var next = whole
        while next.pointee != 0 {
            if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
            next += 1
        }
        bytes = start
        count = next - start
    }

    static func ~= (pattern: StaticString, name: MarkupName) -> Bool {
        name.equals(pattern)
    }

    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        // Most comparisons end here.
        guard text.utf8CodeUnitCount == count else { return false }
        let other = text.utf8Start
        for index in 0..<count where UInt8(bitPattern: bytes[index]) != other[index] { return false }
        return true
    }
}

/// The attributes of one element, while its start is being told.
struct MarkupAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        self.list = list
    }

    subscript(name: StaticString) -> String? {
        value(name).map { $0.string }
    }

    func number(_ name: StaticString) -> Int? {
        value(name).flatMap { $0.number }
    }

    /// "1" or "true".
    func flag(_ name: StaticString) -> Bool {
        ["1", "true"].contains(self[name])
    }

    func value(_ name: StaticString) -> MarkupValue? {
        var index = 0
        while let attribute = self[index] {
            if attribute.name.equals(name) { return attribute.value }
            index += 1
        }
        return nil
    }

    /// The attributes in the order of the markup, for those who need several.
    subscript(index: Int) -> (name: MarkupName, value: MarkupValue)? {
        guard let list, let name = list[2 * index], let value = list[2 * index + 1] else { return nil }
        return (MarkupName(name), MarkupValue(bytes: value))
    }
}

/// What an attribute says.
struct MarkupValue {
    /// Ends with zero.
    let bytes: UnsafePointer<CChar>

    var string: String { String(cString: bytes) }

    /// A number without sign, such as an index; `nil` for anything else.
    var number: Int? {
        var next = bytes
        var value = 0
        while next.pointee >= 0x30, next.pointee <= 0x39, value < 1 << 48 {
            value = value * 10 + Int(next.pointee - 0x30)
            next += 1
        }
        return next.pointee == 0 && next != bytes ? value : nil
    }
}
