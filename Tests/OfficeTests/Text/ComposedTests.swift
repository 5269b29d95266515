import Foundation
import Testing

@testable import Office

struct ComposedTests {
    @Test func `what is taken for composed without asking never changes in composition`() {
        for value in 0..<UInt32(0x11_0000) {
            guard let scalar = Unicode.Scalar(value), String.isComposed(scalar) else { continue }
            let alone = String(Character(scalar))
            #expect(
                Array(alone.precomposedStringWithCanonicalMapping.utf8) == Array(alone.utf8),
                "U+\(String(value, radix: 16))")
        }
    }

    @Test(arguments: ["Sơn Dương", "Xã Tân Trào", "Đồng Nai – “ước cả năm”", "ộ ế ẵ", "東京", "𠀀", ""])
    func `text comes out composed from either form`(text: String) {
        let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
        #expect(Array(text.decomposedStringWithCanonicalMapping.composed.utf8) == composed)
        #expect(Array(text.composed.utf8) == composed)
    }
}
