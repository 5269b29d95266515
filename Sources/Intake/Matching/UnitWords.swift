import Planning

/// The words and letters that stand before the name of a unit.
enum UnitWords {
    private static let letters: [(text: String, kinds: Set<UnitKind>)] = [
        ("TT.", [.town]), ("TP.", [.district, .province]), ("TX.", [.district]), ("X.", [.commune]), ("P.", [.ward]),
        ("H.", [.district]), ("Q.", [.district]), ("T.", [.province]),
    ]

    /// The name without the word for its kind: "Tân Trào" of "xã Tân Trào", "X. Tân Trào" and "Xã: Tân Trào".
    static func cut(_ text: String) -> (bare: String, kinds: Set<UnitKind>?) {
        let name = text.trimmed(of: "-+*")
        for (letters, kinds) in letters where name.uppercased().hasPrefix(letters) && name.count > letters.count + 1 {
            return (String(name.dropFirst(letters.count)).trimmed(), kinds)
        }
        let words = name.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).map(String.init)
        for count in [2, 1] where words.count > count {
            let head = NameFolding.spelled(words.prefix(count).joined(separator: " ")) + " x"
            let plain = NameFolding.folded(words.prefix(count).joined(separator: " ")) + " x"
            guard let cut = KindPrefix.cut(spelled: head) ?? KindPrefix.cut(folded: plain), cut.rest == "x" else {
                continue
            }
            return (words.dropFirst(count).joined(separator: " "), cut.kinds)
        }
        return (name, nil)
    }

    static func bare(_ name: String) -> String { cut(name).bare }

    /// What may be a unit in a line: the words behind "huyện", "xã" and the like, from long to short.
    static func mentions(_ line: String) -> [(kinds: Set<UnitKind>, name: String)] {
        let words = line.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) }).prefix(60).map(String.init)
        var found: [(Set<UnitKind>, String)] = []
        for start in words.indices {
            for count in [2, 1] where start + count < words.count {
                let head = words[start..<(start + count)].joined(separator: " ")
                // Without diacritics only where the line has none: "các thi" is no "thị xã".
                let plain = NameFolding.folded(head) + " x"
                guard
                    let cut = KindPrefix.cut(spelled: NameFolding.spelled(head) + " x")
                        ?? KindPrefix.cut(folded: plain),
                    cut.rest == "x"
                else { continue }
                for length in stride(from: min(4, words.count - start - count), through: 1, by: -1) {
                    let name = words[(start + count)..<(start + count + length)].joined(separator: " ")
                    found.append((cut.kinds, name))
                }
                break
            }
        }
        return found
    }
}
