/// A .docx or .xlsx with all of its parts, in the order of the file.
package struct OfficePackage: Sendable {
    package var parts: [PackagePart]
    private let file: String

    /// What a text document may have: far less than a workbook.
    private static var limits: ExpansionLimits {
        var limits = ExpansionLimits()
        limits.archiveBytes = 32 << 20
        limits.entries = 2_000
        limits.entryBytes = 64 << 20
        limits.totalBytes = 128 << 20
        return limits
    }

    package init(path: String) throws(OfficeFault) {
        file = fileName(path)
        let archive = try ZipArchive(path: path, limits: Self.limits)
        parts = []
        for name in archive.namesInOrder where !name.hasSuffix("/") {
            var content: [UInt8] = []
            try archive.read(name) { chunk, _ in
                content.append(contentsOf: chunk)
                return true
            }
            parts.append(PackagePart(name, content))
        }
    }

    /// A package of these parts.
    package static func bytes(_ parts: [PackagePart], file: String = "docx") throws(OfficeFault) -> [UInt8] {
        try PackageWriter.bytes(parts, file: file)
    }

    package subscript(name: String) -> PackagePart? {
        parts.first { $0.name == name }
    }

    /// The bytes of the file, the same for the same parts.
    package func bytes() throws(OfficeFault) -> [UInt8] {
        try PackageWriter.bytes(parts, file: file)
    }
}
