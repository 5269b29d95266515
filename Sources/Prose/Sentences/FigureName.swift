import Planning

/// How an indicator's name takes its value in a sentence.
enum FigureName {
    /// "28 xã, thị trấn đạt …": the value stands before its unit of measure, which begins the name.
    case counted(unit: String, rest: String)
    /// "Kết nạp 149 đảng viên mới": the value stands within the name.
    case inserted(before: String, after: String)
    /// "Diện tích trồng rừng đạt 1.903,5 ha".
    case stated(String)

    /// Beginnings of names that say what is done, not what is measured.
    private static let verbs = [
        "Kết nạp ", "Tạo ", "Giải quyết ", "Phát triển ", "Thành lập ", "Xóa ", "Cấp ", "Trồng mới ",
    ]

    init(_ definition: IndicatorDefinition) {
        let name = Self.inOnePiece(definition.name.vietnamese)
        let measure = definition.measure.vietnamese
        let counts = [.flow, .stock, .recognition].contains(definition.kind) && definition.decimals == 0
        guard counts, !measure.isEmpty else {
            self = .stated(name)
            return
        }
        let base = name.hasPrefix("Số ") ? String(name.dropFirst(3)) : name.withSmallInitial
        if base.hasPrefix(measure), let next = base.dropFirst(measure.count).first, next == " " || next == "," {
            self = .counted(unit: measure, rest: String(base.dropFirst(measure.count)))
        } else if let parts = Self.within(name, measure) {
            self = .inserted(before: parts.0, after: parts.1)
        } else {
            self = .stated(name)
        }
    }

    private static func within(_ name: String, _ measure: String) -> (String, String)? {
        guard verbs.contains(where: { name.hasPrefix($0) }) else { return nil }
        for found in ["người \(measure)", measure] {
            guard let place = name.firstWords(found) else { continue }
            return (String(name[..<place.lowerBound]), measure + String(name[place.upperBound...]))
        }
        return nil
    }

    /// "Sản phẩm công nghiệp: đường" reads "Sản phẩm công nghiệp (đường)"; "(lũy kế)" goes without saying in a count.
    private static func inOnePiece(_ name: String) -> String {
        var text = name
        if let place = text.firstWords("(lũy kế)") { text.removeSubrange(place) }
        text = text.trimmedEnd
        guard let colon = text.firstIndex(of: ":") else { return text }
        let part = text[text.index(after: colon)...].drop { $0 == " " }
        return "\(text[..<colon]) (\(part))"
    }
}

extension String {
    /// With a small first letter, unless the first word is an abbreviation.
    var withSmallInitial: String {
        let second = dropFirst().first
        if let second, second.isUppercase || second.isNumber { return self }
        return prefix(1).lowercased() + dropFirst()
    }

    var withLargeInitial: String {
        prefix(1).uppercased() + dropFirst()
    }

    /// Where the words stand in the text as whole words.
    func firstWords(_ words: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(words) {
                let end = index(start, offsetBy: words.count)
                let opens = start == startIndex || !self[index(before: start)].isLetter
                let closes = end == endIndex || !self[end].isLetter
                if opens, closes { return start..<end }
            }
            start = index(after: start)
        }
        return nil
    }

    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
