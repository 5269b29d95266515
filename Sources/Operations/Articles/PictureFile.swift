import Planning

/// A PNG or JPEG by its content: its size in pixels, and its bytes without what a camera tells of itself.
struct PictureFile {
    let media: Picture.Media
    let width: Int
    let height: Int
    let bytes: [UInt8]

    init?(_ bytes: [UInt8]) {
        if let found = Self.png(bytes) ?? Self.jpeg(bytes), found.width > 0, found.height > 0 {
            self = found
        } else {
            return nil
        }
    }

    private init(_ media: Picture.Media, _ width: Int, _ height: Int, _ bytes: [UInt8]) {
        self.media = media
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    // MARK: PNG

    private static let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Chunks that draw the picture; texts, times and camera data are no part of it.
    private static let drawing: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD",
    ]

    private static func png(_ bytes: [UInt8]) -> PictureFile? {
        guard bytes.starts(with: pngMark) else { return nil }
        var (place, kept) = (8, pngMark)
        var size: (Int, Int)?
        while place + 12 <= bytes.count {
            let length = number(bytes, place, 4)
            let end = place + 12 + length
            guard end <= bytes.count else { return nil }
            let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            if kind == "IHDR" {
                guard place == 8, length == 13 else { return nil }
                size = (number(bytes, 16, 4), number(bytes, 20, 4))
            }
            if drawing.contains(kind) { kept += bytes[place..<end] }
            if kind == "IEND" { return size.map { PictureFile(.png, $0.0, $0.1, kept) } }
            place = end
        }
        return nil
    }

    // MARK: JPEG

    /// Marker by marker up to the scan; what follows it is the picture itself.
    private static func jpeg(_ bytes: [UInt8]) -> PictureFile? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var (place, kept) = (2, Array(bytes[..<2]))
        var size: (Int, Int)?
        var turn: UInt8?
        while place + 4 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            if marker == 0xFF {
                place += 1
                continue
            }
            let length = number(bytes, place + 2, 2)
            let end = place + 2 + length
            guard length >= 2, end <= bytes.count else { return nil }
            switch marker {
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                guard length >= 8 else { return nil }
                size = (number(bytes, place + 7, 2), number(bytes, place + 5, 2))
                kept += bytes[place..<end]
            // Camera data: only which way up it is goes along.
            case 0xE1: turn = turn ?? orientation(Array(bytes[place + 4..<end]))
            case 0xE3...0xED, 0xEF, 0xFE: break
            case 0xDA:
                guard let size, bytes.suffix(2).elementsEqual([0xFF, 0xD9]) || bytes.count > end + 16 else {
                    return nil
                }
                let head = turn.map { orientationSegment($0) } ?? []
                let isTurned = (5...8).contains(turn ?? 1)
                let whole = Array(kept[..<2]) + head + kept[2...] + bytes[place...]
                return PictureFile(.jpeg, isTurned ? size.1 : size.0, isTurned ? size.0 : size.1, whole)
            default: kept += bytes[place..<end]
            }
            place = end
        }
        return nil
    }

    /// The orientation (1…8) in the first directory of an EXIF segment.
    private static func orientation(_ segment: [UInt8]) -> UInt8? {
        guard segment.starts(with: Array("Exif\0\0".utf8)), segment.count >= 14 else { return nil }
        let tiff = Array(segment.dropFirst(6))
        let isLittle = tiff.starts(with: Array("II".utf8))
        guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
        func read(_ place: Int, _ length: Int) -> Int? {
            guard place >= 0, place + length <= tiff.count else { return nil }
            let part = Array(tiff[place..<place + length])
            return number(isLittle ? part.reversed() : part, 0, length)
        }
        guard let start = read(4, 4), let count = read(start, 2), count <= 200 else { return nil }
        for index in 0..<count {
            let entry = start + 2 + index * 12
            guard let tag = read(entry, 2) else { return nil }
            if tag == 0x0112, let value = read(entry + 8, 2), (1...8).contains(value) { return UInt8(value) }
        }
        return nil
    }

    /// A segment that says nothing but which way up the picture is.
    private static func orientationSegment(_ turn: UInt8) -> [UInt8] {
        [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn]
            + [0, 0, 0, 0, 0, 0]
    }

    /// Bytes as a number, the highest first.
    private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int {
        bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
    }
}
