import Storage

/// Rows in the text form of COPY: a line each, tabs between the columns, `\N` for NULL.
struct CopyText {
    private(set) var bytes: [UInt8] = []

    init(_ rows: RowBatch) throws(Fault) {
        bytes.reserveCapacity(rows.values.count * 8)
        for (index, value) in rows.values.enumerated() {
            if index % rows.width > 0 { bytes.append(UInt8(ascii: "\t")) }
            try append(value)
            if index % rows.width == rows.width - 1 { bytes.append(UInt8(ascii: "\n")) }
        }
    }

    private mutating func append(_ value: Value) throws(Fault) {
        switch value {
        case .null: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .text(let text):
            for byte in text.utf8 {
                switch byte {
                case 0: throw .unstorableText(text)
                case UInt8(ascii: "\\"): append(escaped: "\\")
                case UInt8(ascii: "\n"): append(escaped: "n")
                case UInt8(ascii: "\r"): append(escaped: "r")
                case UInt8(ascii: "\t"): append(escaped: "t")
                default: bytes.append(byte)
                }
            }
        case .bytes(let content):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(contentsOf: HexText.text(content).utf8)
        }
    }

    private mutating func append(escaped letter: Unicode.Scalar) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: letter))
    }
}
