import Planning

/// Finds conferences by code or name.
struct ConferenceFinder {
    private let conferences: [Conference]

    init(_ conferences: [Conference]) {
        self.conferences = conferences
    }

    /// The conference of the row; `nil` for an empty cell and, reported, for one that is not known.
    func code(_ reader: inout RowReader) -> String? {
        guard let text = reader.text(.conference) else { return nil }
        if let exact = conferences.first(where: { $0.code == text }) { return exact.code }
        let folded = NameFolding.folded(text)
        let matches = conferences.filter { NameFolding.folded($0.name) == folded }
        if matches.count == 1, let only = matches.first { return only.code }
        reader.report(at: .conference, .unknownConference(nearest: nearest(to: text)))
        return nil
    }

    /// The nearest conferences, or the newest ones where none is near.
    private func nearest(to text: String) -> [String] {
        let candidates = conferences.map { NameCandidate(code: $0.code, name: $0.name) }
        let near = NearestNames(candidates).nearest(to: text)
        return (near.isEmpty ? candidates.suffix(3).reversed() : near).map(\.description)
    }
}
