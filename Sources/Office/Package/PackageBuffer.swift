import CMinizip

/// Where minizip writes: memory instead of a file.
final class PackageBuffer {
    private(set) var bytes: [UInt8] = []
    private var position = 0

    /// The functions minizip calls; they keep this buffer without holding it, so it has to outlive the archive.
    var functions: zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { own, _, _ in own },
            zread_file: { own, _, target, count in PackageBuffer.at(own) { $0.read(target, count) } ?? 0 },
            zwrite_file: { own, _, source, count in PackageBuffer.at(own) { $0.write(source, count) } ?? 0 },
            ztell64_file: { own, _ in PackageBuffer.at(own) { ZPOS64_T($0.position) } ?? .max },
            zseek64_file: { own, _, offset, origin in PackageBuffer.at(own) { $0.seek(offset, origin) } ?? -1 },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    private static func at<Answer>(_ own: UnsafeMutableRawPointer?, _ use: (PackageBuffer) -> Answer) -> Answer? {
        guard let own else { return nil }
        return use(Unmanaged<PackageBuffer>.fromOpaque(own).takeUnretainedValue())
    }

    private func write(_ source: UnsafeRawPointer?, _ count: UInt) -> UInt {
        let new = UnsafeRawBufferPointer(start: source, count: Int(count))
        let overlap = min(bytes.count - position, new.count)
        bytes.replaceSubrange(position..<(position + overlap), with: new.prefix(overlap))
        bytes.append(contentsOf: new.dropFirst(overlap))
        position += new.count
        return count
    }

    private func read(_ target: UnsafeMutableRawPointer?, _ count: UInt) -> UInt {
        let there = min(bytes.count - position, Int(count))
        let part = bytes[position..<(position + there)]
        UnsafeMutableRawBufferPointer(start: target, count: Int(count)).copyBytes(from: part)
        position += there
        return UInt(there)
    }

    /// 0 where the place exists.
    private func seek(_ offset: ZPOS64_T, _ origin: Int32) -> Int {
        let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_SET: 0
            case ZLIB_FILEFUNC_SEEK_CUR: position
            default: bytes.count
            }
        guard let target = Int(exactly: offset).map({ base + $0 }), target <= bytes.count else { return -1 }
        position = target
        return 0
    }
}
