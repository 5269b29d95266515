import Planning

/// What the lines above a table say of its figures: "KẾ HOẠCH NĂM 2023 GIAO CHO CÁC XÃ" holds plans.
struct TitleMeaning {
    /// A plan, or `nil` where the titles say nothing of it.
    private(set) var scenario: FigureMeaning.Scenario?
    /// The assigner that they name.
    private(set) var assigner: String?

    init(_ titles: [String], _ words: HeaderWords) {
        for title in titles.reversed() {
            let folded = HeaderWords.folded(title)
            let assigner = words.longest(.plan, in: folded).flatMap { $0.meaning.isEmpty ? nil : $0.meaning }
            guard Self.isOfPlans(title, folded) else { continue }
            scenario = .plan(assigner ?? "")
            self.assigner = assigner
            return
        }
    }

    private static let results = [
        "thuc hien", "ket qua", "tinh hinh", "uoc", "tien do", "quyet toan", "so sanh", "bao cao", "danh gia",
    ]

    /// An office ("Phòng Tài chính - Kế hoạch") and a document ("kèm theo Kế hoạch số 12/KH-UBND") are no plans.
    private static func isOfPlans(_ title: String, _ folded: String) -> Bool {
        let text = " " + folded + " "
        guard [" ke hoach ", " du toan ", " chi tieu giao ", " giao chi tieu "].contains(where: text.contains),
            !results.contains(where: { text.contains(" \($0) ") }), !title.contains("/"), !title.hasPrefix("("),
            ![" kem theo ", " so ke hoach ", " phong ", " ban hanh ", " can cu "].contains(where: text.contains)
        else { return false }
        return text.contains(" giao ") || text.contains(" phan bo ") || PeriodMention(title).year != nil
    }
}
