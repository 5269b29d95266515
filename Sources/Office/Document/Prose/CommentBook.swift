/// The part of a .docx that holds the texts of its comments, with what announces it.
struct CommentBook {
    private var parts: OfficePackage
    private let author: String
    private var added = ""
    /// Behind the numbers of the comments that are there.
    let firstID: Int

    private static let part = "word/comments.xml"
    private static let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    init(package: OfficePackage, author: String) {
        parts = package
        self.author = author
        let known = package[Self.part].map { String(decoding: $0.content, as: UTF8.self) } ?? ""
        firstID = Self.largestID(known) + 1
    }

    private static func largestID(_ markup: String) -> Int {
        markup.components(of: "w:id=\"").compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? -1
    }

    mutating func add(_ comments: [DocxProse.Comment], firstID: Int) {
        let author = MarkupElement.escaped(author)
        for (offset, comment) in comments.enumerated() {
            added +=
                "<w:comment w:id=\"\(firstID + offset)\" w:author=\"\(author)\" w:initials=\"TĐ\"><w:p><w:r>"
                + "<w:t xml:space=\"preserve\">\(MarkupElement.escaped(comment.text))</w:t></w:r></w:p></w:comment>"
        }
    }

    /// The package with the comments in it.
    func package(file: String) throws(OfficeFault) -> OfficePackage {
        var copy = parts
        if let index = copy.parts.firstIndex(where: { $0.name == Self.part }) {
            copy.parts[index].content = try appended(copy.parts[index], added, "</w:comments>", file)
            return copy
        }
        let markup =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:comments xmlns:w=\"\(Self.namespace)\">\(added)</w:comments>"
        copy.parts.append(PackagePart(Self.part, markup))
        try announce(
            "[Content_Types].xml", "<Override PartName=\"/\(Self.part)\" ContentType=\"\(Self.kind)\"/>", "</Types>",
            &copy,
            file)
        try announce(
            "word/_rels/document.xml.rels",
            "<Relationship Id=\"tiendoComments\" Type=\"\(Self.relation)\" Target=\"comments.xml\"/>",
            "</Relationships>",
            &copy, file)
        return copy
    }

    private func announce(
        _ name: String, _ markup: String, _ end: String, _ copy: inout OfficePackage, _ file: String
    ) throws(OfficeFault) {
        guard let index = copy.parts.firstIndex(where: { $0.name == name }) else {
            throw OfficeFault(.damaged(name), file: file)
        }
        copy.parts[index].content = try appended(copy.parts[index], markup, end, file)
    }

    /// The part with more before its last end tag.
    private func appended(
        _ part: PackagePart, _ markup: String, _ end: String, _ file: String
    ) throws(OfficeFault) -> [UInt8] {
        let bytes = part.content
        let tail = Array(end.utf8)
        var place = bytes.count - tail.count
        while place >= 0, !bytes[place..<(place + tail.count)].elementsEqual(tail) { place -= 1 }
        guard place >= 0 else { throw OfficeFault(.damaged(part.name), file: file) }
        return Array(bytes[..<place]) + Array(markup.utf8) + Array(bytes[place...])
    }
}

extension String {
    /// What stands behind each occurrence of a mark.
    fileprivate func components(of mark: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(rest.prefix(12))
        }
        return found
    }
}
