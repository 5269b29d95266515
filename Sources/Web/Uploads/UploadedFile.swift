import Foundation

/// A file that came with a form: it lies in a folder of its own until the request has been answered, then it is gone.
struct UploadedFile: Sendable, Hashable {
    /// The field of the form.
    let field: String
    /// The name that it had, made fit to be one: no folder, no control characters, composed letters.
    let name: String
    /// Ends with the name.
    let path: String
    let byteCount: Int

    /// A name as a browser sent it, fit to stand in a folder, a list and a header.
    static func safeName(_ sent: String) -> String {
        // Old browsers sent the whole path, those of Windows with backslashes.
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            ![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(
                scalar.properties.generalCategory)
        }
        let name = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty, name != ".", name != ".." else { return "file" }
        return shortened(name)
    }

    /// At most 150 bytes, the ending kept: a folder takes 255, and something may be put before it.
    private static func shortened(_ name: String) -> String {
        let limit = 150
        guard name.utf8.count > limit else { return name }
        let ending = name.lastIndex(of: ".").map { name[$0...] }.flatMap { $0.utf8.count <= 10 ? $0 : nil } ?? ""
        var head = name.dropLast(ending.count)
        while head.utf8.count + ending.utf8.count > limit { head.removeLast() }
        return String(head) + ending
    }
}
