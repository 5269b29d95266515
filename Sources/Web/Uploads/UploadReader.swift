import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations

/// Takes in a form with files: the fields into memory, the files to disk while they arrive.
struct UploadReader {
    /// What was sent. `folder` is for whoever answers the request to remove.
    struct Sent: Sendable {
        let fields: QueryFields
        let files: [UploadedFile]
    }

    private static let mostFiles = 20
    /// A pasted text may be as long as one from a file; the other fields are short.
    static let mostFieldBytes = TextToCheck.limit + (64 << 10)
    private static let longestTime = Duration.seconds(300)

    /// Bytes of the whole body.
    let limit: Int
    /// Where files go; without one they are read over.
    let folder: UploadFolder?
    /// Asked with the fields before the first file is taken: with a wrong token nothing is written.
    let checksFields: (QueryFields) throws(Problem) -> Void

    private var fields: [(name: String, value: String)] = []
    private var fieldBytes = 0
    private var files: [UploadedFile] = []
    private var open: OpenPart?
    private var hasChecked = false
    /// Why the form is not taken. Its fields are read all the same, so that what was typed can be shown again.
    private var refusal: Problem?

    init(limit: Int, folder: UploadFolder?, checksFields: @escaping (QueryFields) throws(Problem) -> Void) {
        self.limit = limit
        self.folder = folder
        self.checksFields = checksFields
    }

    private enum OpenPart {
        case text(name: String, bytes: [UInt8])
        case file(UploadedFile, FileHandle, byteCount: Int)
        /// A file field in which nothing was chosen.
        case nothing
    }

    static func read(
        _ request: Request, limit: Int, into folder: UploadFolder?,
        checksFields: @escaping (QueryFields) throws(Problem) -> Void
    ) async throws -> Sent {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem(.bodyTooLarge(limit: limit))
        }
        var reader = UploadReader(limit: limit, folder: folder, checksFields: checksFields)
        return try await reader.read(request)
    }

    private mutating func read(_ request: Request) async throws -> Sent {
        defer { if case .file(_, let handle, _) = open { try? handle.close() } }
        let latest = ContinuousClock.now.advanced(by: Self.longestTime)
        do {
            var parser = try MultipartParser(contentType: request.headers[.contentType] ?? "")
            var count = 0
            for try await buffer in request.body {
                count += buffer.readableBytes
                guard count <= limit else { throw Problem(.bodyTooLarge(limit: limit)) }
                guard ContinuousClock.now < latest else { throw MultipartFault.cutOff }
                parser.append(buffer.readableBytesView)
                while let event = try parser.next() { try take(event) }
            }
            try parser.finish()
            let all = try queryFields()
            if !hasChecked { check(all) }
            if var refusal {
                refusal.kept = all
                throw refusal
            }
            return Sent(fields: all, files: files)
        } catch let fault as MultipartFault {
            throw Problem(fault == .cutOff ? .uploadCutOff : .notAnUpload, secret: "\(fault)")
        }
    }

    private mutating func check(_ fields: QueryFields) {
        hasChecked = true
        do throws(Problem) { try checksFields(fields) } catch { refusal = error }
    }

    private mutating func take(_ event: MultipartParser.Event) throws {
        switch event {
        case .part(let heading): open = try opened(heading)
        case .bytes(let bytes): try take(bytes)
        case .partEnd: try close()
        }
    }

    private mutating func opened(_ heading: PartHeading) throws -> OpenPart {
        guard heading.name.utf8.count <= 200 else {
            throw Problem(.unreadableQuery(.tooLong(name: String(heading.name.prefix(40)))))
        }
        guard let sent = heading.fileName else { return .text(name: heading.name, bytes: []) }
        guard !sent.isEmpty else { return .nothing }
        guard files.count < Self.mostFiles else { throw Problem(.unreadableQuery(.tooMany)) }
        if !hasChecked { check(try queryFields()) }
        guard refusal == nil, let folder else { return .nothing }
        let name = UploadedFile.safeName(sent)
        let (path, handle) = try folder.create(name, number: files.count + 1)
        return .file(UploadedFile(field: heading.name, name: name, path: path, byteCount: 0), handle, byteCount: 0)
    }

    private mutating func take(_ bytes: [UInt8]) throws {
        switch open {
        case .text(let name, var known):
            open = nil
            fieldBytes += bytes.count
            guard fieldBytes <= Self.mostFieldBytes else { throw Problem(.bodyTooLarge(limit: TextToCheck.limit)) }
            known.append(contentsOf: bytes)
            open = .text(name: name, bytes: known)
        case .file(let file, let handle, let count):
            try handle.write(contentsOf: bytes)
            open = .file(file, handle, byteCount: count + bytes.count)
        case .nothing, nil: break
        }
    }

    private mutating func close() throws {
        defer { open = nil }
        switch open {
        case .text(let name, let bytes):
            guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
                throw Problem(.unreadableQuery(.notUTF8))
            }
            fields.append((name, text))
        case .file(let file, let handle, let count):
            try handle.close()
            files.append(UploadedFile(field: file.field, name: file.name, path: file.path, byteCount: count))
        case .nothing, nil: break
        }
    }

    private func queryFields() throws(Problem) -> QueryFields {
        do throws(QueryFields.Fault) {
            return try QueryFields(fields: fields, .upload)
        } catch {
            throw Problem(.unreadableQuery(error))
        }
    }
}
