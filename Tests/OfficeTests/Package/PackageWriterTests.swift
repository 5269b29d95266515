import Testing

@testable import Office

@Suite struct PackageWriterTests {
    @Test func `parts come back in their order with their names and bytes`() throws {
        let parts = [
            PackagePart("[Content_Types].xml", "<a/>"), PackagePart("word/Ảnh.png", [0, 255, 7]),
            PackagePart("leer", []),
            PackagePart("large", [UInt8](repeating: 65, count: 300_000)),
        ]
        let folder = try ScratchFolder()
        let path = try folder.file("a.docx", try PackageWriter.bytes(parts, file: "a.docx"))
        #expect(try OfficePackage(path: path).parts == parts)
    }

    @Test func `the clock of the machine does not show`() throws {
        let bytes = try PackageWriter.bytes([PackagePart("a", "b")], file: "a.docx")
        // Time and day of the first entry: midnight of 1980-01-01.
        #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    }
}
