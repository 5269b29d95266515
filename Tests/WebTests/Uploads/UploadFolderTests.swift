import Foundation
import Testing
import Web

/// What a server leaves behind that is ended in the midst of a request.
struct UploadFolderTests {
    @Test func `folders of a day ago are swept, those in use and those of others stay`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sweep-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let old = Date().addingTimeInterval(-90_000)
        let names = [
            "tiendo-upload-\(UUID().uuidString)", "tiendo-typed-\(UUID().uuidString)", "tiendo-upload-so-lieu",
            "tiendo-\(UUID().uuidString)", "tiendo-entries-\(UUID().uuidString)",
            "tiendo-held-2jm09knnc2ouu1hfn9rqyioj9i",
            "tiendo-held-bao-cao",
        ]
        for name in names {
            let path = folder.appending(path: name)
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path.path)
        }
        let young = "tiendo-upload-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            at: folder.appending(path: young), withIntermediateDirectories: true)
        UploadFolder.sweep(in: folder)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(left) == [names[2], names[3], names[6], young])
    }
}
