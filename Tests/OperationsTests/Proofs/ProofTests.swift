import Foundation
import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing

/// A signed scan comes in with its figures, or later.
@Suite(.serialized) struct ProofTests {
    private static let scan = Array("%PDF-1.7\n%âãÏÓ\n1 0 obj\n".utf8)

    private func file(_ name: String, _ bytes: [UInt8], in scratch: Scratch) throws -> String {
        let path = "\(scratch.folder)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    private func request(_ scratch: Scratch, _ proofs: [String]) throws -> ImportRequest {
        let figures = try Example.file(
            "s2.csv", in: scratch, "indicator,unit,period,value", "jobs-created,02560,2023-09,12",
            "jobs-created,02569,2023-09,9")
        return ImportRequest(
            files: [figures], author: "UBND xã Tú Thịnh", reason: "bổ sung", status: .preliminary, proofs: proofs)
    }

    @Test(arguments: Backend.available)
    func `a scan that comes with an import stands behind all its submissions`(backend: Backend) throws {
        try Example.withCopy(backend) { delivery, scratch in
            let scan = try file("Báo cáo đã ký.pdf", Self.scan, in: scratch)
            let report = try delivery.bringIn(request(scratch, [scan]))
            #expect(report.proofs == ["Báo cáo đã ký.pdf"])
            let record = try #require(try delivery.proofs().first)
            #expect(record.submissions.count == 2)
            #expect(record.proof.commit == report.commit)
            #expect(record.proof.media == .pdf)
            #expect(try delivery.proofs(of: UnitReference(code: UnitCode("02569"))).count == 1)
            #expect(try delivery.proofs(of: UnitReference(code: UnitCode("02593"))).isEmpty)
            #expect(try delivery.proofs(on: Sample.period("2023-09")).count == 1)
            let later = try file("bảng kê.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], in: scratch)
            _ = try delivery.attach([later], to: [record.submissions[1]], by: "UBND xã Tú Thịnh")
            #expect(try delivery.proofs().map(\.proof.media) == [.pdf, .png])
            let copy = "\(scratch.folder)/copy.pdf"
            #expect(try delivery.write(record.proof.number, to: copy).proof == record.proof)
            #expect(Array(try Data(contentsOf: URL(filePath: copy))) == Self.scan)
            #expect(throws: Failure.self) { try delivery.write(record.proof.number, to: copy) }
            #expect(try scratch.database.verify().finding == nil)
        }
    }

    @Test func `what a file is shows in its content, not in its name`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let head = delivery.view().head
            let program = try file("scan.pdf", [0x4D, 0x5A, 0x90, 0], in: scratch)
            let text = try file("scan.png", Array("báo cáo".utf8), in: scratch)
            let empty = try file("empty.pdf", [], in: scratch)
            let page = try file("page.pdf", Array("<html>%PDF-".utf8), in: scratch)
            for path in [program, text, empty, page] {
                let name = URL(filePath: path).lastPathComponent
                #expect(
                    Example.refusal { _ = try delivery.bringIn(try request(scratch, [path])) }
                        == .notAProof(name: name))
            }
            let missing = "\(scratch.folder)/none.pdf"
            #expect(
                Example.refusal { _ = try delivery.bringIn(try request(scratch, [missing])) } == .missingFile(missing))
            #expect(Example.refusal { _ = try delivery.write(ProofNumber(1)) } == .unknownProof(ProofNumber(1)))
            #expect(delivery.view().head == head)
        }
    }

    @Test func `a scan of more than 20 MB is refused with its size`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let bytes = Self.scan + Array(repeating: 0, count: Proof.sizeLimit)
            let path = try file("lớn.pdf", bytes, in: scratch)
            #expect(
                Example.refusal { _ = try delivery.attach([path], to: [SubmissionNumber(1)], by: "UBND xã") }
                    == .proofTooLarge(name: "lớn.pdf", bytes: bytes.count, limit: Proof.sizeLimit))
        }
    }

    @Test func `a dry run looks at the scan and keeps nothing`() throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            var request = try request(scratch, [file("a.pdf", Self.scan, in: scratch)])
            request.isDryRun = true
            #expect(try delivery.bringIn(request).proofs == ["a.pdf"])
            #expect(try delivery.proofs().isEmpty)
        }
    }
}
