import SeededNumbers

/// Small changes that break files the way people, programs and attackers break them.
struct Mutation {
    /// Words that mean something to the reader.
    let words: [[UInt8]]
    /// What takes the place of a number.
    private static let numbers: [[UInt8]] = [
        "0", "-1", "1", "2147483648", "4294967296", "99999999999999999999", "1e308", "-1e-308", "NaN", "", "0.1", "60",
        "2958466", "1.234,56", "1.234", "16384", "1048577",
    ].map { Array($0.utf8) }

    init(words: [String]) {
        self.words = words.map { Array($0.utf8) }
    }

    func apply(to bytes: inout [UInt8], _ chance: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...6, using: &chance) { once(&bytes, &chance) }
    }

    private func once(_ bytes: inout [UInt8], _ chance: inout SeededGenerator) {
        switch Int.random(in: 0..<9, using: &chance) {
        case 0: flip(&bytes, &chance)
        case 1: bytes.removeSubrange(range(bytes, 64, &chance))
        case 2:
            let copied = Array(bytes[range(bytes, 200, &chance)])
            bytes.insert(contentsOf: copied, at: place(bytes, &chance))
        case 3, 4: insert(words, &bytes, &chance)
        case 5, 6: replaceNumber(&bytes, &chance)
        case 7:
            let moved = Array(bytes[range(bytes, 400, &chance)])
            bytes.removeSubrange(range(bytes, 40, &chance))
            for _ in 0..<Int.random(in: 1...50, using: &chance) {
                bytes.insert(contentsOf: moved, at: place(bytes, &chance))
                if bytes.count > 1 << 19 { return }
            }
        default: bytes.removeSubrange(place(bytes, &chance)...)
        }
    }

    private func flip(_ bytes: inout [UInt8], _ chance: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let index = Int.random(in: 0..<bytes.count, using: &chance)
        bytes[index] = UInt8.random(in: 0...255, using: &chance)
    }

    private func insert(_ list: [[UInt8]], _ bytes: inout [UInt8], _ chance: inout SeededGenerator) {
        guard let word = list.randomElement(using: &chance) else { return }
        bytes.insert(contentsOf: word, at: place(bytes, &chance))
    }

    private func replaceNumber(_ bytes: inout [UInt8], _ chance: inout SeededGenerator) {
        let start = place(bytes, &chance)
        guard let first = bytes[start...].firstIndex(where: { (0x30...0x39).contains($0) }),
            let number = Self.numbers.randomElement(using: &chance)
        else { return }
        let end = bytes[first...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.endIndex
        bytes.replaceSubrange(first..<end, with: number)
    }

    private func place(_ bytes: [UInt8], _ chance: inout SeededGenerator) -> Int {
        Int.random(in: 0...bytes.count, using: &chance)
    }

    private func range(_ bytes: [UInt8], _ longest: Int, _ chance: inout SeededGenerator) -> Range<Int> {
        let start = place(bytes, &chance)
        return start..<min(bytes.count, start + Int.random(in: 0...longest, using: &chance))
    }
}
