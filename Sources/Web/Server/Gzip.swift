import CZlib
import NIOCore

/// The gzip format (RFC 1952), by zlib.
enum Gzip {
    /// A page shrinks to an eighth. The next level takes half as long again and saves a twentieth of that eighth.
    static let level: Int32 = 3
    /// A window of 32 KiB, with the header of gzip.
    private static let window: Int32 = 15 + 16
    static let longestName = 64

    /// The bytes as one gzip member; `nil` where zlib gives up.
    ///
    /// The header carries a file name of random length: who sees only the lengths of encrypted answers can't tell from them
    /// whether a guess that was put into a page repeats a secret on it (the attack called BREACH).
    static func compressed(_ plain: ByteBuffer) -> ByteBuffer? {
        var stream = z_stream()
        let ready = deflateInit2_(
            &stream, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard ready == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var name = randomName()
        return name.withUnsafeMutableBufferPointer { name -> ByteBuffer? in
            var header = gz_header()
            header.name = name.baseAddress
            header.os = 255
            guard deflateSetHeader(&stream, &header) == Z_OK else { return nil }
            return deflated(plain, by: &stream)
        }
    }

    /// Small letters, with a zero at their end.
    static func randomName() -> [UInt8] {
        (0..<Int.random(in: 1...longestName)).map { _ in UInt8.random(in: 97...122) } + [0]
    }

    private static func deflated(_ plain: ByteBuffer, by stream: inout z_stream) -> ByteBuffer? {
        let bound = Int(deflateBound(&stream, UInt(plain.readableBytes))) + longestName
        var packed = ByteBuffer()
        var isWhole = false
        packed.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { room in
            plain.withUnsafeReadableBytes { bytes in
                stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(clamping: bytes.count)
                stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(clamping: room.count)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                return Int(stream.total_out)
            }
        }
        return isWhole ? packed : nil
    }
}
