import Planning

/// What the lines above a table may name as the indicator of all its figures: "Diện tích trồng rừng" of
/// "Biểu 2: Kết quả diện tích trồng rừng theo xã năm 2023 (ha)".
enum TitleSubjects {
    /// Words behind which a title speaks of place, time or division.
    private static let ends: Set<String> = [
        "theo", "cua", "tai", "cac", "tren", "den", "tinh", "huyen", "xa", "nam", "quy", "thang", "trong", "giao",
        "phan",
        "chia", "giai", "so", "toan",
    ]
    /// Words with which it speaks of itself, the longest first.
    private static let beginnings = [
        "tinh hinh thuc hien", "ket qua thuc hien", "tien do thuc hien", "bao cao ket qua", "bao cao tinh hinh",
        "bang tong hop", "bieu tong hop", "bieu chi tiet", "bang so lieu", "thong ke", "tong hop", "bao cao", "ket qua",
        "tinh hinh", "tien do", "thuc hien", "ke hoach", "so lieu", "chi tieu", "bang", "bieu",
    ]

    static func names(_ titles: [String]) -> [String] {
        var names: [String] = []
        for title in titles {
            let bare = title.withoutBrackets.oneLine
            let parts = bare.split(whereSeparator: { ".,;:–".contains($0) }).map { String($0).trimmed() }
            for part in [bare] + parts where part.utf8.count <= 300 {
                for name in shortened(part) where !names.contains(name) { names.append(name) }
            }
        }
        return Array(names.prefix(120))
    }

    /// The line as it is and without its first words, each up to where something else begins.
    private static func shortened(_ line: String) -> [String] {
        let words = line.split(separator: " ").map(String.init)
        let folded = words.map { NameFolding.folded($0) }
        var starts = [0]
        while let start = starts.last, let length = beginning(folded[start...]) { starts.append(start + length) }
        return starts.flatMap { start in
            let cuts = words.indices.dropFirst(start + 1).filter { place in
                ends.contains(folded[place]) || words[place].contains(where: \.isNumber)
            }
            return ([words.count] + cuts.reversed()).filter { $0 - start > 1 }.map {
                words[start..<$0].joined(separator: " ")
            }
        }
    }

    private static func beginning(_ folded: ArraySlice<String>) -> Int? {
        let text = folded.joined(separator: " ") + " "
        return beginnings.first { text.hasPrefix($0 + " ") }.map { $0.split(separator: " ").count }
    }
}
