import Foundation
import Pages
import Testing

/// Texts that a person has looked at once: `RECORD=1` writes them, every other run compares.
enum Golden {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    /// The style sheet has a test of its own; that its text has changed is no news of a page.
    static func expect(
        _ document: String, named name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
    ) throws {
        let text = document.replacing(StyleSheet.fingerprint, with: "fingerprint")
        let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden")
        let place = folder.appending(path: name)
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: place, atomically: true, encoding: .utf8)
            return
        }
        let known = try String(contentsOf: place, encoding: .utf8)
        guard known != text else { return }
        Attachment.record(text, named: name)
        Issue.record("\(name) has changed:\n\(difference(known, text))", sourceLocation: location)
    }

    /// The first lines that differ.
    private static func difference(_ known: String, _ text: String) -> String {
        let old = known.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let place =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let was = place < old.count ? old[place].prefix(600) : "(end)"
        let now = place < new.count ? new[place].prefix(600) : "(end)"
        return "line \(place + 1)\n- \(was)\n+ \(now)"
    }
}
