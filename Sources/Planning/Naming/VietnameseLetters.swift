/// A letter of Vietnamese taken apart: its plain letter, its shape and the tone of its syllable.
struct VietnameseLetter {
    /// "a" of "ậ".
    let plain: Unicode.Scalar
    /// "â" of "ậ".
    let shaped: Unicode.Scalar
    /// 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng; 0 for none.
    let tone: UInt8
}

/// The precomposed letters and the combining marks of Vietnamese, lower case.
enum VietnameseLetters {
    /// What a precomposed lower-case letter consists of; `nil` for letters that carry nothing.
    static func parts(of scalar: Unicode.Scalar) -> VietnameseLetter? {
        precomposed[scalar.value]
    }

    /// The tone that a combining mark stands for, in decomposed text (NFD).
    static func tone(ofMark mark: Unicode.Scalar) -> UInt8? {
        switch mark.value {
        case 0x0300: 1
        case 0x0301: 2
        case 0x0309: 3
        case 0x0303: 4
        case 0x0323: 5
        default: nil
        }
    }

    /// "â" for "a" with a combining circumflex; `nil` where the mark makes no letter of Vietnamese.
    static func shaped(_ plain: Unicode.Scalar, byMark mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch (plain, mark.value) {
        case ("a", 0x0306): "ă"
        case ("a", 0x0302): "â"
        case ("e", 0x0302): "ê"
        case ("o", 0x0302): "ô"
        case ("o", 0x031B): "ơ"
        case ("u", 0x031B): "ư"
        default: nil
        }
    }

    /// "a" for "ă" and "â", "d" for "đ"; the letter itself where it has no shape.
    static func plain(_ shaped: Unicode.Scalar) -> Unicode.Scalar {
        switch shaped {
        case "ă", "â": "a"
        case "ê": "e"
        case "ô", "ơ": "o"
        case "ư": "u"
        case "đ": "d"
        default: shaped
        }
    }

    /// Each shaped vowel with its five toned forms in the order huyền, sắc, hỏi, ngã, nặng.
    private static let tonedForms: [(Unicode.Scalar, String)] = [
        ("a", "àáảãạ"), ("ă", "ằắẳẵặ"), ("â", "ầấẩẫậ"), ("e", "èéẻẽẹ"), ("ê", "ềếểễệ"), ("i", "ìíỉĩị"),
        ("o", "òóỏõọ"), ("ô", "ồốổỗộ"), ("ơ", "ờớởỡợ"), ("u", "ùúủũụ"), ("ư", "ừứửữự"), ("y", "ỳýỷỹỵ"),
        ("đ", ""),
    ]

    private static let precomposed: [UInt32: VietnameseLetter] = {
        var table: [UInt32: VietnameseLetter] = [:]
        for (shaped, forms) in tonedForms {
            let letter = plain(shaped)
            if letter != shaped {
                table[shaped.value] = VietnameseLetter(plain: letter, shaped: shaped, tone: 0)
            }
            for (index, form) in forms.unicodeScalars.enumerated() {
                table[form.value] = VietnameseLetter(plain: letter, shaped: shaped, tone: UInt8(index + 1))
            }
        }
        return table
    }()
}
