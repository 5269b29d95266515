/// Names as people search and compare them.
///
/// Both forms ignore case, punctuation and the number of spaces, and take composed and decomposed text (NFC, NFD)
/// alike.
package enum NameFolding {
    /// Without diacritics: "Tổng đàn lợn" is "tong dan lon", and đ is d.
    package static func folded(_ text: String) -> String {
        var folder = Folder(keepsDiacritics: false)
        return folder.fold(text)
    }

    /// With diacritics, but without the old and the new place of a tone: "thủy" and "thuỷ" are one spelling.
    ///
    /// Each word ends in the digit of its tone, so the result is for comparing, not for showing.
    package static func spelled(_ text: String) -> String {
        var folder = Folder(keepsDiacritics: true)
        return folder.fold(text)
    }
}

private struct Folder {
    let keepsDiacritics: Bool
    private var result = String.UnicodeScalarView()
    private var tone: UInt8 = 0
    private var isInWord = false

    init(keepsDiacritics: Bool) {
        self.keepsDiacritics = keepsDiacritics
    }

    mutating func fold(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                take(lowered(scalar))
            } else {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { take(lower) }
            }
        }
        endWord()
        return String(result)
    }

    private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("A"..."Z").contains(scalar) else { return scalar }
        return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 32))
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { append(scalar) } else { endWord() }
        } else if let letter = VietnameseLetters.parts(of: scalar) {
            append(keepsDiacritics ? letter.shaped : letter.plain)
            if letter.tone > 0 { tone = letter.tone }
        } else if let marked = VietnameseLetters.tone(ofMark: scalar) {
            if isInWord { tone = marked }
        } else if isShapeMark(scalar) {
            shapeLast(by: scalar)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            append(scalar)
        } else if scalar.properties.generalCategory == .nonspacingMark || isInvisible(scalar) {
            // Other marks, zero-width spaces and soft hyphens belong to nobody's name.
        } else {
            endWord()
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if !isInWord, !result.isEmpty { result.append(" ") }
        isInWord = true
        result.append(scalar)
    }

    private mutating func endWord() {
        if keepsDiacritics, isInWord, tone > 0 { result.append(Unicode.Scalar(0x30 + tone)) }
        tone = 0
        isInWord = false
    }

    private func isShapeMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x0302 || scalar.value == 0x0306 || scalar.value == 0x031B
    }

    private mutating func shapeLast(by mark: Unicode.Scalar) {
        guard keepsDiacritics, isInWord, let last = result.last,
            let shaped = VietnameseLetters.shaped(last, byMark: mark)
        else { return }
        result.removeLast()
        result.append(shaped)
    }

    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format
    }
}
