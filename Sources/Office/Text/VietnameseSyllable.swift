import Foundation

/// Whether letters can be a Vietnamese syllable: one onset, one rime, at most one tone. What an encoding makes of bytes is
/// judged by this.
enum VietnameseSyllable {
    static func isPlausible(_ word: some StringProtocol) -> Bool {
        guard let (bare, tone) = split(word) else { return false }
        return onsets.contains { onset in
            guard bare.hasPrefix(onset) else { return false }
            let rime = bare.dropFirst(onset.count)
            return rimes.contains(rime) && (tone.map { fits($0, rime) } ?? true)
        }
    }

    private struct Tone {
        let mark: Unicode.Scalar
        let isOnLastLetter: Bool
    }

    /// The letters without their tone, and the tone; `nil` where there are two.
    private static func split(_ word: some StringProtocol) -> (bare: String, tone: Tone?)? {
        var bare = ""
        var tone: Tone?
        let letters = Array(word.lowercased().precomposedStringWithCanonicalMapping)
        guard letters.count <= longest else { return nil }
        for (place, letter) in letters.enumerated() {
            for scalar in String(letter).decomposedStringWithCanonicalMapping.unicodeScalars {
                if !tones.contains(scalar) {
                    bare.unicodeScalars.append(scalar)
                } else if tone == nil {
                    tone = Tone(mark: scalar, isOnLastLetter: place == letters.count - 1)
                } else {
                    return nil
                }
            }
        }
        return (bare.precomposedStringWithCanonicalMapping, tone)
    }

    private static let longest = 7
    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    /// Behind c, ch, p and t only two tones are spoken; of two vowels at the end the first one bears the tone, but for
    /// "hoà" and the like.
    private static func fits(_ tone: Tone, _ rime: some StringProtocol) -> Bool {
        if ["c", "ch", "p", "t"].contains(where: { rime.hasSuffix($0) }) {
            return tone.mark == "\u{301}" || tone.mark == "\u{323}"
        }
        return !tone.isOnLastLetter || rime.count == 1 || ["oa", "oe", "uy", "uê"].contains(String(rime))
    }

    private static let onsets =
        words(
            "ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x") + [""]

    private static let rimes = Set(
        words(
            """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
            ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut
            uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu ych yn ynh yp yt
            """
        ).map { Substring($0) })

    private static func words(_ list: String) -> [String] {
        list.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
