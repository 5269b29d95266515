import CExpat

/// Who expat calls: the part of a stream that does not depend on its reader.
class MarkupSink {
    private(set) var isForbidden = false

    func started(_ name: MarkupName, _ attributes: MarkupAttributes) {}

    func ended(_ name: MarkupName) {}

    func told(_ text: UnsafeBufferPointer<UInt8>) {}

    func forbid() {
        isForbidden = true
    }
}

/// One run of expat.
final class ExpatParser {
    private let parser: XML_Parser

    /// `nil` where memory is short.
    init?() {
        guard let parser = XML_ParserCreate(nil) else { return nil }
        self.parser = parser
    }

    deinit {
        XML_ParserFree(parser)
    }

    /// Has the sink told of everything that is parsed from now on. The sink keeps the parser, not the parser the sink.
    func tell(_ sink: MarkupSink) {
        XML_SetUserData(parser, Unmanaged.passUnretained(sink).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                ExpatParser.tell(data) { $0.started(MarkupName(name), MarkupAttributes(attributes)) }
            },
            { data, name in
                guard let name else { return }
                ExpatParser.tell(data) { $0.ended(MarkupName(name)) }
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            UnsafeBufferPointer(start: text, count: Int(count)).withMemoryRebound(to: UInt8.self) { text in
                ExpatParser.tell(data) { $0.told(text) }
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in ExpatParser.tell(data) { $0.forbid() } }
    }

    private static func tell(_ data: UnsafeMutableRawPointer?, _ news: (MarkupSink) -> Void) {
        guard let data else { return }
        Unmanaged<MarkupSink>.fromOpaque(data)._withUnsafeGuaranteedRef(news)
    }

    /// False where the markup is not well formed, or the parse has been stopped.
    func parse(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
        chunk.withMemoryRebound(to: CChar.self) { bytes in
            XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0) == XML_STATUS_OK
        }
    }

    /// To be called from the sink.
    func stop() {
        XML_StopParser(parser, 0)
    }

    /// Where the token begins that is not complete yet.
    var tokenStart: Int { max(Int(XML_GetCurrentByteIndex(parser)), 0) }

    /// For faults.
    var place: String {
        "line \(XML_GetCurrentLineNumber(parser)), column \(XML_GetCurrentColumnNumber(parser))"
    }
}
