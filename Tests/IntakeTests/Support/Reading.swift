import Foundation
import Planning
import Quantities
import Testing

@testable import Intake

/// A folder of a test's own, gone when the test ends.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "intake-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and answers its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }
}

/// Reads a text as a file of this name.
func read(
    _ text: String, as name: String = "figures.csv", options: IntakeOptions = sampleOptions(),
    catalogue: Catalogue? = nil
) throws -> IntakeFile {
    try read(bytes: Array(text.utf8), as: name, options: options, catalogue: catalogue)
}

func read(
    bytes: [UInt8], as name: String, options: IntakeOptions = sampleOptions(), catalogue: Catalogue? = nil
) throws -> IntakeFile {
    let folder = try TemporaryFolder()
    return IntakeFile.read(
        try folder.file(name, bytes), against: try catalogue ?? SampleCatalogue.catalogue(), options: options)
}

func sampleOptions() -> IntakeOptions {
    var options = IntakeOptions()
    options.existing = SampleCatalogue.records
    return options
}

/// A file of figures with the usual columns; one row per line.
func figures(_ rows: String..., options: IntakeOptions = sampleOptions()) throws -> IntakeFile {
    try read((["indicator,unit,period,value,numerator,denominator"] + rows).joined(separator: "\n"), options: options)
}

/// The only diagnostic of a file, which must be an error, with its cell.
func onlyError(_ file: IntakeFile, _ location: SourceLocation = #_sourceLocation) throws -> Diagnostic {
    try #require(file.diagnostics.count == 1, "\(file.diagnostics)", sourceLocation: location)
    let first = try #require(file.diagnostics.first, sourceLocation: location)
    #expect(first.severity == .error, sourceLocation: location)
    return first
}

/// Expects exactly one diagnostic, an error at this cell under this header.
func expectOnly(
    _ code: Diagnostic.Code, at cell: String, _ field: String, found: String?, in file: IntakeFile,
    _ location: SourceLocation = #_sourceLocation
) throws {
    let error = try onlyError(file, location)
    #expect(error.code == code, sourceLocation: location)
    #expect(error.place.file == file.name, sourceLocation: location)
    #expect(error.place.cell == cell, sourceLocation: location)
    #expect(error.place.field == field, sourceLocation: location)
    #expect(error.found == found, sourceLocation: location)
}
