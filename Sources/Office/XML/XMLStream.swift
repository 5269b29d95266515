/// Parses markup in chunks and tells a reader; refuses document types (and with them all entities), absurd depth and
/// absurdly long tags.
final class XMLStream<Reader: MarkupReader>: MarkupSink {
    /// The reader and the depth change with every piece of markup. They stand behind pointers, where access is not
    /// checked anew for each piece: a sheet has millions, and expat alone calls, one call at a time.
    private let place: UnsafeMutablePointer<Reader>
    private let depth: UnsafeMutablePointer<Int>
    private let expat: ExpatParser
    private let file: String
    /// The name of the entry, for faults.
    private let part: String
    private var taken = 0

    init(_ reader: Reader, file: String, part: String) throws(OfficeFault) {
        guard let expat = ExpatParser() else { throw OfficeFault(.unreadable("expat"), file: file) }
        self.expat = expat
        place = .allocate(capacity: 1)
        place.initialize(to: reader)
        depth = .allocate(capacity: 1)
        depth.initialize(to: 0)
        self.file = file
        self.part = part
        super.init()
        expat.tell(self)
    }

    deinit {
        place.deinitialize(count: 1)
        place.deallocate()
        depth.deallocate()
    }

    /// The reader as it stands.
    var reader: Reader { place.pointee }

    /// Takes the next chunk; true while more is wanted.
    func take(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(OfficeFault) -> Bool {
        let isWell = expat.parse(chunk, isLast: isLast)
        if let fault = place.pointee.fault { throw fault }
        if isForbidden { throw OfficeFault(.forbiddenMarkup, file: file, found: part) }
        if place.pointee.isDone { return false }
        taken += chunk.count
        guard isWell, taken - expat.tokenStart <= XMLBounds.longestToken else {
            throw OfficeFault(.damaged(part), file: file, found: expat.place)
        }
        return true
    }

    override func started(_ name: MarkupName, _ attributes: MarkupAttributes) {
        depth.pointee += 1
        if depth.pointee > XMLBounds.deepest { return forbid() }
        place.pointee.start(name, attributes)
    }

    override func ended(_ name: MarkupName) {
        depth.pointee -= 1
        place.pointee.end(name)
    }

    override func told(_ text: UnsafeBufferPointer<UInt8>) {
        place.pointee.text(text)
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
