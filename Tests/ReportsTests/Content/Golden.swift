import Foundation
import Testing

/// Texts that a person has looked at once: `RECORD=1` writes them, every other run compares.
enum Golden {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    static func expect(_ text: String, named name: String, location: SourceLocation = #_sourceLocation) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden")
        let place = folder.appending(path: name)
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: place, atomically: true, encoding: .utf8)
            return
        }
        let known = try String(contentsOf: place, encoding: .utf8)
        guard known != text else { return }
        Attachment.record(text, named: name)
        let old = known.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        Issue.record(
            "\(name) has changed in line \(line + 1):\n- \(line < old.count ? old[line] : "(end)")\n+ \(line < new.count ? new[line] : "(end)")",
            sourceLocation: location)
    }
}
