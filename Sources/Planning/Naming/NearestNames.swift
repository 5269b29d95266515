/// Something that a person can name: by its code, its name or another name of it.
package struct NameCandidate: Sendable, Hashable, CustomStringConvertible {
    package let code: String
    package let name: String
    package let otherNames: [String]

    package init(code: String, name: String, otherNames: [String] = []) {
        self.code = code
        self.name = name
        self.otherNames = otherNames
    }

    /// "076 (Sơn Dương)".
    package var description: String { "\(code) (\(name))" }
}

/// Finds what a person may have meant.
package struct NearestNames: Sendable {
    private struct Form: Sendable {
        let letters: [UInt8]
        let candidate: Int
        let isCode: Bool
    }

    private let candidates: [NameCandidate]
    private let forms: [Form]

    package init(_ candidates: [NameCandidate]) {
        self.candidates = candidates
        self.forms = candidates.enumerated().flatMap { index, candidate in
            ([candidate.code, candidate.name] + candidate.otherNames).enumerated().compactMap { place, text in
                let letters = Array(NameFolding.folded(text).utf8)
                return letters.isEmpty ? nil : Form(letters: letters, candidate: index, isCode: place == 0)
            }
        }
    }

    /// At most `limit` candidates within a third of the letters, the nearest first; equal ones by code and name.
    ///
    /// A text that contains a name, or is contained in one, counts as near; so does a code that lost its leading zeros.
    package func nearest(to text: String, limit: Int = 3) -> [NameCandidate] {
        let wanted = Array(NameFolding.folded(text).utf8)
        // Longer texts are sentences, and the comparison takes the square of their length.
        guard !wanted.isEmpty, wanted.count <= 120 else { return [] }
        var best: [Int: Int] = [:]
        for form in forms {
            guard let score = score(wanted, form) else { continue }
            best[form.candidate] = min(best[form.candidate] ?? .max, score)
        }
        return best.sorted { left, right in
            let (one, other) = (candidates[left.key], candidates[right.key])
            return (left.value, one.code, one.name) < (right.value, other.code, other.name)
        }.prefix(limit).map { candidates[$0.key] }
    }

    /// Twice the edit distance, so that containment (3) stands between one and two edits.
    private func score(_ wanted: [UInt8], _ form: Form) -> Int? {
        if form.isCode, isNumber(wanted), isNumber(form.letters), withoutZeros(wanted) == withoutZeros(form.letters) {
            return 0
        }
        let allowed = max(1, min(wanted.count, form.letters.count) / 3)
        let distance = EditDistance.between(wanted, form.letters, atMost: allowed)
        let isInside = min(wanted.count, form.letters.count) >= 4 && isContained(wanted, form.letters)
        switch (distance, isInside) {
        case (let distance?, true): return min(2 * distance, 3)
        case (let distance?, false): return 2 * distance
        case (nil, true): return 3
        case (nil, false): return nil
        }
    }

    private func isNumber(_ letters: [UInt8]) -> Bool {
        letters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private func withoutZeros(_ letters: [UInt8]) -> ArraySlice<UInt8> {
        letters.drop { $0 == UInt8(ascii: "0") }
    }

    private func isContained(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }
}
