import CZlib
import NIOCore

/// Pieces that are packed by themselves and put together: what many answers share is packed once.
///
/// No piece refers to another, so nothing of an answer's own, such as a token, is ever packed together with what stands in
/// the shared one.
extension Gzip {
    /// Bytes packed by themselves, with what is needed to go on after them.
    struct Piece: Sendable {
        let packed: ByteBuffer
        fileprivate let checksum: UInt
        fileprivate let length: Int
    }

    /// For what is packed once and sent often.
    private static let best: Int32 = 6
    /// A window of 32 KiB, without header and checksum.
    private static let bareWindow: Int32 = -15
    private static let trailerSize = 8

    /// The bytes as a piece that others may follow; `nil` where zlib gives up.
    static func piece(of plain: ByteBuffer) -> Piece? {
        piece(plain, best, isLast: false)
    }

    /// One gzip member: a piece between bytes of the answer's own.
    static func joined(_ opening: ByteBuffer, _ middle: Piece, _ closing: ByteBuffer) -> ByteBuffer? {
        guard let first = piece(opening, level, isLast: false), let last = piece(closing, level, isLast: true) else {
            return nil
        }
        let pieces = [first, middle, last]
        var joined = ByteBuffer()
        joined.reserveCapacity(
            pieces.reduce(header.count + longestName + trailerSize) { $0 + $1.packed.readableBytes })
        joined.writeBytes(header)
        joined.writeBytes(randomName())
        var checksum = UInt(0)
        var length = 0
        for piece in pieces {
            joined.writeImmutableBuffer(piece.packed)
            checksum = crc32_combine(checksum, piece.checksum, piece.length)
            length += piece.length
        }
        joined.writeInteger(UInt32(truncatingIfNeeded: checksum), endianness: .little)
        joined.writeInteger(UInt32(truncatingIfNeeded: length), endianness: .little)
        return joined
    }

    /// The mark of gzip, "deflate", "a name follows", no time, no further hints, from an unknown system.
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 255]

    private static func piece(_ plain: ByteBuffer, _ level: Int32, isLast: Bool) -> Piece? {
        var stream = z_stream()
        let ready = deflateInit2_(
            &stream, level, Z_DEFLATED, bareWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard ready == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        // A piece that others follow ends with an empty block of five bytes, on a whole byte.
        let room = Int(deflateBound(&stream, UInt(plain.readableBytes))) + 16
        var packed = ByteBuffer()
        var isWhole = false
        packed.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { room in
            plain.withUnsafeReadableBytes { bytes in
                stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(clamping: bytes.count)
                stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(clamping: room.count)
                let code = deflate(&stream, isLast ? Z_FINISH : Z_FULL_FLUSH)
                isWhole = stream.avail_in == 0 && stream.avail_out > 0 && code == (isLast ? Z_STREAM_END : Z_OK)
                return Int(stream.total_out)
            }
        }
        guard isWhole else { return nil }
        let checksum = plain.withUnsafeReadableBytes { bytes in
            crc32(0, bytes.bindMemory(to: UInt8.self).baseAddress, UInt32(clamping: bytes.count))
        }
        return Piece(packed: packed, checksum: checksum, length: plain.readableBytes)
    }
}
