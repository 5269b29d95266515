/// Cuts a body of multipart/form-data into its parts while it arrives (RFC 7578, RFC 2046).
///
/// Strict where browsers are: nothing stands before the first delimiter. It holds the heading of a part, or as many bytes as
/// a delimiter has, beside what was just appended.
struct MultipartParser: Sendable {
    enum Event: Sendable, Hashable {
        case part(PartHeading)
        /// Some bytes of the part; never empty.
        case bytes([UInt8])
        case partEnd
    }

    private enum Place {
        /// Before the first delimiter, which has no line end before it.
        case start
        /// Behind a delimiter: another part follows, or nothing does.
        case delimiter
        case heading
        case content
        case end
    }

    private static let longestHeading = 4096

    private let delimiter: [UInt8]
    private var place = Place.start
    private var held: [UInt8] = []
    private var read = 0

    /// - Parameter contentType: The header of the request, with the boundary.
    init(contentType: String) throws(MultipartFault) {
        guard let boundary = Self.boundary(contentType) else { throw .noBoundary }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        held.removeFirst(read)
        read = 0
        held.append(contentsOf: bytes)
    }

    /// What comes next; `nil` until more has been appended.
    mutating func next() throws(MultipartFault) -> Event? {
        while true {
            switch place {
            case .start:
                guard held.count - read >= delimiter.count - 2 else { return nil }
                guard stands(delimiter[2...], at: read) else { throw .malformed }
                read += delimiter.count - 2
                place = .delimiter
            case .delimiter:
                guard held.count - read >= 2 else { return nil }
                guard stands("\r\n".utf8, at: read) || stands("--".utf8, at: read) else { throw .malformed }
                place = stands("--".utf8, at: read) ? .end : .heading
                read += 2
            case .heading: return try heading()
            case .content:
                let event = content()
                if event == .partEnd { place = .delimiter }
                return event
            case .end:
                // What follows the last delimiter means nothing.
                read = held.count
                return nil
            }
        }
    }

    /// To be called when nothing more comes.
    func finish() throws(MultipartFault) {
        guard place == .end else { throw .cutOff }
    }

    private mutating func heading() throws(MultipartFault) -> Event? {
        let mark = "\r\n\r\n".utf8
        var index = read
        let last = min(held.count - mark.count, read + Self.longestHeading)
        while index <= last {
            if held[index] == UInt8(ascii: "\r"), stands(mark, at: index) {
                let heading = try PartHeading(held[read..<index])
                read = index + mark.count
                place = .content
                return .part(heading)
            }
            index += 1
        }
        guard held.count - read <= Self.longestHeading else { throw .headingTooLong }
        return nil
    }

    private mutating func content() -> Event? {
        var index = read
        while index < held.count {
            guard let found = held[index...].firstIndex(of: UInt8(ascii: "\r")) else {
                index = held.count
                break
            }
            index = found
            let known = held[index...].prefix(delimiter.count)
            if delimiter.starts(with: known) {
                // The whole of it, or perhaps its beginning.
                if index == read {
                    guard known.count == delimiter.count else { return nil }
                    read += delimiter.count
                    return .partEnd
                }
                break
            }
            index += 1
        }
        guard index > read else { return nil }
        defer { read = index }
        return .bytes(Array(held[read..<index]))
    }

    private func stands(_ bytes: some Collection<UInt8>, at index: Int) -> Bool {
        held[index...].starts(with: bytes)
    }

    /// RFC 2046: up to 70 characters of a few kinds, in quotation marks where need be.
    private static func boundary(_ contentType: String) -> String? {
        let pieces = contentType.split(separator: ";")
        guard let type = pieces.first, type.filter({ $0 != " " }).lowercased() == "multipart/form-data" else {
            return nil
        }
        var found: String?
        for piece in pieces.dropFirst() {
            let parts = piece.drop { $0 == " " || $0 == "\t" }.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "boundary" else { continue }
            guard found == nil else { return nil }
            var value = parts[1]
            while value.last == " " { value.removeLast() }
            if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
            found = String(value)
        }
        guard let found, (1...70).contains(found.utf8.count), found.utf8.last != UInt8(ascii: " ") else { return nil }
        let isAllowed = found.unicodeScalars.allSatisfy {
            "0"..."9" ~= $0 || "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "'()+_,-./:=? ".unicodeScalars.contains($0)
        }
        return isAllowed ? found : nil
    }
}
