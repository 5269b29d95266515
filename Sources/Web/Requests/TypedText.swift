import Foundation
import Operations
import Quantities

/// What was typed or pasted; tables of it go to the reader of files as files.
enum TypedText {
    /// As all text comes in, from people and from programs: letters with their marks composed, and nothing in it that nobody
    /// sees.
    static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        return text.precomposedStringWithCanonicalMapping.visible
    }

    /// In the form in which everything is kept: letters with their marks composed.
    static func composed(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A number of a form as files have it. People write "1.900" and "96,6", so that here neither is a question; what is no
    /// such number goes as it was typed, and is told of where it is read.
    static func number(_ text: String) -> String {
        let typed = composed(text)
        guard let value = try? NumberReader(.vietnamese).read(typed) else { return typed }
        // Three decimals could also be a group of thousands.
        return value.scale == 3 ? "\(value)0" : value.description
    }

    /// Writes the texts to files of their own for as long as the work takes.
    static func withFiles<Value>(
        _ texts: [String], named name: String?, _ work: ([ReferenceFile]) throws -> Value
    ) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tiendo-typed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [ReferenceFile] = []
        for (place, text) in texts.enumerated() {
            let path = folder.appending(path: "table-\(place + 1).csv")
            try Data(text.utf8).write(to: path)
            files.append(ReferenceFile(path: path.path, name: place == 0 ? name : nil))
        }
        return try work(files)
    }
}
