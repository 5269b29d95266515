import CZlib
import NIOCore

/// Unpacks what the server packed, by zlib's own reader.
enum GzipText {
    enum Fault: Error {
        case notWhole
    }

    static func unpacked(_ packed: ByteBuffer) throws -> String {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw Fault.notWhole
        }
        defer { inflateEnd(&stream) }
        var plain = [UInt8](repeating: 0, count: 8 << 20)
        var bytes = Array(packed.readableBytesView)
        let isWhole = bytes.withUnsafeMutableBufferPointer { bytes in
            plain.withUnsafeMutableBufferPointer { plain in
                stream.next_in = bytes.baseAddress
                stream.avail_in = UInt32(bytes.count)
                stream.next_out = plain.baseAddress
                stream.avail_out = UInt32(plain.count)
                return inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
            }
        }
        guard isWhole else { throw Fault.notWhole }
        return String(decoding: plain.prefix(Int(stream.total_out)), as: UTF8.self)
    }
}
