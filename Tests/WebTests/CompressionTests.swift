import HTTPTypes
import NIOCore
import Testing

@testable import Web

@Suite("Answers sent packed")
struct CompressionTests {
    @Test(
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("deflate, gzip;q=0.5, br", true), ("gzip;q=0", false),
            ("gzip;q=0.001", true), ("*", true), ("*;q=0", false), ("*, gzip;q=0.000", false), ("br", false),
        ] as [(String?, Bool)])
    func `a browser says whether it unpacks gzip`(header: String?, takes: Bool) {
        #expect(CompressionMiddleware.takesGzip(header) == takes)
    }

    @Test func `what was packed is the same when it is unpacked, and not always of the same length`() throws {
        let text = String(repeating: "Huyện Sơn Dương trồng rừng 1.900 ha. ", count: 2000)
        let packed = try (0..<40).map { _ in try #require(Gzip.compressed(ByteBuffer(string: text))) }
        #expect(packed.allSatisfy { (try? GzipText.unpacked($0)) == text })
        #expect(packed.allSatisfy { $0.readableBytes * 10 < text.utf8.count })
        #expect(Set(packed.map(\.readableBytes)).count > 1)
    }

    @Test func `a page is packed for a browser that unpacks it, and says so`() async throws {
        try await SmallLedger.withSite { browser, _, _ in
            let address = "/journal"
            let plain = try await browser.ask(address)
            let packed = try await browser.ask(address, others: ["accept-encoding": "gzip, br"])
            #expect(plain["content-encoding"] == nil)
            #expect(packed["content-encoding"] == "gzip")
            #expect(packed["content-length"] == nil)
            #expect(packed["vary"]?.contains("Accept-Encoding") == true)
            #expect(packed["etag"] == plain["etag"].map { "W/" + $0 })
            let again = try await browser.ask(
                address, ifNoneMatch: packed["etag"], others: ["accept-encoding": "gzip, br"])
            #expect(again.status == 304)
        }
    }
}
