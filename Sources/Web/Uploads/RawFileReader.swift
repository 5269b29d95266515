import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Takes in one file that a program sends as the body itself: to disk while it arrives.
enum RawFileReader {
    /// The name of the query's item that says how the file is called.
    static let nameField = "name"

    private static let longestTime = Duration.seconds(300)

    static func read(_ request: Request, limit: Int, into folder: UploadFolder) async throws -> UploadedFile {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem(.bodyTooLarge(limit: limit))
        }
        let sent = (try? QueryFields(request.uri.query, .address)).flatMap { $0[nameField] } ?? ""
        let name = UploadedFile.safeName(sent)
        let (path, handle) = try folder.create(name, number: 1)
        defer { try? handle.close() }
        let latest = ContinuousClock.now.advanced(by: longestTime)
        var count = 0
        for try await buffer in request.body {
            count += buffer.readableBytes
            guard count <= limit else { throw Problem(.bodyTooLarge(limit: limit)) }
            guard ContinuousClock.now < latest else { throw Problem(.uploadCutOff) }
            try handle.write(contentsOf: Array(buffer.readableBytesView))
        }
        return UploadedFile(field: nameField, name: name, path: path, byteCount: count)
    }
}
