import Quantities

/// Puts the text of a cell together from its runs: plain, rich (several runs), without phonetic guides.
struct TextRuns {
    private(set) var bytes: [UInt8] = []
    private var start = 0
    private var isInRun = false
    private var keepsSpace = false
    private var phonetic = 0
    /// The name of the font of the run, where it has its own.
    private var font: String?
    /// The runs that have a font of their own.
    private var fonts: [(bytes: Range<Int>, font: LegacyFont?)] = []

    mutating func clear() {
        // Most cells have no runs: looking is cheaper than clearing.
        if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
        if !fonts.isEmpty { fonts.removeAll(keepingCapacity: true) }
        if font != nil { font = nil }
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name {
        case "rPh": phonetic += 1
        case "r": font = nil
        case "rFont": font = attributes["val"]
        case "t" where phonetic == 0:
            isInRun = true
            keepsSpace = attributes["space"] == "preserve"
            start = bytes.count
        default: break
        }
    }

    mutating func end(_ name: MarkupName) {
        switch name {
        case "rPh": phonetic -= 1
        case "t" where isInRun:
            isInRun = false
            if !keepsSpace { trim() }
            if let font { fonts.append((start..<bytes.count, LegacyFont(font))) }
        default: break
        }
    }

    mutating func take(_ more: UnsafeBufferPointer<UInt8>) {
        if isInRun { bytes.append(contentsOf: more) }
    }

    /// Excel drops the space around a run that does not ask to keep it.
    private mutating func trim() {
        while bytes.count > start, Self.isSpace(bytes[bytes.count - 1]) { bytes.removeLast() }
        let lead = bytes[start...].prefix(while: Self.isSpace).count
        bytes.removeSubrange(start..<start + lead)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    var text: String { Self.text(bytes) }

    /// Whether a run is in an old font, or, where cells are, in a font of its own at all.
    func needsFonts(besideLegacyCells: Bool) -> Bool {
        besideLegacyCells ? !fonts.isEmpty : fonts.contains { $0.font != nil }
    }

    /// The text in pieces of one font each.
    var rich: RichText {
        var pieces: [RichText.Piece] = []
        var next = 0
        for run in fonts {
            pieces.append(RichText.Piece(text: Self.text(Array(bytes[next..<run.bytes.lowerBound])), font: .ofCell))
            pieces.append(RichText.Piece(text: Self.text(Array(bytes[run.bytes])), font: .own(run.font)))
            next = run.bytes.upperBound
        }
        pieces.append(RichText.Piece(text: Self.text(Array(bytes[next...])), font: .ofCell))
        return RichText(pieces: pieces)
    }

    /// A text as it stands in the markup: NFC, and with `_x000A_`, Excel's way of writing what XML can't, resolved.
    static func text(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self).composed.visible }
        var text: [UInt8] = []
        var next = 0
        while next < bytes.count {
            if bytes[next] == UInt8(ascii: "_"), let scalar = escaped(bytes[next...]) {
                text.append(contentsOf: UTF8.encode(scalar) ?? .init())
                next += 7
            } else {
                text.append(bytes[next])
                next += 1
            }
        }
        return String(decoding: text, as: UTF8.self).composed.visible
    }

    /// `_xHHHH_`; a control that no text holds, and half a pair, stay as they are written.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let part = Array(bytes.prefix(7))
        guard part.count == 7, part[1] == UInt8(ascii: "x"), part[6] == UInt8(ascii: "_"),
            part[2..<6].allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }),
            let value = UInt32(String(decoding: part[2..<6], as: UTF8.self), radix: 16),
            value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value)
        else { return nil }
        return Unicode.Scalar(value)
    }
}
