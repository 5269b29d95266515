/// Parses markup in chunks and tells a reader; refuses document types (and with them all entities), absurd depth and
/// absurdly long tags.
final class XMLStream<Reader: MarkupReader>: MarkupSink {
    private(set) var reader: Reader
    private let expat: ExpatParser
    private let file: String
    /// The name of the entry, for faults.
    private let part: String
    private var depth = 0
    private var taken = 0

    init(_ reader: Reader, file: String, part: String) throws(OfficeFault) {
        guard let expat = ExpatParser() else { throw OfficeFault(.unreadable("expat"), file: file) }
        self.expat = expat
        self.reader = reader
        self.file = file
        self.part = part
        super.init()
        expat.tell(self)
    }

    /// Takes the next chunk; true while more is wanted.
    func take(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(OfficeFault) -> Bool {
        let isWell = expat.parse(chunk, isLast: isLast)
        if let fault = reader.fault { throw fault }
        if isForbidden { throw OfficeFault(.forbiddenMarkup, file: file, found: part) }
        if reader.isDone { return false }
        taken += chunk.count
        guard isWell, taken - expat.tokenStart <= XMLBounds.longestToken else {
            throw OfficeFault(.damaged(part), file: file, found: expat.place)
        }
        return true
    }

    override func started(_ name: MarkupName, _ attributes: MarkupAttributes) {
        depth += 1
        if depth > XMLBounds.deepest { forbid() } else { reader.start(name, attributes) }
    }

    override func ended(_ name: MarkupName) {
        depth -= 1
        reader.end(name)
    }

    override func told(_ text: UnsafeBufferPointer<UInt8>) {
        reader.text(text)
    }

    override func forbid() {
        super.forbid()
        expat.stop()
    }
}

enum XMLBounds {
    static let deepest = 64
    /// Bytes of one tag or comment: expat holds it whole.
    static let longestToken = 1 << 20
}
